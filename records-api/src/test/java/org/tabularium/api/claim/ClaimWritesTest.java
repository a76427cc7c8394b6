package org.tabularium.api.claim;

import org.junit.jupiter.api.Test;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.RunningService;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.stream.StreamId;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimWritesTest extends RunningService {

    @Test
    void aRecordedClaimIsAnsweredWithItsReceipt() {
        String incident = incident();
        String source = source();
        String id = fresh("claim");
        long position = events();

        Answer answer = archivist().post("/api/claims", Bodies.claim(id, incident, source, 613));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/claims/" + id);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Idempotency-Replayed")).isEmpty();
        var entry = archive().log().entry(position).orElseThrow();
        assertThat(answer.json().propertyNames()).containsExactly("stream", "revision", "position", "recordedAt",
                "entry", "leafHash");
        assertThat(answer.json().path("stream").asString()).isEqualTo("claim/" + id);
        assertThat(answer.json().path("revision").asInt()).isEqualTo(1);
        assertThat(answer.json().path("position").asLong()).isEqualTo(position);
        assertThat(answer.json().path("entry").asString()).isEqualTo(entry.text());
        assertThat(answer.json().path("leafHash").asString()).isEqualTo(entry.leafHash().hex());
        assertThat(answer.json().path("recordedAt").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    }

    @Test
    void aClaimWithoutAnIdGetsOneThatItsLocationTells() {
        Answer answer = archivist().post("/api/claims", Bodies.claim(incident(), source(), 613));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .matches("/api/claims/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(answer.json().path("stream").asString())
                .isEqualTo(answer.header("Location").replace("/api/claims/", "claim/"));
    }

    @Test
    void aClaimIsCorrectedWithdrawnAndReinstated() {
        RecordedClaim claim = claim();
        String path = "/api/claims/" + claim.id();

        Answer corrected = archivist().at(1).post(path + "/corrections",
                Bodies.correction(Bodies.claim(claim.id(), claim.incident(), claim.source(), 614)));
        Answer withdrawn = archivist().at(2).post(path + "/withdrawal",
                "{\"kind\":\"DUPLICATE\",\"reason\":\"Twice\"}");
        Answer reinstated = archivist().at(3).post(path + "/reinstatement", "{\"reason\":\"Not twice\"}");

        assertThat(corrected.status()).isEqualTo(201);
        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
        assertThat(corrected.header("Location")).isEqualTo(path);
        assertThat(withdrawn.status()).isEqualTo(201);
        assertThat(reinstated.status()).isEqualTo(201);
        assertThat(reinstated.json().path("revision").asInt()).isEqualTo(4);
        assertThat(archive().log().stream(StreamId.claim(claim.id()), 1)).extracting(event -> event.event().getClass())
                .hasToString("[%s, %s, %s, %s]".formatted(ClaimRecorded.class, ClaimCorrected.class,
                        ClaimWithdrawn.class, ClaimReinstated.class));
    }

    @Test
    void theActorIsTheIdOfTheCallersKeyWhateverTheRequestSays() {
        RecordedClaim claim = claim();

        Answer answer = archivist().with("actor", "k-00000000").with("X-Forwarded-User", "k-00000000").at(1)
                .post("/api/claims/" + claim.id() + "/withdrawal", "{\"kind\":\"DUPLICATE\",\"reason\":\"Twice\"}");

        var entry = archive().log().entry(answer.json().path("position").asLong()).orElseThrow();
        assertThat(entry.actor()).matches("k-[0-9a-f]{8}").isNotEqualTo("k-00000000");
        assertThat(founder().get("/api/admin/keys").json().path("items").valueStream()
                .filter(key -> key.path("id").asString().equals(entry.actor())).findFirst().orElseThrow().path("roles")
                .toString()).isEqualTo("[\"ARCHIVIST\"]");
    }
}
