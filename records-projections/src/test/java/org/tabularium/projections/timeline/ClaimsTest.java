package org.tabularium.projections.timeline;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.core.claim.Assertion;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.json.Json;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.source.SourceView;
import org.tabularium.projections.view.RecordStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.projections.Draft.best;
import static org.tabularium.projections.Draft.on;
import static org.tabularium.projections.Walk.ids;

class ClaimsTest {

    private final TestDatabase database = new TestDatabase();
    private final FakeLog log = new FakeLog();
    private final Claims claims = new Claims(database.source());

    @BeforeEach
    void someClaims() {
        log.append(on("i").by("Memorial").citing("s1").killed(5).as("c1"),
                on("i").by("Xocalı", "BBC").citing("s2").counting(Facet.HOSTAGE, Measure.TAKEN, best(3)).as("c2"),
                on("j").by("memorial").citing("s1", "s2").stating(new Assertion(Facet.POSITION, "DENIES",
                        "100% of it_all!")).as("c3"),
                on("j").by("İnterfax").citing("s3").note("Straße").as("c4"), on("i").by("B").killed(1).as("c5"),
                new ClaimWithdrawn("c5", CorrectionKind.DUPLICATE, "twice"));
        database.follow(log);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void without_a_filter_all_claims_are_found_by_id() {
        for (int limit = 1; limit < 7; limit++) {
            int page = limit;
            assertThat(ids(after -> claims.search(ClaimFilter.ALL, 5, after, page))).containsExactly("c1", "c2", "c3",
                    "c4", "c5");
        }
    }

    @Test
    void each_filter_lets_through_what_has_its_value() {
        assertThat(found(ClaimFilter.ofIncident("i"))).containsExactly("c1", "c2", "c5");
        assertThat(found(filter(Facet.HOSTAGE, null, null, null, null))).containsExactly("c2");
        assertThat(found(filter(null, Measure.KILLED, null, null, null))).containsExactly("c1", "c5");
        assertThat(found(filter(null, null, Group.ALL, null, null))).containsExactly("c1", "c2", "c5");
        assertThat(found(filter(null, null, null, "MEMORIAL", null))).containsExactly("c1", "c3");
        assertThat(found(ClaimFilter.citing("s2"))).containsExactly("c2", "c3");
        assertThat(found(filter(null, null, null, null, RecordStatus.WITHDRAWN))).containsExactly("c5");
    }

    @Test
    void filters_are_joined() {
        assertThat(found(new ClaimFilter("i", Facet.CASUALTY, Measure.KILLED, Group.ALL, "memorial", "s1",
                RecordStatus.CURRENT, "MEM"))).containsExactly("c1");
        assertThat(found(new ClaimFilter("j", Facet.CASUALTY, null, null, null, null, null, null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MEMORIAL | c1,c3
            xocali   | c2
            XOCALI   | c2
            bbc      | c2
            interfax | c4
            STRASSE  | c4
            denies   | c3
            100%     | c3
            10%      |
            t_a      | c3
            t_l      |
            all!     | c3
            c5       | c5
            """)
    void words_are_found_without_regard_to_case_and_wildcards_are_words(String words, @Nullable String expected) {
        List<String> ids = expected == null ? List.of() : List.of(expected.split(","));

        assertThat(found(new ClaimFilter(null, null, null, null, null, null, null, words)))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void a_search_shows_the_claims_as_they_stood_at_the_position() {
        assertThat(ids(after -> claims.search(filter(null, null, null, null, RecordStatus.WITHDRAWN), 4, after, 2)))
                .isEmpty();
        assertThat(ids(after -> claims.search(ClaimFilter.citing("s2"), 1, after, 2))).containsExactly("c2");
        assertThat(ids(after -> claims.search(ClaimFilter.ALL, -1, after, 2))).isEmpty();
    }

    @Test
    void an_erased_claim_is_found_as_such_and_by_nothing_that_it_said_also_not_at_an_earlier_position() {
        log.append(new PayloadErased(StreamId.claim("c1"), 1, "the law", "asked for"),
                new PayloadErased(StreamId.claim("c5"), 1, "the law", "asked for"));
        database.apply(new TimelineView(database.source()), log, log.page(6, 2));
        database.apply(new SourceView(database.source()), log, log.page(6, 2));

        for (long position : List.of(5L, 7L)) {
            assertThat(claims.search(filter(null, null, null, null, RecordStatus.ERASED), position, null, 9).items())
                    .extracting(Json::text).hasSize(2).first().asString()
                    .startsWith("{\"id\":\"c1\",\"status\":\"ERASED\",\"revision\":");
            assertThat(ids(after -> claims.search(ClaimFilter.ALL, position, after, 2))).containsExactly("c1", "c2",
                    "c3", "c4", "c5");
        }
        assertThat(found(ClaimFilter.ofIncident("i"))).containsExactly("c2");
        assertThat(found(ClaimFilter.citing("s1"))).containsExactly("c3");
        assertThat(found(filter(null, Measure.KILLED, null, null, null))).isEmpty();
        assertThat(found(filter(null, null, null, "memorial", null))).containsExactly("c3");
        assertThat(found(filter(null, null, null, null, RecordStatus.CURRENT))).containsExactly("c2", "c3", "c4");
        assertThat(found(filter(null, null, null, null, RecordStatus.WITHDRAWN))).isEmpty();
        assertThat(found(new ClaimFilter(null, null, null, null, null, null, null, "c1"))).isEmpty();
    }

    private List<String> found(ClaimFilter filter) {
        List<String> all = ids(after -> claims.search(filter, 5, after, 100));
        assertThat(ids(after -> claims.search(filter, 5, after, 1))).isEqualTo(all);
        return all;
    }

    private static ClaimFilter filter(@Nullable Facet facet, @Nullable Measure measure, @Nullable Group group,
            @Nullable String claimant, @Nullable RecordStatus status) {
        return new ClaimFilter(null, facet, measure, group, claimant, null, status, null);
    }
}
