package org.tabularium.projections.source;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.Draft;
import org.tabularium.projections.Views;
import org.tabularium.projections.page.BadCursor;
import org.tabularium.projections.page.Cursor;
import org.tabularium.projections.page.Page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.projections.Draft.on;
import static org.tabularium.projections.Draft.registered;

class DependentsTest extends ImpactOfSources {

    @Test
    void the_answer_tells_what_rests_on_a_source_and_where_and_how_long_it_was_shown() {
        log.append(registered("s1", null, BOOK), registered("s2", "s1", BOOK), registered("s3", null, BOOK),
                on("i").citing("s2", "s3").killed(5).as("c1"), on("i").citing("s1").killed(6).as("c2"),
                new SourceRetracted("s1", "forged"), new SourceRetracted("s3", "forged as well"),
                on("i").citing("s3").killed(6).correcting("c2"));
        database.follow(log);

        assertThat(Json.text(firstPage("s1", 7))).isEqualTo("""
                {"source":"s1","asOf":{"position":7,"recordedAt":"2026-11-22T23:14:07.123456Z"},\
                "retractedAt":{"position":5,"recordedAt":"2026-11-22T23:14:05.123456Z"},"describedAt":[],\
                "counts":{"derived":1,"claims":1,"onNothingElse":0,"formerly":1},"derived":["s2"],"claims":[\
                {"id":"c1","incident":"i","status":"CURRENT","revision":1,"rests":true,"onNothingElse":false,\
                "through":["s2"],"others":[{"id":"s3","status":"RETRACTED"}],"shown":[\
                {"view":"casualties","incident":"i",\
                "from":{"position":3,"recordedAt":"2026-11-22T23:14:03.123456Z"}},\
                {"view":"timeline","incident":"i",\
                "from":{"position":3,"recordedAt":"2026-11-22T23:14:03.123456Z"}}]},\
                {"id":"c2","incident":"i","status":"CURRENT","revision":2,"rests":false,"onNothingElse":false,\
                "through":["s1"],"others":[],"shown":[\
                {"view":"casualties","incident":"i",\
                "from":{"position":4,"recordedAt":"2026-11-22T23:14:04.123456Z"},\
                "to":{"position":7,"recordedAt":"2026-11-22T23:14:07.123456Z"}},\
                {"view":"timeline","incident":"i",\
                "from":{"position":4,"recordedAt":"2026-11-22T23:14:04.123456Z"},\
                "to":{"position":7,"recordedAt":"2026-11-22T23:14:07.123456Z"}}]}]}""");
    }

    @Test
    void what_comes_later_does_not_show_in_an_earlier_answer() {
        log.append(registered("s1", null, BOOK), on("i").citing("s1").as("c1"));
        database.follow(log);
        String before = Json.text(firstPage("s1", 1));
        log.append(registered("s2", "s1", BOOK), on("i").citing("s2").as("c2"),
                new ClaimWithdrawn("c1", CorrectionKind.DUPLICATE, "twice"), new SourceRetracted("s1", "forged"),
                new SourceDescribed("s1", Draft.source(null, "{\"type\":\"report\"}"), "no book"));
        Views.in(database.source()).forEach(view -> database.apply(view, log, log.page(2, 9)));

        assertThat(Json.text(firstPage("s1", 1))).isEqualTo(before).doesNotContain("\"to\"", "etractedAt");
        assertThat(firstPage("s1", 6).describedAt()).extracting(LogPlace::position).containsExactly(6L);
        assertThat(sources.dependents("s2", asOf(1))).isEmpty();
    }

    @Test
    void with_a_source_falls_what_rests_on_it_or_on_its_copies_and_on_nothing_else() {
        log.append(registered("s1", null, BOOK), registered("s2", "s1", BOOK), registered("s3", "s2", BOOK),
                registered("s4", null, BOOK), on("i").citing("s1").as("c1"), on("i").citing("s3", "s1").as("c2"),
                on("i").citing("s3", "s4").as("c3"), on("i").citing("s4").as("c4"),
                on("i").citing("s2").as("c5"), new ClaimWithdrawn("c5", CorrectionKind.DUPLICATE, "twice"));
        database.follow(log);

        assertThat(firstPage("s1", 9).counts()).isEqualTo(new Impact.Counts(2, 3, 2, 1));
        assertThat(firstPage("s1", 9).derived()).containsExactly("s2", "s3");
        assertThat(texts("s1", 9)).containsExactly("c1 on nothing else through [s1]",
                "c2 on nothing else through [s1, s3]", "c3 through [s3]", "c5 no more through [s2]");
        assertThat(texts("s3", 9)).containsExactly("c2 through [s3]", "c3 through [s3]");
        assertThat(firstPage("s1", 8).counts()).isEqualTo(new Impact.Counts(2, 4, 3, 0));
        assertThat(firstPage("s1", 3).claims()).isEmpty();
    }

