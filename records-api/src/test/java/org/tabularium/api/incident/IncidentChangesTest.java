package org.tabularium.api.incident;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.Caller;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** An auditor sees what has changed of an incident between two moments. */
class IncidentChangesTest extends ChangedIncident {

    @Test
    void whatWasAddedCorrectedAndWithdrawnIsToldWithWhoWhenAndWhy() {
        RecordedClaim claim = claim();
        long from = events() - 1;
        correct(claim, 1, 614);
        long corrected = events() - 1;
        String added = fresh("claim");
        archivist().post("/api/claims", Bodies.claim(added, claim.incident(), claim.source(), 5));
        withdraw(added);
        archivist().at(1).post("/api/sources/" + claim.source() + "/retraction", "{\"reason\":\"Forged\"}");

        Answer answer = now().get(path(claim) + "?from=" + from);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/asOf/position").asLong()).isEqualTo(events() - 1);
        assertThat(answer.json().at("/from/position").asLong()).isEqualTo(from);
        assertThat(changes(answer)).containsExactly("claim/" + claim.id() + " CORRECTED", "claim/" + added + " ADDED",
                "source/" + claim.source() + " RETRACTED");
        JsonNode first = answer.json().at("/items/0");
        assertThat(first.path("position").asLong()).isEqualTo(corrected);
        assertThat(first.path("before").toString()).isEqualTo("{\"revision\":1,\"status\":\"CURRENT\"}");
        assertThat(first.path("after").toString()).isEqualTo("{\"revision\":2,\"status\":\"CURRENT\"}");
        assertThat(first.path("differences").toString())
                .isEqualTo("[{\"pointer\":\"/statement/value/best\",\"before\":613,\"after\":614}]");
        assertThat(first.at("/revisions/0/kind").asString()).isEqualTo("ARCHIVE_ERROR");
        assertThat(first.at("/revisions/0/reason").asString()).isEqualTo("A slip");
        assertThat(first.at("/revisions/0/actor").asString()).startsWith("k-");
        assertThat(first.at("/revisions/0/recordedAt").asString()).endsWith("Z");
        assertThat(answer.json().at("/items/1/after/status").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void whatWasChangedAndChangedBackSaysSo() {
        RecordedClaim claim = claim();
        long from = events() - 1;
        withdraw(claim.id());
        archivist().at(2).post("/api/claims/" + claim.id() + "/reinstatement", "{\"reason\":\"It stands\"}");

        Answer answer = now().get(path(claim) + "?from=" + from);

        assertThat(changes(answer)).containsExactly("claim/" + claim.id() + " CHANGED_BACK");
        assertThat(answer.json().at("/items/0/differences")).isEmpty();
        assertThat(answer.json().at("/items/0/revisions")).hasSize(2);
    }

    @Test
    void theCsvTwinHasARowForEachRevision() {
        RecordedClaim claim = claim();
        long from = events() - 1;
        correct(claim, 1, 614);
        correct(claim, 2, 615);

        Answer csv = now().get(path(claim) + ".csv?from=" + from);

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("stream,change,before.revision,before.status,after.revision,"
                + "after.status,revision,position,recordedAt,actor,type,kind,reason,");
        assertThat(lines.get(1)).startsWith("claim/" + claim.id() + ",CORRECTED,1,CURRENT,3,CURRENT,2,");
        assertThat(lines.get(2)).startsWith("claim/" + claim.id() + ",CORRECTED,1,CURRENT,3,CURRENT,3,");
    }

    @Test
    void onlyAuditorsAndAdministratorsSeeWhoAnActorIs() {
        RecordedClaim claim = claim();
        String named = path(claim) + "?to=" + (events() - 1);

        for (Caller caller : List.of(holderOf("AUDITOR"), holderOf("ADMIN"))) {
            Answer answer = caller.get(named);
            assertThat(answer.json().at("/items/1/revisions/0/actorName").asString()).isEqualTo("Test");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
        }
        for (Caller caller : List.of(anyone(), reader(), archivist())) {
            assertThat(caller.get(named).body()).doesNotContain("actorName");
        }
        assertThat(holderOf("AUDITOR").get(named + "&limit=1").response().headers().allValues("Link"))
                .anyMatch(link -> link.endsWith("rel=\"next\""));
    }

    @Test
    void whatTheLawHadErasedIsToldOfAndNotShown() {
        RecordedClaim claim = claim();
        long from = events() - 1;
        correct(claim, 1, 614);
        founder().post("/api/admin/erasures", "{\"stream\":\"claim/%s\",\"revision\":2,\"legalBasis\":\"Art. 17\","
                .formatted(claim.id()) + "\"reason\":\"Asked for\"}");

        Answer answer = now().get(path(claim) + "?from=" + from);

        assertThat(changes(answer)).containsExactly("claim/" + claim.id() + " ERASED");
        assertThat(answer.body()).contains("\"legalBasis\":\"Art. 17\"", "\"erasedRevision\":2")
                .doesNotContain("614", "A slip");
    }
}
