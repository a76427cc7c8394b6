package org.tabularium.projections.source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.Draft;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.projections.Draft.on;
import static org.tabularium.projections.Draft.registered;
import static org.tabularium.projections.Walk.ids;

class SourcesTest {

    private static final String BOOK = "{\"type\":\"book\",\"ISBN\":1.50}";

    private final TestDatabase database = new TestDatabase();
    private final FakeLog log = new FakeLog();
    private final Sources sources = new Sources(database.source());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void one_source_is_its_content_with_its_status() {
        log.append(registered("s1", null, BOOK), registered("s2", "s1", BOOK), new SourceRetracted("s2", "forged"));
        database.follow(log);

        assertThat(Json.text(sources.find("s2", 2).orElseThrow()))
                .isEqualTo("{\"id\":\"s2\",\"csl\":{\"type\":\"book\",\"ISBN\":1.50},\"derivedFrom\":\"s1\","
                        + "\"status\":\"RETRACTED\",\"revision\":2,\"position\":2,"
                        + "\"recordedAt\":\"2026-11-22T23:14:02.123456Z\"}");
        assertThat(sources.find("s2", 1).orElseThrow().status().name()).isEqualTo("CURRENT");
        assertThat(sources.find("s2", 0)).isEmpty();
    }

    @Test
    void sources_are_listed_by_id_page_by_page() {
        log.append(registered("b", null, BOOK), registered("c", null, BOOK), registered("a", null, BOOK),
                new SourceDescribed("a", Draft.source(null, "{\"type\":\"report\"}"), "no book"));
        database.follow(log, 1);

        assertThat(ids(after -> sources.list(3, after, 2))).containsExactly("a", "b", "c");
        assertThat(ids(after -> sources.list(3, after, 1))).containsExactly("a", "b", "c");
        assertThat(ids(after -> sources.list(1, after, 3))).containsExactly("b", "c");
        assertThat(ids(after -> sources.list(-1, after, 3))).isEmpty();
    }

    @Test
    void the_claims_of_a_source_are_those_that_cite_it_at_the_position() {
        log.append(registered("s1", null, BOOK), on("i").citing("s1", "s1").as("c2"), on("i").citing("s2").as("c3"),
                on("i").citing("s2", "s1").as("c1"), on("i").citing("s2").correcting("c2"),
                new ClaimWithdrawn("c1", CorrectionKind.DUPLICATE, "twice"));
        database.follow(log);

        assertThat(ids(after -> sources.claims("s1", 3, after, 1))).containsExactly("c1", "c2");
        assertThat(ids(after -> sources.claims("s1", 4, after, 1))).containsExactly("c1");
        assertThat(sources.claims("s1", 5, null, 9).items())
                .singleElement().satisfies(claim -> assertThat(claim.status().name()).isEqualTo("WITHDRAWN"));
    }

    @Test
    void an_erased_source_is_listed_and_the_claims_that_cite_it_do_so_still() {
        log.append(registered("s1", null, BOOK), registered("s2", "s1", BOOK), registered("s3", "s2", BOOK),
                on("i").citing("s1", "s3").as("c1"), on("i").citing("s2").as("c2"),
                new PayloadErased(StreamId.source("s2"), 1, "the law", "asked for"));
        database.follow(log);

        assertThat(Json.text(sources.find("s2", 5).orElseThrow())).isEqualTo("{\"id\":\"s2\",\"status\":\"ERASED\","
                + "\"revision\":2,\"position\":5,\"recordedAt\":\"2026-11-22T23:14:05.123456Z\"}");
        assertThat(ids(after -> sources.list(5, after, 2))).containsExactly("s1", "s2", "s3");
        assertThat(ids(after -> sources.claims("s2", 5, after, 2))).containsExactly("c2");
    }

    @Test
    void an_erased_claim_cites_nothing() {
        log.append(registered("s1", null, BOOK), on("i").citing("s1").as("c1"),
                new PayloadErased(StreamId.claim("c1"), 1, "the law", "asked for"));
        database.follow(log);

        assertThat(ids(after -> sources.claims("s1", 1, after, 2))).isEmpty();
    }
}