    @Test
    void sources_that_derive_from_each_other_do_not_lead_astray() {
        log.append(registered("s1", null, BOOK), registered("s2", "s1", BOOK),
                new SourceDescribed("s1", Draft.source("s2", BOOK), "odd"), on("i").citing("s2").as("c1"),
                new SourceDescribed("s2", Draft.source("s2", BOOK), "odder"));
        database.follow(log);

        assertThat(firstPage("s1", 3).derived()).containsExactly("s2");
        assertThat(texts("s1", 3)).containsExactly("c1 on nothing else through [s2]");
        assertThat(firstPage("s2", 4).derived()).containsExactly("s1");
        assertThat(firstPage("s1", 4).derived()).isEmpty();
    }

    @Test
    void an_erased_source_is_nobodys_copy_and_the_claims_that_cite_it_rest_on_it_still() {
        log.append(registered("s1", null, BOOK), registered("s2", "s1", BOOK), registered("s3", "s2", BOOK),
                on("i").citing("s1", "s3").as("c1"), on("i").citing("s2").as("c2"),
                new PayloadErased(StreamId.source("s2"), 1, "the law", "asked for"));
        database.follow(log);

        assertThat(firstPage("s1", 5).derived()).isEmpty();
        assertThat(texts("s2", 5)).containsExactly("c1 through [s3]", "c2 on nothing else through [s2]");
        assertThat(firstPage("s2", 5).describedAt()).isEmpty();
    }

    @Test
    void a_description_that_has_been_erased_is_told_of_still() {
        log.append(registered("s1", null, BOOK),
                new SourceDescribed("s1", Draft.source(null, "{\"type\":\"report\"}"), "no book"),
                new PayloadErased(StreamId.source("s1"), 2, "the law", "asked for"));
        database.follow(log);

        assertThat(firstPage("s1", 2).describedAt()).extracting(LogPlace::position).containsExactly(1L);
    }

    @Test
    void only_the_first_page_says_what_holds_of_all() {
        log.append(registered("s1", null, BOOK), on("i").citing("s1").as("a"), on("i").citing("s1").as("b"),
                on("i").citing("s1").as("c"));
        database.follow(log);
        Dependents dependents = dependents("s1", 3);
        Page<Dependent> first = dependents.claims(null, 2);
        Page<Dependent> second = dependents.claims(first.next(), 2);

        assertThat(first.items()).extracting(Dependent::id).containsExactly("a", "b");
        assertThat(Json.text(dependents.impact(second.items(), false))).startsWith(
                "{\"source\":\"s1\",\"asOf\":{\"position\":3,\"recordedAt\":\"2026-11-22T23:14:03.123456Z\"},"
                        + "\"claims\":[{\"id\":\"c\",");
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> dependents.claims(Cursor.byId("claims", "b").text(), 2))
                .isInstanceOf(BadCursor.class);
    }

    @Test
    void of_very_many_copies_the_first_thousand_are_named_and_all_are_counted() {
        log.append(registered("s", null, BOOK));
        log.append(IntStream.range(0, 1_001).mapToObj(i -> registered("copy-%04d".formatted(i), "s", BOOK))
                .toArray(ArchiveEvent[]::new));
        log.append(on("i").citing("copy-0000", "copy-1000").as("c1"));
        database.follow(log);

        assertThat(firstPage("s", 1_002).derived()).hasSize(1_000).startsWith("copy-0000").endsWith("copy-0999");
        assertThat(firstPage("s", 1_002).counts()).isEqualTo(new Impact.Counts(1_001, 1, 1, 0));
        assertThat(texts("s", 1_002)).containsExactly("c1 on nothing else through [copy-0000, copy-1000]");
    }
}
