package org.tabularium.api.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.checkpoint.UnreadableKeyFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class LogRefusedAnalyzerTest {

    private final LogRefusedAnalyzer analyzer = new LogRefusedAnalyzer();

    @Test
    void troubleWithTheKeyIsNotLaidAtTheLogsDoor(@TempDir Path folder) {
        var missing = catchThrowableOfType(UnreadableKeyFile.class,
                () -> KeyFile.in(folder).read("example.org/archive"));

        FailureAnalysis analysis = Objects.requireNonNull(analyzer.analyze(new IllegalStateException(missing)));

        assertThat(analysis.getAction()).contains("key").doesNotContain("verify");
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneClearLine() {
        for (IOException failure : new IOException[]{ new AccessDeniedException("data/checkpoints"),
                new IOException("No space left on data/checkpoints") }) {
            FailureAnalysis analysis = Objects.requireNonNull(
                    analyzer.analyze(new IllegalStateException(new UncheckedIOException(failure))));

            assertThat(analysis.getDescription()).contains("data/checkpoints").hasLineCount(1);
            assertThat(analysis.getAction()).contains("tabularium.data-folder");
        }
    }

    @Test
    void otherTroubleIsLeftToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException("otherwise"))).isNull();
    }
}
