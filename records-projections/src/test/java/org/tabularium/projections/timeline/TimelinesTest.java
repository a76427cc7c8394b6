package org.tabularium.projections.timeline;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.json.Json;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.page.BadCursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.projections.Draft.on;
import static org.tabularium.projections.Walk.ids;

class TimelinesTest {

    private final TestDatabase database = new TestDatabase();
    private final FakeLog log = new FakeLog();
    private final Timelines timelines = new Timelines(database.source());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void claims_stand_in_the_order_of_the_time_that_they_are_about_and_without_a_bound_last() {
        log.append(on("i").as("without-a-date"), on("i").occurred("XXXX-02-26").as("every-year"),
                on("i").occurred("../1990").as("until"), on("i").occurred("1992-02-26").as("b-day"),
                on("i").occurred("1992-02-26").as("a-day"), on("i").occurred("1992-02-25/1992-02-26").as("night"),
                on("i").occurred("1992-02-25/..").as("since"), on("i").occurred("-0005").as("long-ago"),
                on("j").occurred("1992").as("elsewhere"));
        database.follow(log);

        String[] order = { "long-ago", "night", "since", "a-day", "b-day", "until", "every-year", "without-a-date" };
        assertThat(ids(after -> timelines.of("i", 8, after, 100))).containsExactly(order);
        for (int limit = 1; limit <= order.length; limit++) {
            int page = limit;
            assertThat(ids(after -> timelines.of("i", 8, after, page))).containsExactly(order);
        }
    }

    @Test
    void a_walk_that_names_its_position_does_not_see_what_comes_meanwhile() {
        log.append(on("i").occurred("1992").as("c1"), on("i").occurred("1993").as("c2"));
        database.follow(log);
        var first = timelines.of("i", 1, null, 1);
        long last = log.append(on("i").occurred("1994").correcting("c2"), on("i").occurred("1995").as("c3"));
        database.apply(new TimelineView(database.source()), log, log.page(2, 10));

        assertThat(timelines.of("i", 1, first.next(), 1).items())
                .singleElement().satisfies(claim -> assertThat(claim.revision()).isEqualTo(1));
        assertThat(ids(after -> timelines.of("i", last, after, 1))).containsExactly("c1", "c2", "c3");
    }

    @Test
    void a_withdrawn_claim_stays_and_says_that_it_is_withdrawn() {
        log.append(on("i").occurred("1992").as("c1"), new ClaimWithdrawn("c1", CorrectionKind.DUPLICATE, "twice"));
        database.follow(log);

        assertThat(timelines.of("i", 1, null, 9).items()).singleElement().satisfies(
                claim -> assertThat(Json.text(claim)).isEqualTo("""
                        {"id":"c1","incident":"i","claimant":{"name":"A","kind":"MEDIA","via":[]},"occurred":"1992",\
                        "citations":[{"source":"s1"}],\
                        "statement":{"type":"ASSERTION","facet":"OTHER","predicate":"SAYS","object":"words"},\
                        "relations":[],"status":"WITHDRAWN","revision":2,"position":1,\
                        "recordedAt":"2026-11-22T23:14:01.123456Z"}"""));
    }

    @Test
    void a_cursor_that_was_tampered_with_is_refused() {
        assertThatThrownBy(() -> timelines.of("i", 1, "abc", 1)).isInstanceOf(BadCursor.class);
    }
}
