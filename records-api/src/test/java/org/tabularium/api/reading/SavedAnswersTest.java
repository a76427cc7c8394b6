package org.tabularium.api.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.StartedService;
import org.tabularium.core.testing.PostgresServer;
import org.tabularium.core.testing.Size;
import org.tabularium.projections.view.ViewNames;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers that were saved while a history grew are given again, byte for byte: after all that came later, after every
 * view has been rebuilt, after a restart, and on the other database.
 */
@Timeout(1_200)
class SavedAnswersTest {

    private static final int OPERATIONS = Size.of(10_000);
    private static final int ANSWERS = Size.of(500);
    private static final int INCIDENTS = Size.of(50);
    private static final long SEED = 1992;

    /** It stands still, so that the log alone tells moments from each other, and both databases tell the same. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    /** What was answered to a question about the newest position. */
    private record Saved(String address, String position, String body) {

        String asOf() {
            return address + (address.contains("?") ? "&" : "?") + "asOf=" + position;
        }

        /** Without the one thing that each archive makes up for itself: the id of its first key. */
        String comparable() {
            return body.replaceAll("k-[0-9a-f]{8}", "k-");
        }
    }

    @Test
    void areGivenAgainByteForByte(@TempDir Path h2, @TempDir Path postgres) throws Exception {
        List<Saved> saved;
        try (StartedService service = StartedService.at(CLOCK, h2)) {
            saved = grow(service.founder());
            assertGivenAgain(saved, service);
            rebuildAll(service.founder());
            assertGivenAgain(saved, service);
        }
        try (StartedService again = StartedService.at(CLOCK, h2)) {
            assertGivenAgain(saved, again);
        }
        String url = PostgresServer.shared().newDatabase();
        try (StartedService other = StartedService.at(CLOCK, postgres, "--spring.datasource.url=" + url)) {
            List<Saved> there = grow(other.founder());
            assertThat(there).extracting(Saved::asOf).isEqualTo(saved.stream().map(Saved::asOf).toList());
            assertThat(there).extracting(Saved::comparable)
                    .isEqualTo(saved.stream().map(Saved::comparable).toList());
            assertGivenAgain(there, other);
        }
    }

    private static List<Saved> grow(Caller founder) {
        RandomArchivist archivist = new RandomArchivist(SEED, founder, INCIDENTS);
        Random random = new Random(SEED);
        List<Saved> saved = new ArrayList<>();
        while (archivist.done() < OPERATIONS) {
            archivist.act();
            // As many as are still wanted, spread over what is still to come.
            if (random.nextInt(OPERATIONS - archivist.done() + 1) < ANSWERS - saved.size()) {
                saved.add(save(founder, archivist));
            }
        }
        assertThat(saved).hasSize(ANSWERS);
        return saved;
    }

    private static Saved save(Caller founder, RandomArchivist archivist) {
        String head = Integer.toString(archivist.done() - 1);
        String address = archivist.anyAddress();
        Answer answer = founder.without("Authorization").with("Tabularium-At-Least", head).get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(answer.header("Tabularium-Position")).isEqualTo(head);
        return new Saved(address, head, answer.body());
    }

    private static void assertGivenAgain(List<Saved> saved, StartedService service) {
        Caller anyone = service.founder().without("Authorization");
        assertThat(saved).allSatisfy(one -> assertThat(anyone.get(one.asOf()).body()).as(one.asOf())
                .isEqualTo(one.body()));
    }

    private static void rebuildAll(Caller founder) throws IOException {
        for (String view : ViewNames.ALL) {
            assertThat(founder.post("/api/admin/views/" + view + "/rebuild", "").status()).isEqualTo(202);
        }
        while (founder.get("/api/admin/views").json().path("items").valueStream()
                .anyMatch(view -> view.has("rebuild"))) {
            Thread.onSpinWait();
        }
    }
}
