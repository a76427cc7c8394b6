package org.tabularium.api.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.api.imports.Imported.counts;
import static org.tabularium.api.imports.Imported.ended;
import static org.tabularium.api.imports.Imported.file;
import static org.tabularium.api.imports.Imported.incidentLine;
import static org.tabularium.api.imports.Imported.sent;

/** What is refused while it is received leaves nothing, neither in the log nor on the disk. */
@TestPropertySource(properties = "tabularium.import.max-body=4MB")
class ImportBodyTest extends RunningService {

    private static final int MOST = 4 * 1_048_576;

    @AfterEach
    void nothingIsLeft() {
        Imported.until(() -> files().isEmpty());
        assertThat(files()).isEmpty();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(dataFolder().resolve("imports"))) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?format=ods          | application/jsonl       |         | 400 | ?format unknown-code
            ?dryRun=maybe        | application/jsonl       |         | 400 | ?dryRun unknown-code
            ?format=ucdp-ged     | application/jsonl       |         | 415 |
            ''                   | application/json        |         | 415 |
            ''                   | text/csv;charset=latin1 |         | 415 |
            ''                   | application/jsonl       | br      | 415 |
            ''                   | application/jsonl       | gzip    | 400 |
            ''                   | text/csv                |         | 400 | {} unknown-column
            ?format=ucdp-ged     | text/csv                |         | 400 | id missing""")
    void whatCanBeNoFileIsRefusedAtOnce(String query, String type, String encoding, int status, String fault) {
        Caller caller = archivist().with("Content-Type", type);
        Answer answer = (encoding == null ? caller : caller.with("Content-Encoding", encoding))
                .post("/api/imports" + query, "{}\n");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (fault != null) {
            assertThat(answer.faults()).isNotEmpty();
        }
    }

    @Test
    void aPackedFileIsUnpacked() throws IOException {
        String id = fresh("packed");
        Answer answer = sent(archivist().with("Content-Encoding", "gzip"), "", packed(file(List.of(incidentLine(id)))
                .getBytes(StandardCharsets.UTF_8), 1));

        JsonNode report = ended(archivist(), answer.header("Location"));

        assertThat(counts(report)).containsExactly(1L, 1L, 0L, 0L);
    }

    @Test
    void aFileThatIsPackedSmallAndUnpackedTooLargeIsRefused() throws IOException {
        byte[] line = (incidentLine(fresh("bomb")) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] bomb = packed(line, 50 * MOST / line.length);
        assertThat(bomb.length).isLessThan(MOST);

        Answer answer = sent(archivist().with("Content-Encoding", "gzip"), "", bomb);

        assertThat(answer.problem()).isEqualTo("body-too-large");
    }

    @Test
    void aFileThatSaysThatItIsTooLargeIsRefused() {
        Answer answer = sent(archivist(), "", new byte[MOST + 1]);

        assertThat(answer.problem()).isEqualTo("body-too-large");
    }

    @Test
    void aLineWithoutAnEndIsRefusedBeforeItIsReadToItsEnd() throws IOException {
        String begin = incidentLine(fresh("endless")) + "\n{\"claim\":\"";
        long sent = 0;
        String answer;
        try (Socket socket = new Socket("localhost", port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + firstKey()
                    + "\r\nContent-Type: application/jsonl\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + chunk(begin)).getBytes(StandardCharsets.UTF_8));
            byte[] chunk = chunk("a".repeat(16_384)).getBytes(StandardCharsets.UTF_8);
            while (socket.getInputStream().available() == 0 && sent < 100L * MOST) {
                out.write(chunk);
                sent += 16_384;
            }
            answer = line(socket.getInputStream());
        }

        assertThat(answer).contains(" 400 ");
        assertThat(sent).isLessThan(40L * 1_048_576);
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n";
    }

    private static String line(InputStream in) {
        StringBuilder line = new StringBuilder();
        try {
            int c = in.read();
            while (c >= 0 && c != '\n') {
                line.append((char) c);
                c = in.read();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return line.toString();
    }

    private static byte[] packed(byte[] content, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
