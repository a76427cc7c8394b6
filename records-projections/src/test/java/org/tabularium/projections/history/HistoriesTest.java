package org.tabularium.projections.history;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.Draft;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.projections.Draft.on;
import static org.tabularium.projections.Draft.opened;
import static org.tabularium.projections.Draft.registered;

class HistoriesTest {

    private static final StreamId CLAIM = StreamId.claim("c1");
    private static final String FIRST_CONTENT = """
            "incident":"i","claimant":{"name":"A","kind":"MEDIA","via":[]},"citations":[{"source":"s1"}],\
            "statement":{"type":"FIGURE","facet":"CASUALTY","measure":"KILLED","group":"ALL",\
            "value":{"state":"KNOWN","best":5},"unit":"PERSONS"},"relations":[]""";

    private final TestDatabase database = new TestDatabase();
    private final FakeLog log = new FakeLog();
    private final Histories histories = new Histories(database.source());

    @BeforeEach
    void aClaimWithALife() {
        log.append(on("i").killed(5).as("c1"), on("i").killed(1).as("c2"),
                new ClaimCorrected("c1", CorrectionKind.ARCHIVE_ERROR, "misread", List.of(Draft.citation("s2")),
                        on("i").by("A", "dpa").killed(6).content()),
                new ClaimWithdrawn("c1", CorrectionKind.DUPLICATE, "twice"), new ClaimReinstated("c1", "not twice"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void one_thing_is_its_id_its_content_and_where_it_stands() {
        database.follow(log);

        assertThat(Json.text(histories.current(CLAIM, 1).orElseThrow())).isEqualTo("{\"id\":\"c1\"," + FIRST_CONTENT
                + ",\"status\":\"CURRENT\",\"revision\":1,\"position\":0,"
                + "\"recordedAt\":\"2026-11-22T23:14:00.123456Z\"}");
    }

    @Test
    void what_an_import_brought_and_its_reversal_withdrew_names_it() {
        log.append(new ClaimRecorded("c3", on("i").killed(5).content(), "import-7"),
                new ClaimWithdrawn("c3", CorrectionKind.ARCHIVE_ERROR, "reversed", "import-7"));
        database.follow(log);

        History history = histories.history(StreamId.claim("c3"), 6).orElseThrow();

        assertThat(history.revisions()).extracting(Revision::importId).containsExactly("import-7", "import-7");
        assertThat(Json.text(history)).contains("\"import\":\"import-7\"");
        assertThat(Json.text(histories.history(CLAIM, 6).orElseThrow())).doesNotContain("import");
    }

    @Test
    void the_status_is_that_after_the_newest_event() {
        database.follow(log, 2);

        assertThat(List.of(0, 1, 2, 3, 4)).extracting(at -> histories.current(CLAIM, at).orElseThrow().status().name())
                .containsExactly("CURRENT", "CURRENT", "CURRENT", "WITHDRAWN", "CURRENT");
    }

    @Test
    void when_each_revision_came_is_told_up_to_the_position() {
        database.follow(log);

        assertThat(histories.moments(CLAIM, 2)).containsExactly(
                new RevisionMoment(1, 0, "2026-11-22T23:14:00.123456Z"),
                new RevisionMoment(2, 2, histories.current(CLAIM, 2).orElseThrow().recordedAt()));
        assertThat(histories.moments(CLAIM, 4)).extracting(RevisionMoment::revision).containsExactly(1, 2, 3, 4);
        assertThat(histories.moments(StreamId.claim("c2"), 0)).isEmpty();
    }

    @Test
    void a_revision_that_a_later_one_replaced_is_superseded_from_then_on() {
        database.follow(log);

        assertThat(status(1, 1)).isEqualTo("CURRENT");
        assertThat(status(1, 2)).isEqualTo("SUPERSEDED");
        assertThat(status(3, 3)).isEqualTo("WITHDRAWN");
        assertThat(status(3, 4)).isEqualTo("SUPERSEDED");
        assertThat(Json.text(histories.revision(CLAIM, 1, 4).orElseThrow())).startsWith("{\"id\":\"c1\","
                + FIRST_CONTENT + ",\"status\":\"SUPERSEDED\",\"revision\":1,\"position\":0,");
    }

    @Test
    void what_does_not_exist_at_a_position_is_empty() {
        database.follow(log);

        assertThat(histories.current(StreamId.claim("c2"), 0)).isEmpty();
        assertThat(histories.history(StreamId.claim("c2"), 0)).isEmpty();
        assertThat(histories.revision(CLAIM, 2, 1)).isEmpty();
        assertThat(histories.revision(CLAIM, 5, 4)).isEmpty();
        assertThat(histories.revision(CLAIM, 0, 4)).isEmpty();
        assertThat(histories.current(CLAIM, -1)).isEmpty();
        assertThat(histories.current(StreamId.incident("c1"), 4)).isEmpty();
    }

    @Test
    void a_history_says_who_when_why_and_what_field_by_field() {
        database.follow(log);

        String history = Json.text(histories.history(CLAIM, 4).orElseThrow());

        assertThat(history).startsWith("{\"id\":\"c1\",\"revisions\":[{\"revision\":1,\"position\":0,"
                + "\"recordedAt\":\"2026-11-22T23:14:00.123456Z\",\"actor\":\"k-7f3a9c2e\",\"type\":\"ClaimRecorded.1\","
                + "\"content\":{" + FIRST_CONTENT + "},\"differences\":[]},{\"revision\":2,\"position\":2,");
        assertThat(history).contains("\"type\":\"ClaimCorrected.1\",\"kind\":\"ARCHIVE_ERROR\",\"reason\":\"misread\","
                + "\"basis\":[{\"source\":\"s2\"}],\"content\":{");
        assertThat(history).contains("\"differences\":[{\"pointer\":\"/claimant/via/0\",\"after\":\"dpa\"},"
                + "{\"pointer\":\"/statement/value/best\",\"before\":5,\"after\":6}]}");
        assertThat(history).contains("\"type\":\"ClaimWithdrawn.1\",\"kind\":\"DUPLICATE\",\"reason\":\"twice\","
                + "\"content\":{");
        assertThat(history).contains("\"type\":\"ClaimReinstated.1\",\"reason\":\"not twice\",\"content\":{");
        assertThat(history).endsWith("\"differences\":[]}]}");
    }

    @Test
    void a_history_ends_at_the_position_asked_for() {
        database.follow(log);

        assertThat(histories.history(CLAIM, 3).orElseThrow().revisions()).hasSize(3);
        assertThat(histories.history(CLAIM, 1).orElseThrow().revisions()).hasSize(1);
    }

    @Test
    void incidents_and_sources_have_a_history_too_and_a_retracted_source_stays_so() {
        log.append(opened("i", "Somewhere", "1992", null),
                new IncidentDescribed("i", opened("i", "Elsewhere", "1992", null).incident(), "the map was wrong"),
                registered("s1", null, "{\"type\":\"book\"}"), new SourceRetracted("s1", "forged"),
                new SourceDescribed("s1", Draft.source(null, "{\"type\":\"report\"}"), "not a book"));
        database.follow(log);

        assertThat(Json.text(histories.history(StreamId.incident("i"), 9).orElseThrow()))
                .contains("\"reason\":\"the map was wrong\"")
                .contains("{\"pointer\":\"/name\",\"before\":\"Somewhere\"");
        assertThat(Json.text(histories.current(StreamId.source("s1"), 8).orElseThrow()))
                .isEqualTo("{\"id\":\"s1\",\"csl\":{\"type\":\"book\"},\"status\":\"RETRACTED\",\"revision\":2,"
                        + "\"position\":8,\"recordedAt\":\"2026-11-22T23:14:08.123456Z\"}");
        assertThat(Json.text(histories.current(StreamId.source("s1"), 9).orElseThrow()))
                .startsWith("{\"id\":\"s1\",\"csl\":{\"type\":\"report\"},\"status\":\"RETRACTED\",\"revision\":3,");
    }

    private String status(int revision, long position) {
        return histories.revision(CLAIM, revision, position).orElseThrow().status().name();
    }
}
