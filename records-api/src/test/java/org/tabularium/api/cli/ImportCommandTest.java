package org.tabularium.api.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

class ImportCommandTest extends RunningService {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final String id = fresh("sent");

    private String lines() {
        return "{\"incident\":" + Bodies.incident(id) + "}\n{\"source\":" + Bodies.source(id) + "}\n{\"claim\":"
                + Bodies.claim(id, id, id, 5) + "}\n";
    }

    private String withFaults() {
        return lines() + "nonsense\n{\"claim\":" + Bodies.claim(id + "-b", id, "none", 5) + "}\n";
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("records"), content).toString();
    }

    private static byte[] packed(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Asks the service of this test with the first key, from its data folder. */
    private String[] arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of("import", "--url=http://localhost:" + port(),
                "--tabularium.data-folder=" + dataFolder()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private Ran imported(String... more) {
        return Ran.command(arguments(more));
    }

    @Test
    void aFileIsSentAndReadAndSentAgainIsSkipped() throws IOException {
        Ran ran = imported(file(lines()));

        assertThat(ran.err()).matches("Sent 0\\.0 MB as import [0-9a-f-]{36}\\.\\R");
        assertThat(ran.out()).isEqualToNormalizingNewlines("3 rows read: 3 accepted, 0 skipped, 0 rejected\n");
        assertThat(ran.code()).isZero();
        assertThat(anyone().get("/api/claims/" + id).status()).isEqualTo(200);
        assertThat(imported(file(lines())).out()).startsWith("3 rows read: 0 accepted, 3 skipped, 0 rejected");
    }

    @Test
    void whatIsRejectedIsToldAndSavedAndEndsWithOne() throws IOException {
        Path errors = folder.resolve("errors.csv");

        Ran ran = imported(file(withFaults()), "--errors=" + errors);

        assertThat(ran.out().lines()).hasSize(3).startsWith("5 rows read: 3 accepted, 0 skipped, 2 rejected")
                .anyMatch(line -> line.startsWith("line 4: "))
                .contains("line 5 /claim/citations/0/source: There is no source “none”.");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(errors).content().startsWith("row,pointer,code,detail\r\n4,").hasLineCount(3);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theStandardInputIsReadWithTheKeyOfTheEnvironment() {
        Ran ran = Ran.fed(lines().getBytes(StandardCharsets.UTF_8), Map.of("TABULARIUM_KEY", firstKey()), "import", "-",
                "--url=http://localhost:" + port() + "/");

        assertThat(ran.out()).startsWith("3 rows read: 3 accepted");
        assertThat(ran.code()).isZero();
    }

    @Test
    void aPackedFileIsSentAsItIs() throws IOException {
        Path file = Files.write(folder.resolve("records.gz"), packed(lines()));

        assertThat(imported(file.toString()).out()).startsWith("3 rows read: 3 accepted");
        assertThat(Ran.fed(packed(lines()), Map.of(), arguments("-")).out())
                .startsWith("3 rows read: 0 accepted, 3 skipped");
    }

    @Test
    void aDryRunRecordsNothing() throws IOException {
        long events = events();

        Ran ran = imported(file(withFaults()), "--dry-run");

        assertThat(ran.out()).startsWith("5 rows read: 3 accepted, 0 skipped, 2 rejected (a dry run: nothing is recorded)");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(events()).isEqualTo(events);
    }
}
