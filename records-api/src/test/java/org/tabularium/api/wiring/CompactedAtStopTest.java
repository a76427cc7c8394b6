package org.tabularium.api.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

class CompactedAtStopTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theFileIsRewrittenOnlyIfTheArchiveHadStarted() throws Exception {
        var direct = new DriverManagerDataSource(
                "jdbc:h2:file:" + folder.resolve("t") + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
        try (Connection open = direct.getConnection(); Statement statement = open.createStatement()) {
            statement.execute("create table t (a varchar)");
            statement.execute("insert into t values ('" + "before".repeat(4) + "')");
            statement.execute("checkpoint sync");
            statement.execute("update t set a = 'after'");
            statement.execute("checkpoint sync");
            new CompactedAtStop(direct, true).close();
        }
        assertThat(file()).contains("before".repeat(4));

        CompactedAtStop started = new CompactedAtStop(direct, true);
        started.archiveHasStarted();
        started.close();

        assertThat(file()).doesNotContain("before".repeat(4)).contains("after");
    }

    private String file() throws Exception {
        return Files.readString(folder.resolve("t.mv.db"), ISO_8859_1);
    }
}
