package org.tabularium.projections.search;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Group;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.RandomHistory;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.TestDatabase.Product;
import org.tabularium.projections.Views;
import org.tabularium.projections.asof.Positions;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.page.BadCursor;
import org.tabularium.projections.timeline.ClaimFilter;
import org.tabularium.projections.timeline.Claims;
import org.tabularium.projections.timeline.Incidents;
import org.tabularium.projections.view.RecordStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.projections.Draft.on;
import static org.tabularium.projections.Draft.opened;
import static org.tabularium.projections.Walk.ids;

@Timeout(60)
class WordSearchTest {

    private static final int EVENTS = 1_500;

    @ParameterizedTest
    @CsvSource({ "H2, 1", "H2, 2", "POSTGRESQL, 3" })
    void a_search_by_signatures_finds_what_one_through_everything_finds(Product product, long seed) {
        try (TestDatabase database = product.fresh()) {
            FakeLog log = RandomHistory.withErasures(seed).grownTo(EVENTS);
            database.follow(log);
            Searches searches = new Searches(database);
            Random random = new Random(seed);
            for (long shown : List.of(0, EVENTS / 2, EVENTS - 1)) {
                searches.extend(shown);
                for (int search = 0; search < 60; search++) {
                    searches.agree(words(random), filterBut(random), random.nextLong(-1, EVENTS));
                }
            }
        }
    }

    private static String words(Random random) {
        String word = "word" + random.nextInt(EVENTS + 100) + ".";
        return switch (random.nextInt(4)) {
            case 0 -> word;
            case 1 -> word.substring(0, 1 + random.nextInt(word.length()));
            case 2 -> "c" + random.nextInt(20);
            default -> word.toUpperCase(Locale.ROOT);
        };
    }

    private static ClaimFilter filterBut(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> ClaimFilter.ofIncident("i" + random.nextInt(3));
            case 1 -> ClaimFilter.citing("s" + random.nextInt(5));
            case 2 -> new ClaimFilter(null, Facet.CASUALTY, null, null, null, null, null, null);
            case 3 -> new ClaimFilter(null, null, null, Group.ALL, null, null, RecordStatus.WITHDRAWN, null);
            default -> ClaimFilter.ALL;
        };
    }

    /** The same lists, read with signatures and without. */
    private static final class Searches {

        private final Signatures ofClaims;
        private final Signatures ofIncidents;
        private final Claims claims;
        private final Claims allClaims;
        private final Incidents incidents;
        private final Incidents allIncidents;

        Searches(TestDatabase database) {
            ofClaims = Signatures.ofClaims(database.source());
            ofIncidents = Signatures.ofIncidents(database.source());
            claims = new Claims(database.source(), ofClaims);
            allClaims = new Claims(database.source());
            incidents = new Incidents(database.source(), ofIncidents);
            allIncidents = new Incidents(database.source());
        }

        void extend(long shown) {
            assertThat(ofClaims.extend(shown)).isTrue();
            assertThat(ofIncidents.extend(shown)).isTrue();
            assertThat(ofClaims.end()).isEqualTo((shown + 1) / Signatures.PART * Signatures.PART);
        }

        void agree(String words, ClaimFilter but, long position) {
            ClaimFilter filter = new ClaimFilter(but.incident(), but.facet(), but.measure(), but.group(),
                    but.claimant(), but.source(), but.status(), words);
            List<String> all = ids(after -> allClaims.search(filter, position, after, 1_000));
            assertThat(ids(after -> claims.search(filter, position, after, 3))).isEqualTo(all);
            // Without the words, by which nothing erased is found, there are these and others.
            assertThat(ids(after -> claims.search(but, position, after, 1_000))).containsAll(all);

            LocalDate from = words.length() > 4 ? null : LocalDate.of(1991, 1, 1);
            assertThat(ids(after -> incidents.list(words, from, null, null, position, after, 1)))
                    .isEqualTo(ids(after -> allIncidents.list(words, from, null, null, position, after, 9)));
        }
    }

    @Test
    void claims_with_some_words_come_in_the_order_of_their_newest_revisions_from_page_to_page() {
        try (TestDatabase database = new TestDatabase()) {
            FakeLog log = new FakeLog();
            log.append(on("i").note("the bridge").as("z"), on("i").note("a river").as("y"),
                    on("i").note("over the bridge").as("x"));
            database.follow(log);
            Claims claims = new Claims(database.source());

            assertThat(ids(after -> claims.search(words("BRIDGE"), 2, after, 1))).containsExactly("z", "x");
            String next = claims.search(words("bridge"), 2, null, 1).next();
            assertThatThrownBy(() -> claims.search(ClaimFilter.ALL, 2, next, 1)).isInstanceOf(BadCursor.class);
        }
    }

    @Test
    void only_the_parts_that_can_hold_the_words_are_read() {
        try (TestDatabase database = new TestDatabase()) {
            FakeLog log = new FakeLog();
            for (int claim = 0; claim < 2_000; claim++) {
                log.append(on("i").note(claim == 700 ? "a needle" : "much hay " + claim).as("c" + claim));
            }
            database.follow(log);
            Signatures signatures = Signatures.ofClaims(database.source());
            signatures.extend(1_999);

            assertThat(signatures.holding("needle", 0, 1_919)).containsExactly(new Stretch(640, 767));
            assertThat(signatures.holding("needle", 700, 750)).containsExactly(new Stretch(700, 750));
            assertThat(signatures.holding("needle", 768, 1_919)).isEmpty();
            assertThat(signatures.holding("hay", 5, 1_999)).containsExactly(new Stretch(5, 1_999));
            // What has no signature yet can hold anything.
            assertThat(signatures.holding("needle", 768, 1_999)).containsExactly(new Stretch(1_920, 1_999));
            assertThat(signatures.holding("needle", 1, 0)).isEmpty();
        }
    }

    @Test
    void signatures_are_read_as_the_view_comes_to_show_more() {
        try (TestDatabase database = new TestDatabase()) {
            FakeLog log = new FakeLog();
            append(log, 1_000);
            Signatures claims = Signatures.ofClaims(database.source());
            Signatures incidents = Signatures.ofIncidents(database.source());
            try (ViewFollowers followers = new ViewFollowers(Views.in(database.source()), log, database.source(),
                    database.transactions(), Duration.ofMillis(5));
                    SignatureReader reader = new SignatureReader(List.of(claims, incidents), followers,
                            new Positions(database.source()))) {
                followers.start();
                reader.start();
                awaitEnd(claims, 896);
                awaitEnd(incidents, 896);
                append(log, 100);
                followers.wake();
                awaitEnd(claims, 1_024);
            }
            assertThat(incidents.holding("harbour", 0, 895)).containsExactly(new Stretch(0, 127));
        }
    }

    private static void append(FakeLog log, int number) {
        for (int i = 0; i < number; i++) {
            log.append(log.size() == 50
                    ? opened("i", "Harbour", "1992", null)
                    : on("i").note("said").as("c" + log.size()));
        }
    }

    private static void awaitEnd(Signatures signatures, long end) {
        while (signatures.end() < end) {
            Thread.onSpinWait();
        }
    }

    private static ClaimFilter words(@Nullable String words) {
        return new ClaimFilter(null, null, null, null, null, null, null, words);
    }
}
