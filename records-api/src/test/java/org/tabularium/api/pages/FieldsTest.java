package org.tabularium.api.pages;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tabularium.core.json.Json;
import org.tabularium.projections.history.Difference;

import static org.assertj.core.api.Assertions.assertThat;

class FieldsTest {

    private static final Frame FRAME = new Frame("", false, null, null, "/x", null, "");

    private final Fields fields = new Fields(FRAME);

    @Test
    void whatWasAddedOrRemovedWholeIsTakenApart() {
        List<Field> changed = fields.changed(List.of(
                new Difference("/citations/1", null, Json.tree("{\"source\":\"a\",\"locator\":\"page 5\"}")),
                new Difference("/statement/value", Json.tree("{\"state\":\"UNKNOWN\"}"), Json.tree("[]"))));

        assertThat(changed).extracting(field -> field.pointer() + " " + field.name()).containsExactly(
                "/citations/1/source Citations 2 › source",
                "/citations/1/locator Citations 2 › place in the source",
                "/statement/value/state Statement › value › known or not", "/statement/value Statement › value");
        assertThat(changed).first().satisfies(source -> {
            assertThat(source.before()).isNull();
            assertThat(source.after()).isEqualTo(Shown.page("a", "/sources/a"));
        });
        assertThat(changed.get(2).before()).isEqualTo(Shown.words("a number is not given"));
        assertThat(changed.get(3).after()).isEqualTo(Shown.words("none"));
    }

    @Test
    void aWorkIsShownAsItWasGivenAndItsNamesToo() {
        List<Field> held = fields.held("", Json.tree("""
                {"csl":{"source":"a","type":"KNOWN","a/b~c":{"":1},"0":true,"event-place":null,"note":{}}}"""));

        assertThat(held).extracting(Field::pointer).containsExactly("/csl/source", "/csl/type", "/csl/a~1b~0c/",
                "/csl/0", "/csl/event-place", "/csl/note");
        assertThat(held).extracting(field -> field.after()).extracting(shown -> shown == null ? "" : shown.text())
                .containsExactly("a", "KNOWN", "1", "yes", "", "none");
        assertThat(held).extracting(field -> field.after()).allSatisfy(
                shown -> assertThat(shown == null ? null : shown.href()).isNull());
    }
}
