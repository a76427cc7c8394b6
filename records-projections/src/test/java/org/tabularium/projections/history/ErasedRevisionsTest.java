package org.tabularium.projections.history;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
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

class ErasedRevisionsTest {

    private static final StreamId CLAIM = StreamId.claim("c1");

    private final TestDatabase database = new TestDatabase();
    private final FakeLog log = new FakeLog();
    private final Histories histories = new Histories(database.source());

    @BeforeEach
    void aClaimWithALife() {
        log.append(on("i").killed(5).as("c1"), new ClaimWithdrawn("c1", CorrectionKind.DUPLICATE, "twice"),
                new ClaimReinstated("c1", "not twice"),
                new ClaimCorrected("c1", CorrectionKind.ARCHIVE_ERROR, "misread", List.of(Draft.citation("s2")),
                        on("i").killed(6).content()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_erased_is_not_shown_at_its_own_position_nor_where_it_was_carried_on() {
        log.append(erasure(1));
        database.follow(log);

        assertThat(text(1, 0)).isEqualTo(erased(1, 0));
        assertThat(text(1, 4)).isEqualTo(erased(1, 0));
        assertThat(text(3, 4)).isEqualTo(erased(3, 2));
        assertThat(text(4, 3)).contains("\"best\":6").contains("\"status\":\"CURRENT\"");
        assertThat(Json.text(histories.current(CLAIM, 1).orElseThrow())).isEqualTo(erased(2, 1));
        assertThat(Json.text(histories.current(CLAIM, 4).orElseThrow())).contains("\"best\":6")
                .contains("\"status\":\"CURRENT\",\"revision\":5");
    }

    @Test
    void a_history_tells_that_something_was_erased_by_which_law_and_why() {
        log.append(erasure(1));
        database.follow(log);

        String history = history();

        assertThat(history).startsWith("{\"id\":\"c1\",\"revisions\":[{\"revision\":1,\"position\":0,"
                + "\"recordedAt\":\"2026-11-22T23:14:00.123456Z\",\"actor\":\"k-7f3a9c2e\","
                + "\"type\":\"ClaimRecorded.1\",\"status\":\"ERASED\",\"differences\":[]},{\"revision\":2,");
        assertThat(history).contains("\"kind\":\"DUPLICATE\",\"reason\":\"twice\",\"status\":\"ERASED\","
                + "\"differences\":[]}");
        assertThat(history).contains("\"type\":\"PayloadErased.1\",\"reason\":\"asked for\","
                + "\"legalBasis\":\"the law\",\"erasedRevision\":1,\"content\":{\"incident\":\"i\"");
    }

    @Test
    void there_is_nothing_to_compare_erased_content_with() {
        log.append(erasure(1));
        database.follow(log);

        assertThat(histories.history(CLAIM, 4).orElseThrow().revisions()).extracting(Revision::differences)
                .allSatisfy(differences -> assertThat(differences).isEmpty());
    }

    @Test
    void of_an_erased_correction_its_grounds_are_gone_too_and_the_content_before_it_does_not_come_back() {
        log.append(erasure(4));
        database.follow(log);

        assertThat(history()).doesNotContain("ARCHIVE_ERROR", "misread", "s2", "\"best\":6").contains("\"best\":5");
        assertThat(Json.text(histories.current(CLAIM, 4).orElseThrow())).isEqualTo(erased(5, 4));
        assertThat(Json.text(histories.current(CLAIM, 2).orElseThrow())).contains("\"best\":5");
    }

    @Test
    void an_erased_withdrawal_still_withdraws_but_does_not_say_why() {
        log.append(erasure(2));
        database.follow(log);

        assertThat(Json.text(histories.current(CLAIM, 1).orElseThrow())).contains("\"best\":5", "WITHDRAWN");
        assertThat(history()).doesNotContain("DUPLICATE", "\"twice\"").contains("not twice");
    }

    @Test
    void a_retracted_source_that_is_erased_and_described_anew_is_retracted_still() {
        log.append(registered("s1", null, "{\"type\":\"book\"}"), new SourceRetracted("s1", "forged"),
                new PayloadErased(StreamId.source("s1"), 1, "the law", "asked for"),
                new SourceDescribed("s1", Draft.source(null, "{\"type\":\"report\"}"), "what is known of it"),
                new PayloadErased(StreamId.source("s1"), 2, "the law", "asked for"));
        database.follow(log, 1);

        StreamId source = StreamId.source("s1");
        assertThat(histories.current(source, 6).orElseThrow().status().name()).isEqualTo("ERASED");
        assertThat(Json.text(histories.current(source, 7).orElseThrow())).contains("report", "RETRACTED");
        assertThat(Json.text(histories.current(source, 8).orElseThrow())).contains("report", "RETRACTED");
        assertThat(Json.text(histories.history(source, 8).orElseThrow())).doesNotContain("book", "forged");
    }

    private static PayloadErased erasure(int revision) {
        return new PayloadErased(CLAIM, revision, "the law", "asked for");
    }

    private String text(int revision, long position) {
        return Json.text(histories.revision(CLAIM, revision, position).orElseThrow());
    }

    private String history() {
        return Json.text(histories.history(CLAIM, 4).orElseThrow());
    }

    private static String erased(int revision, long position) {
        return "{\"id\":\"c1\",\"status\":\"ERASED\",\"revision\":%d,\"position\":%d,".formatted(revision, position)
                + "\"recordedAt\":\"2026-11-22T23:14:0%d.123456Z\"}".formatted(position);
    }
}
