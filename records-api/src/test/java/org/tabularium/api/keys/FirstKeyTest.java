package org.tabularium.api.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class FirstKeyTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void givenNoKey_whenTheServiceStartsTwice_thenOneKeyOfAllRolesIsMadeAndShownOnce(@TempDir Path folder)
            throws IOException {
        ApiKeys keys = keys();
        AdminKeyFile file = AdminKeyFile.in(folder.resolve("data"));
        FirstKey first = new FirstKey(keys, file, new Terminal(new PrintStream(shown, true, StandardCharsets.UTF_8)));

        first.afterSingletonsInstantiated();
        first.afterSingletonsInstantiated();

        String key = Files.readString(file.path()).strip();
        assertThat(shown.toString(StandardCharsets.UTF_8)).containsOnlyOnce(key);
        assertThat(keys.all()).hasSize(1);
        assertThat(keys.valid(key).orElseThrow().roles()).isEqualTo(EnumSet.allOf(Role.class));
    }

    @Test
    void aFileOfAnEarlierArchiveIsReplacedWithItsMode(@TempDir Path folder) throws IOException {
        AdminKeyFile file = AdminKeyFile.in(folder);
        Files.writeString(file.path(), "earlier, and open to all");
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-rw-rw-"));

        file.write(new Secret("tab_new"));

        assertThat(file.path()).hasContent("tab_new\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()))).isEqualTo("rw-------");
    }

    @Test
    void aSecretDoesNotShowItselfByAccident() {
        assertThat(new Secret("tab_abc").toString()).doesNotContain("abc");
    }

    private static ApiKeys keys() {
        var database = new DriverManagerDataSource("jdbc:h2:mem:first-key;DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(database).placeholders(Map.of("code", "varchar")).load().migrate();
        return new ApiKeys(new KeyTable(database),
                Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
    }
}
