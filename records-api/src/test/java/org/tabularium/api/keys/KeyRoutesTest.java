package org.tabularium.api.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.RunningService;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class KeyRoutesTest extends RunningService {

    private static final String PATH = "/api/admin/keys";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theFirstKeyStandsInAFileThatOnlyItsOwnerReads() throws IOException {
        var file = dataFolder().resolve("admin-key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(firstKey()).matches("tab_[A-Za-z0-9_-]{43}");
    }

    @Test
    void aKeyIsShownOnceAndOpensWhatItsRolesOpen() {
        Answer made = founder().post(PATH, "{\"name\":\"Aygün\",\"roles\":[\"ARCHIVIST\",\"READER\"]}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.json().propertyNames()).containsExactly("id", "name", "roles", "key");
        assertThat(made.json().path("id").asString()).matches("k-[0-9a-f]{8}");
        assertThat(made.json().path("roles").toString()).isEqualTo("[\"READER\",\"ARCHIVIST\"]");
        String key = made.json().path("key").asString();
        Answer list = founder().get(PATH);
        assertThat(list.body()).contains("Aygün").doesNotContain(key).doesNotContain(key.substring(4));
        assertThat(anyone().withKey(key).post("/api/incidents", "{}").status()).isEqualTo(400);
        assertThat(anyone().withKey(key).get(PATH).status()).isEqualTo(403);
    }

    @Test
    void onlyAHashOfTheKeyIsStored() {
        String key = founder().post(PATH, "{\"name\":\"Stored\",\"roles\":[\"READER\"]}").json().path("key").asString();

        assertThat(jdbc.sql("select * from api_key").query().listOfRows()).isNotEmpty()
                .allSatisfy(row -> assertThat(row.values()).doesNotContain(key));
        assertThat(jdbc.sql("select count(*) from api_key where key_hash = ?").param(new Secret(key).hash().bytes())
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void aRevokedKeyOpensNothing() {
        JsonNode made = founder().post(PATH, "{\"name\":\"Revoked\",\"roles\":[\"ARCHIVIST\"]}").json();
        var holder = anyone().withKey(made.path("key").asString());
        assertThat(holder.post("/api/incidents", "{}").status()).isEqualTo(400);

        Answer revoked = founder().delete(PATH + "/" + made.path("id").asString());

        assertThat(revoked.status()).isEqualTo(204);
        Answer refused = holder.post("/api/incidents", "{}");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(founder().delete(PATH + "/" + made.path("id").asString()).status()).isEqualTo(204);
    }

    @Test
    void anExpiredKeyOpensNothing() {
        Instant soon = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        JsonNode made = founder().post(PATH, """
                {"name":"Expires","roles":["ARCHIVIST"],"expires":"%s"}""".formatted(soon)).json();
        var holder = anyone().withKey(made.path("key").asString());
        assertThat(made.path("expires").asString()).isEqualTo(soon.toString());
        assertThat(holder.post("/api/incidents", "{}").status()).isEqualTo(400);

        jdbc.sql("update api_key set expires_at = 1 where id = ?").param(made.path("id").asString()).update();

        assertThat(holder.post("/api/incidents", "{}").status()).isEqualTo(401);
    }

    @Test
    void theUseOfAKeyIsNotedAtMostOnceAMinute() {
        JsonNode made = founder().post(PATH, "{\"name\":\"Used\",\"roles\":[\"READER\"]}").json();
        String id = made.path("id").asString();
        var holder = anyone().withKey(made.path("key").asString());

        assertThat(lastUse(id)).isZero();
        holder.get("/problems");
        long first = lastUse(id);
        holder.get("/problems");
        assertThat(first).isPositive().isEqualTo(lastUse(id));

        jdbc.sql("update api_key set last_used_at = last_used_at - 61000 where id = ?").param(id).update();
        holder.get("/problems");
        assertThat(lastUse(id)).isGreaterThanOrEqualTo(first);
    }

    private long lastUse(String id) {
        return jdbc.sql("select coalesce(last_used_at, 0) from api_key where id = ?").param(id).query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{}|/name missing, /roles missing",
            "{\"name\":\"A\",\"roles\":[]}|/roles missing",
            "{\"name\":\"A\",\"roles\":[\"KING\"]}|/roles/0 unknown-code",
            "{\"name\":\"A\",\"roles\":[\"READER\",\"READER\"]}|/roles duplicate",
            "{\"name\":\"A\",\"roles\":[\"READER\"],\"id\":\"k-00000000\"}|/id unknown-member",
            "{\"name\":\"A\",\"roles\":[\"READER\"],\"expires\":\"2020-01-01T00:00:00Z\"}|/expires expired",
            "{\"name\":\"A\",\"roles\":[\"READER\"],\"expires\":\"tomorrow\"}|/expires bad-moment" })
    void aBadKeyIsNotMade(String body, String faults) {
        long before = keys();

        Answer answer = founder().post(PATH, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactlyInAnyOrder(faults.split(", "));
        assertThat(keys()).isEqualTo(before);
    }

    private long keys() {
        return jdbc.sql("select count(*) from api_key").query(Long.class).single();
    }

    @Test
    void anUnknownKeyCannotBeRevoked() {
        Answer answer = founder().delete(PATH + "/k-00000000");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("no-such-record");
    }
}
