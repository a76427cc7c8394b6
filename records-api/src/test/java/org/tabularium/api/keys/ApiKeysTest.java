package org.tabularium.api.keys;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApiKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final DriverManagerDataSource DATABASE = new DriverManagerDataSource(
            "jdbc:h2:mem:keys;DB_CLOSE_DELAY=-1", "sa", "");

    private final ApiKeys keys = at(NOW);

    private static ApiKeys at(Instant moment) {
        return new ApiKeys(new KeyTable(DATABASE), Clock.fixed(moment, ZoneOffset.UTC));
    }

    @BeforeEach
    void noKeys() {
        Flyway.configure().dataSource(DATABASE).placeholders(Map.of("code", "varchar")).load().migrate();
        JdbcClient.create(DATABASE).sql("delete from api_key").update();
    }

    @Test
    void theLastKeyOfAnAdministratorCannotBeRevoked() {
        ApiKey first = keys.make("First", EnumSet.allOf(Role.class), null).key();
        ApiKey other = keys.make("Other", EnumSet.of(Role.ADMIN), null).key();
        keys.make("Archivist", EnumSet.of(Role.ARCHIVIST), null);

        keys.revoke(other.id());

        assertThatThrownBy(() -> keys.revoke(first.id())).isInstanceOf(LastAdminKey.class);
        assertThat(keys.withId(first.id()).orElseThrow().isValidAt(NOW)).isTrue();
    }

    @Test
    void anExpiredKeyOfAnAdministratorCountsForNothing() {
        ApiKey first = keys.make("First", EnumSet.of(Role.ADMIN), null).key();
        keys.make("Expires", EnumSet.of(Role.ADMIN), NOW.plusSeconds(60));

        assertThatThrownBy(() -> at(NOW.plusSeconds(60)).revoke(first.id())).isInstanceOf(LastAdminKey.class);
        at(NOW.plusSeconds(59)).revoke(first.id());
    }

    @Test
    void aKeyIsValidUntilTheMomentAtWhichItExpires() {
        NewKey made = keys.make("Expires", EnumSet.of(Role.READER), NOW.plusMillis(1));

        assertThat(keys.valid(made.secret().text())).isPresent();
        assertThat(at(NOW.plusMillis(1)).valid(made.secret().text())).isEmpty();
        assertThat(keys.valid(made.secret().text().toUpperCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void aRevokedKeyKeepsTheMomentAtWhichItWasFirstRevoked() {
        ApiKey key = keys.make("Revoked", EnumSet.of(Role.READER), null).key();

        keys.revoke(key.id());
        at(NOW.plusSeconds(5)).revoke(key.id());

        assertThat(keys.withId(key.id()).orElseThrow().revoked()).isEqualTo(NOW);
        assertThatThrownBy(() -> keys.revoke("k-00000000")).isInstanceOf(NoSuchKey.class);
    }
}
