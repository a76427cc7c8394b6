package org.tabularium.projections.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTest {

    @Test
    void a_cursor_reads_back_as_what_it_was() {
        Cursor cursor = Cursor.byDate("timeline", -719_528, Long.MAX_VALUE, "na-015");

        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(cursor.text(), "timeline")).isEqualTo(cursor);
    }

    @Test
    void no_cursor_is_the_beginning() {
        assertThat(Cursor.read(null, "timeline")).isNull();
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String text = Cursor.byId("sources", "s1").text();

        assertThatThrownBy(() -> Cursor.read(text, "claims")).isInstanceOf(BadCursor.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "!", "x", "%00", "bnVsbA", "[]", "eyJhIjoxfQ", "\u0130", "====" })
    void any_other_text_is_refused(String text) {
        assertThatThrownBy(() -> Cursor.read(text, "claims")).isInstanceOf(BadCursor.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "[\"claims\",0,0]", "[\"claims\",0,0,\"Not a slug\"]", "[\"claims\",0.5,0,\"x\"]",
            "[\"claims\",0,99999999999999999999,\"x\"]", "[\"claims\",0,0,\"x\",1]", "[\"claims\", 0,0,\"x\"]",
            "[\"claims\",\"0\",0,\"x\"]", "[\"claims\",0,0,\"x\"] ", "[\"claims\",0,0,7]", "[[[[" })
    void what_only_resembles_a_cursor_is_refused(String json) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.read(text, "claims")).isInstanceOf(BadCursor.class);
    }

    @Test
    void a_page_that_holds_all_has_no_next() {
        assertThat(Page.of(List.of("a", "b"), 2, id -> Cursor.byId("l", id)))
                .isEqualTo(new Page<>(List.of("a", "b"), null));
    }

    @Test
    void a_page_that_leaves_something_out_ends_at_its_last_item() {
        assertThat(Page.of(List.of("a", "b", "c"), 2, id -> Cursor.byId("l", id)))
                .isEqualTo(new Page<>(List.of("a", "b"), Cursor.byId("l", "b").text()));
    }
}
