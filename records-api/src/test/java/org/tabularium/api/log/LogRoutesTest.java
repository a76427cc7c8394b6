package org.tabularium.api.log;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.RunningService;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.VerifierKey;
import org.tabularium.core.merkle.ConsistencyProof;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.merkle.InclusionProof;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.core.json.Json.tree;

class LogRoutesTest extends RunningService {

    @Test
    void theCheckpointIsSignedByTheKey() {
        claim();
        Answer checkpoint = anyone().get("/api/log/checkpoint");
        Answer key = anyone().get("/api/log/key");

        assertThat(checkpoint.header("Content-Type")).startsWith("text/plain");
        assertThat(checkpoint.header("Cache-Control")).isEqualTo("no-cache");
        SignedCheckpoint signed = SignedCheckpoint.parse(checkpoint.body());
        assertThat(signed.checkpoint().origin()).isEqualTo("tabularium.local/archive");
        assertThat(key.body()).endsWith("\n");
        assertThat(VerifierKey.parse(key.body().strip()).verifies(signed.note())).isTrue();
    }

    @Test
    void theEntriesAreTheExactTextsOfWhatIsHashed() {
        RecordedClaim claim = claim();
        Answer entries = holderOf("AUDITOR").get("/api/log/entries?from=" + (events() - 3) + "&limit=3");

        assertThat(entries.header("Content-Type")).isEqualTo("application/jsonl");
        assertThat(entries.header("Cache-Control")).isEqualTo("no-store");
        List<JsonNode> lines = entries.body().lines().map(line -> tree(line)).toList();
        assertThat(lines).hasSize(3);
        JsonNode last = lines.getLast();
        assertThat(last.propertyNames()).containsExactly("entry", "salt", "payload");
        JsonNode entry = tree(last.path("entry").asString());
        assertThat(entry.path("stream").asString()).isEqualTo("claim/" + claim.id());
        assertThat(entry.path("payloadHash").asString()).isEqualTo(Hash.of(
                HexFormat.of().parseHex(last.path("salt").asString()),
                last.path("payload").asString().getBytes(UTF_8)).hex());
    }

    @Test
    void theEntriesLeadFromPageToPage() {
        claim();
        StringBuilder all = new StringBuilder();
        String next = "/api/log/entries?limit=2";
        while (!next.isEmpty()) {
            Answer page = holderOf("AUDITOR").get(next);
            all.append(page.body());
            next = page.header("Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
        }
        assertThat(all.toString().lines()).hasSize((int) events());
        assertThat(holderOf("AUDITOR").get("/api/log/entries?from=" + events()).body()).isEmpty();
    }

    @Test
    void anInclusionProofVerifiesAgainstTheCheckpoint() throws Exception {
        claim();
        SignedCheckpoint signed = archive().proofs().checkpoints().covering(events() - 1, 10_000).orElseThrow();
        long size = signed.checkpoint().size();

        Answer answer = anyone().get("/api/log/proof/inclusion?position=" + (size - 1) + "&treeSize=" + size);

        JsonNode proof = answer.json();
        assertThat(proof.propertyNames()).containsExactly("position", "treeSize", "leafHash", "hashes");
        assertThat(new InclusionProof(proof.path("position").asLong(), proof.path("treeSize").asLong(),
                Hash.ofHex(proof.path("leafHash").asString()), hashes(proof)).verifies(signed.checkpoint().root()))
                .isTrue();
        assertThat(answer.header("Cache-Control")).contains("immutable");
    }

    @Test
    void aConsistencyProofTellsThatTheLogHasOnlyGrown() throws Exception {
        claim();
        SignedCheckpoint before = archive().proofs().checkpoints().covering(events() - 1, 10_000).orElseThrow();
        claim();
        SignedCheckpoint after = archive().proofs().checkpoints().covering(events() - 1, 10_000).orElseThrow();

        JsonNode proof = anyone().get("/api/log/proof/consistency?first=" + before.checkpoint().size() + "&second="
                + after.checkpoint().size()).json();

        assertThat(proof.propertyNames()).containsExactly("first", "second", "hashes");
        assertThat(new ConsistencyProof(proof.path("first").asLong(), proof.path("second").asLong(), hashes(proof))
                .verifies(before.checkpoint().root(), after.checkpoint().root())).isTrue();
    }

    @Test
    void theProofOfAClaimIsAFileToKeep() {
        RecordedClaim claim = claim();
        archivist().at(1).post("/api/claims/" + claim.id() + "/withdrawal",
                "{\"kind\":\"DUPLICATE\",\"reason\":\"The same twice\"}");

        Answer answer = anyone().get("/api/claims/" + claim.id() + "/proof");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains(claim.id() + ".proof.json");
        JsonNode proof = answer.json();
        assertThat(proof.propertyNames()).containsExactly("checkpoint", "key", "claim", "entries");
        assertThat(proof.path("claim").asString()).isEqualTo(claim.id());
        SignedCheckpoint signed = SignedCheckpoint.parse(proof.path("checkpoint").asString());
        assertThat(VerifierKey.parse(proof.path("key").asString()).verifies(signed.note())).isTrue();
        assertThat(proof.path("entries").valueStream()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.propertyNames()).containsExactly("entry", "salt", "payload", "position", "hashes");
            assertThat(new InclusionProof(entry.path("position").asLong(), signed.checkpoint().size(),
                    Hash.leaf(entry.path("entry").asString().getBytes(UTF_8)), hashes(entry))
                    .verifies(signed.checkpoint().root())).isTrue();
        });
    }

    private static List<Hash> hashes(JsonNode proof) {
        return proof.path("hashes").valueStream().map(hash -> Hash.ofHex(hash.asString())).toList();
    }

    @ParameterizedTest
    @CsvSource({ "/api/log/proof/inclusion?treeSize=1, ?position missing",
            "/api/log/proof/inclusion?position=0, ?treeSize missing",
            "/api/log/proof/inclusion?position=1&treeSize=1, ?position bad-number",
            "/api/log/proof/inclusion?position=0&treeSize=999999, ?treeSize bad-number",
            "/api/log/proof/inclusion?position=0&treeSize=0, ?treeSize bad-number",
            "/api/log/proof/inclusion?position=-1&treeSize=1, ?position bad-number",
            "/api/log/proof/inclusion?position=0&treeSize=1e3, ?treeSize bad-number",
            "/api/log/proof/inclusion?position=0&position=1&treeSize=1, ?position repeated",
            "/api/log/proof/consistency?first=2&second=1, ?first bad-number",
            "/api/log/proof/consistency?first=1&second=999999, ?second bad-number",
            "/api/log/entries?from=999999, ?from bad-number", "/api/log/entries?limit=0, ?limit bad-number",
            "/api/log/entries?limit=1001, ?limit bad-number" })
    void whatTheLogDoesNotHaveIsRefusedByTheNameOfTheParameter(String path, String fault) {
        claim();
        Answer answer = founder().get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(fault);
    }

    @Test
    void thereIsNoProofOfAClaimThatIsNotThere() {
        assertThat(anyone().get("/api/claims/none/proof").status()).isEqualTo(404);
        assertThat(anyone().get("/api/claims/No/proof").status()).isEqualTo(404);
    }
}
