package org.tabularium.projections.change;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.Draft;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.page.BadCursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tabularium.projections.Draft.on;
import static org.tabularium.projections.Draft.opened;
import static org.tabularium.projections.Draft.registered;

class IncidentChangesTest {

    private static final long BEGINNING = -1;

    private final TestDatabase database = new TestDatabase();
    private final FakeLog log = new FakeLog();
    private final IncidentChanges changes = new IncidentChanges(database.source());
    private boolean followed;

    @BeforeEach
    void an_incident_with_a_claim() {
        log.append(opened("i", "Somewhere", "1992", null), registered("s1", null, "{\"type\":\"book\"}"),
                on("i").killed(5).as("c1"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_claim_that_was_corrected_says_how_it_stands_what_differs_and_every_revision_in_between() {
        log.append(on("i").killed(6).correcting("c1"), on("i").killed(7).correcting("c1"));

        assertThat(json(2)).startsWith("[{\"stream\":\"claim/c1\",\"change\":\"CORRECTED\",\"position\":3,"
                + "\"before\":{\"revision\":1,\"status\":\"CURRENT\"},\"after\":{\"revision\":3,\"status\":\"CURRENT\"},"
                + "\"differences\":[{\"pointer\":\"/statement/value/best\",\"before\":5,\"after\":7}],"
                + "\"revisions\":[{\"revision\":2,\"position\":3,\"recordedAt\":\"2026-11-22T23:14:03.123456Z\","
                + "\"actor\":\"k-7f3a9c2e\",\"type\":\"ClaimCorrected.1\",\"kind\":\"ARCHIVE_ERROR\","
                + "\"reason\":\"misread\",\"basis\":[],\"content\":{")
                .contains("\"differences\":[{\"pointer\":\"/statement/value/best\",\"before\":6,\"after\":7}]}]}]");
    }

    @Test
    void what_did_not_exist_is_added_with_what_it_became_since() {
        log.append(new ClaimWithdrawn("c1", CorrectionKind.DUPLICATE, "twice"));

        assertThat(kinds(BEGINNING)).containsExactly("0 incident/i ADDED", "2 claim/c1 ADDED");
        assertThat(json(BEGINNING)).contains("\"position\":2,\"after\":{\"revision\":2,\"status\":\"WITHDRAWN\"},"
                + "\"differences\":[],\"revisions\":[{\"revision\":1,");
    }

    @Test
    void withdrawal_and_reinstatement_are_told_by_their_names_and_cancel_each_other_out() {
        log.append(new ClaimWithdrawn("c1", CorrectionKind.DUPLICATE, "twice"), new ClaimReinstated("c1", "not twice"));

        assertThat(kinds(2, 3)).containsExactly("3 claim/c1 WITHDRAWN");
        assertThat(kinds(3, 4)).containsExactly("4 claim/c1 REINSTATED");
        assertThat(kinds(2, 4)).containsExactly("3 claim/c1 CHANGED_BACK");
        assertThat(json(2)).contains("\"differences\":[],\"revisions\":[{\"revision\":2,")
                .contains("\"reason\":\"twice\"", "\"reason\":\"not twice\"");
    }

    @Test
    void a_claim_that_was_moved_is_told_of_at_both_incidents() {
        log.append(opened("j", "Elsewhere", "1992", null), on("j").killed(5).correcting("c1"),
                on("j").killed(6).correcting("c1"));

        assertThat(kinds(3)).containsExactly("4 claim/c1 MOVED_AWAY");
        assertThat(changes(3, 5, "j")).extracting(ChangedRecord::change).containsExactly(ChangeKind.MOVED_HERE);
        assertThat(json(3)).contains("{\"pointer\":\"/incident\",\"before\":\"i\",\"after\":\"j\"}");
        assertThat(changes(4, 5, "i")).isEmpty();
    }

    @Test
    void an_incident_that_is_described_anew_is_one_of_its_own_changes() {
        log.append(new IncidentDescribed("i", opened("i", "Elsewhere", "1992", null).incident(), "the map was wrong"));

        assertThat(kinds(2)).containsExactly("3 incident/i DESCRIBED");
        assertThat(json(2)).contains("{\"pointer\":\"/name\",\"before\":\"Somewhere\",\"after\":\"Elsewhere\"}",
                "\"reason\":\"the map was wrong\"");
    }

    @Test
    void a_source_is_told_of_where_claims_rest_on_it_also_by_a_copy_and_not_for_being_registered() {
        log.append(registered("s2", null, "{\"type\":\"report\"}"),
                new SourceDescribed("s1", Draft.source("s2", "{\"type\":\"book\"}"), "a copy"),
                registered("s3", null, "{\"type\":\"report\"}"), new SourceRetracted("s2", "forged"),
                new SourceRetracted("s3", "forged"));

        assertThat(kinds(BEGINNING)).containsExactly("0 incident/i ADDED", "2 claim/c1 ADDED", "4 source/s1 DESCRIBED",
                "6 source/s2 RETRACTED");
    }

    @Test
    void a_source_that_no_claim_rests_on_any_more_is_not_told_of() {
        log.append(on("i").citing("s2").correcting("c1"), new SourceRetracted("s1", "forged"));

        assertThat(kinds(2)).containsExactly("3 claim/c1 CORRECTED", "4 source/s1 RETRACTED");
        assertThat(kinds(3)).isEmpty();
    }

    @Test
    void what_was_erased_is_not_shown_and_an_erased_revision_is_told_of_where_the_rest_stands() {
        log.append(on("i").killed(6).correcting("c1"), erasure(1));

        assertThat(kinds(3)).containsExactly("4 claim/c1 ERASED");
        assertThat(kinds(2)).containsExactly("3 claim/c1 CORRECTED");
        assertThat(json(2)).contains("\"before\":{\"revision\":1,\"status\":\"ERASED\"}", "\"differences\":[]",
                "\"legalBasis\":\"the law\"", "\"erasedRevision\":1").doesNotContain("\"best\":5");
    }

    @Test
    void of_a_claim_that_was_erased_altogether_nobody_can_tell_which_incident_it_was_about() {
        log.append(on("i").killed(6).as("c2"), new PayloadErased(StreamId.claim("c2"), 1, "the law", "asked for"));

        assertThat(kinds(2)).isEmpty();
    }

    @Test
    void pages_follow_the_first_changes_and_nothing_has_changed_from_a_position_to_itself() {
        log.append(on("i").killed(6).as("c2"), on("i").killed(6).correcting("c1"), on("i").killed(7).correcting("c2"));
        follow();

        var first = changes.of("i", 2, 5, null, 1);
        var second = changes.of("i", 2, 5, first.next(), 1);

        assertThat(first.items()).extracting(change -> change.stream().id()).containsExactly("c2");
        assertThat(second.items()).extracting(change -> change.stream().id()).containsExactly("c1");
        assertThat(second.next()).isNull();
        assertThat(changes.of("i", 5, 5, null, 1).items()).isEmpty();
        assertThatExceptionOfType(BadCursor.class).isThrownBy(() -> changes.of("i", 2, 5, "x", 1));
    }

    private static ArchiveEvent erasure(int revision) {
        return new PayloadErased(StreamId.claim("c1"), revision, "the law", "asked for");
    }

    private List<String> kinds(long from) {
        return kinds(from, log.size() - 1);
    }

    private List<String> kinds(long from, long to) {
        return changes(from, to, "i").stream()
                .map(change -> change.position() + " " + change.stream() + " " + change.change()).toList();
    }

    private String json(long from) {
        return Json.text(changes(from, log.size() - 1, "i"));
    }

    private List<ChangedRecord> changes(long from, long to, String incident) {
        follow();
        return changes.of(incident, from, to, null, 100).items();
    }

    private void follow() {
        if (!followed) {
            database.follow(log);
            followed = true;
        }
    }
}
