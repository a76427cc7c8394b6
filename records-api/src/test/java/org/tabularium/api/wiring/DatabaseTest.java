package org.tabularium.api.wiring;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DatabaseTest {

    @Test
    void withoutAnotherItIsAFileInTheDataFolderThatIsWrittenAtOnce(@TempDir Path folder) {
        Database database = new Database(new DataSourceProperties(), folder);

        assertThat(database.getJdbcUrl()).startsWith("jdbc:h2:file:" + folder).doesNotContain("WRITE_DELAY");
        assertThat(database.getUsername()).isEqualTo("sa");
        assertThat(database.isPostgreSql()).isFalse();
    }

    @Test
    void theOperatorMayNameAnother(@TempDir Path folder) {
        DataSourceProperties given = new DataSourceProperties();
        given.setUrl("jdbc:postgresql://db/archive");
        given.setUsername("tabularium");

        Database database = new Database(given, folder);

        assertThat(database.getJdbcUrl()).isEqualTo(
                "jdbc:postgresql://db/archive?reWriteBatchedInserts=true&logServerErrorDetail=false&socketTimeout=120");
        assertThat(database.getUsername()).isEqualTo("tabularium");
        assertThat(database.getPassword()).isNull();
        assertThat(database.isPostgreSql()).isTrue();
    }

    @Test
    void whatTheOperatorSaysOfItStays(@TempDir Path folder) {
        DataSourceProperties given = new DataSourceProperties();
        given.setUrl("jdbc:postgresql://db/archive?socketTimeout=5&reWriteBatchedInserts=false");

        assertThat(new Database(given, folder).getJdbcUrl()).isEqualTo(
                "jdbc:postgresql://db/archive?socketTimeout=5&reWriteBatchedInserts=false&logServerErrorDetail=false");
    }

    @Test
    void givenThatAnotherProcessHasItOpen_whenTheServiceStarts_thenOneLineSaysSo(@TempDir Path folder)
            throws Exception {
        String url = new Database(new DataSourceProperties(), folder).getJdbcUrl();
        DriverManager.getConnection(url, "sa", "").close();

        try (FileChannel other = FileChannel.open(folder.resolve("tabularium.mv.db"), StandardOpenOption.WRITE);
                var lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            SQLException failure = catchThrowableOfType(SQLException.class,
                    () -> DriverManager.getConnection(url, "sa", "").close());

            var analysis = Objects
                    .requireNonNull(new DatabaseInUseAnalyzer().analyze(new IllegalStateException(failure)));

            assertThat(analysis.getDescription()).contains("Another process").hasLineCount(1);
        }
    }

    @Test
    void springFindsTheAnalyzer() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class,
                (type, name, failure) -> assertThat(name).doesNotContain("tabularium")))
                .anyMatch(DatabaseInUseAnalyzer.class::isInstance);
    }
}
