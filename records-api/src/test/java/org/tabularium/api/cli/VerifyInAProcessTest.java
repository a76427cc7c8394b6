package org.tabularium.api.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.api.Tabularium;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.wiring.Archive;

import static org.assertj.core.api.Assertions.assertThat;

/** The command as a script sees it: a process, its output, its exit code. */
class VerifyInAProcessTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path output;

    private Ran java(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Tabularium.class.getName()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(output.resolve("out").toFile())
                .redirectError(output.resolve("err").toFile());
        builder.environment().put("TABULARIUM_DATA_FOLDER", folder.toString());
        int code = builder.start().waitFor();
        return new Ran(code, Files.readString(output.resolve("out"), StandardCharsets.UTF_8),
                Files.readString(output.resolve("err"), StandardCharsets.UTF_8));
    }

    @Test
    void aRunningServiceIsInTheWayAndAStoppedOneIsVerified() throws Exception {
        try (TestDatabase database = TestDatabase.h2(folder); Archive archive = Archives.on(database, folder)) {
            archive.submit(Wishes.openIncident(), Wishes.ACTOR);

            assertThat(java("verify")).isEqualTo(new Ran(3, "",
                    "Another process has the database in the data folder open: stop the service first.\n"));
        }
        Ran ran = java("verify");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).matches("1 event verified: root [0-9a-f]{64}, [12] checkpoints? holds?\n"
                + "([a-z]+: nothing taken in yet\n){6}");
        assertThat(ran.code()).isZero();
    }

    @Test
    void aCommandThatIsMisspeltInItsOptionsEndsWithTwo() throws Exception {
        Ran ran = java("verify", "--chekpoint=x");

        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("--chekpoint=x").doesNotContain("\tat ");
        assertThat(ran.code()).isEqualTo(2);
    }
}
