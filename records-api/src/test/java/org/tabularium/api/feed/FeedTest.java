package org.tabularium.api.feed;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;
import org.tabularium.core.json.Json;
import org.tabularium.core.testing.Size;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class FeedTest extends RunningService {

    private static final int LISTENERS = Size.of(1_000);

    @Test
    void what_has_happened_after_a_position_is_told_in_its_order() {
        long before = events() - 1;
        RecordedClaim claim = claim();
        archivist().at(1).post("/api/claims/" + claim.id() + "/withdrawal",
                "{\"kind\":\"DUPLICATE\",\"reason\":\"Said elsewhere\"}");

        Answer answer = upToDate().get("/api/changes?after=" + Math.max(0, before) + (before < 0 ? "&limit=4" : ""));

        List<JsonNode> items = new ArrayList<>();
        answer.json().path("items").forEach(items::add);
        items.removeIf(item -> item.path("position").asLong() <= before);
        assertThat(items).extracting(item -> item.path("type").asString()).endsWith("SourceRegistered.1",
                "ClaimRecorded.1", "ClaimWithdrawn.1");
        JsonNode withdrawal = items.getLast();
        assertThat(withdrawal.path("stream").asString()).isEqualTo("claim/" + claim.id());
        assertThat(withdrawal.path("incident").asString()).isEqualTo(claim.incident());
        assertThat(withdrawal.path("kind").asString()).isEqualTo("DUPLICATE");
        assertThat(withdrawal.path("reason").asString()).isEqualTo("Said elsewhere");
        assertThat(withdrawal.path("revision").asInt()).isEqualTo(2);
        assertThat(answer.json().path("asOf").path("position").asLong()).isEqualTo(events() - 1);
    }

    @Test
    void a_walk_by_pages_sees_each_once() {
        claim();
        claim();
        List<Long> seen = new ArrayList<>();
        String next = "/api/changes?limit=2";
        while (next != null) {
            Answer page = upToDate().get(next);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json().path("items").forEach(item -> seen.add(item.path("position").asLong()));
            next = page.json().path("items").size() < 2 ? null : nextOf(page);
        }

        assertThat(seen).hasSize((int) events()).isSorted().doesNotHaveDuplicates();
    }

    private static @Nullable String nextOf(Answer page) {
        return page.response().headers().allValues("Link").stream().filter(link -> link.endsWith("rel=\"next\""))
                .map(link -> link.substring(1, link.indexOf('>'))).findFirst().orElse(null);
    }

    @Test
    void a_position_beyond_the_end_and_what_is_none_are_refused() {
        for (String after : List.of("999999999", "-1", "soon", "99999999999999999999")) {
            assertThat(anyone().get("/api/changes?after=" + after).status()).as(after).isEqualTo(400);
            assertThat(anyone().with("Accept", "text/event-stream").with("Last-Event-ID", after).get("/api/changes")
                    .status()).as(after).isEqualTo(400);
        }
    }

    @Test
    void the_position_of_a_receipt_is_waited_for_where_the_view_has_yet_to_reach_it() throws Exception {
        for (int i = 0; i < 20; i++) {
            claim();
            long newest = events() - 1;
            assertThat(anyone().get("/api/changes?after=" + newest).status()).isEqualTo(200);
            claim();
            new Listener(port(), "/api/changes", "Last-Event-ID: " + (events() - 1) + "\r\n").heard().close();
        }
    }

    @Test
    void a_listener_hears_what_happens_and_resumes_without_loss_or_doubling() throws Exception {
        claim();
        long before = events() - 1;
        String first;
        try (Listener listener = new Listener(port(), "/api/changes", atTheEnd()).heard()) {
            claim();
            first = listener.next("id: ");
            assertThat(Long.parseLong(first)).isEqualTo(before + 1);
            assertThat(listener.next("event: ")).isEqualTo("change");
            assertThat(Json.tree(listener.next("data: ")).path("position").asLong()).isEqualTo(before + 1);
        }
        claim();

        try (Listener again = new Listener(port(), "/api/changes", "Last-Event-ID: " + first + "\r\n")) {
            for (long position = before + 2; position < events(); position++) {
                assertThat(again.next("id: ")).isEqualTo(Long.toString(position));
            }
            claim();
            assertThat(again.next("id: ")).isEqualTo(Long.toString(events() - 3));
        }
    }

    @Test
    void what_has_happened_long_ago_comes_first_and_then_what_happens() throws Exception {
        claim();

        try (Listener listener = new Listener(port(), "/api/changes?after=0", "")) {
            for (long position = 1; position < events(); position++) {
                assertThat(listener.next("id: ")).isEqualTo(Long.toString(position));
            }
            RecordedClaim claim = claim();
            listener.next("id: " + (events() - 1));
            assertThat(Json.tree(listener.next("data: ")).path("stream").asString()).isEqualTo("claim/" + claim.id());
        }
    }

    @Test
    void many_idle_listeners_hear_it_once_each() throws Exception {
        RecordedClaim claim = claim();
        List<Listener> listeners = new ArrayList<>();
        try {
            for (int i = 0; i < LISTENERS; i++) {
                listeners.add(new Listener(port(), "/api/changes", atTheEnd()));
            }
            for (Listener listener : listeners) {
                listener.heard();
            }
            long start = System.nanoTime();
            archivist().at(1).post("/api/claims/" + claim.id() + "/corrections",
                    Bodies.correction(Bodies.claim(claim.incident(), claim.source(), 1)));
            String position = Long.toString(events() - 1);

            for (Listener listener : listeners) {
                assertThat(listener.next("id: ")).isEqualTo(position);
            }
            System.out.printf("%d listeners have heard it %.0f ms after it was sent%n", LISTENERS,
                    (System.nanoTime() - start) / 1e6);
            assertThat(listeners).allMatch(Listener::hasHeardNothingMore);
        } finally {
            for (Listener listener : listeners) {
                listener.close();
            }
        }
    }

    /** Has the listener begin after all that has been recorded so far. */
    private String atTheEnd() {
        return "Tabularium-At-Least: " + (events() - 1) + "\r\n";
    }

    private Caller upToDate() {
        return anyone().with("Tabularium-At-Least", Long.toString(events() - 1));
    }
}
