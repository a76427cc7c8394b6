package org.tabularium.core.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.json.Json;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.proof.LogLine;
import org.tabularium.core.testing.Size;
import org.tabularium.core.testing.TestDatabase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.core.verify.SomeArchive.CLAIM;
import static org.tabularium.core.verify.SomeArchive.ERASURE;
import static org.tabularium.core.verify.SomeArchive.GONE;

class OfflineEntriesTest {

    private static final int CHANGES = 2_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;
    @SuppressWarnings("NullAway.Init")
    private SomeArchive archive;
    @SuppressWarnings("NullAway.Init")
    private byte[] export;
    private int size;

    @BeforeEach
    void givenAnExport() {
        database = TestDatabase.h2(folder);
        archive = SomeArchive.in(database, folder);
        export = archive.export();
        size = archive.size();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Verdict verify(byte[] content, Outside outside) throws IOException {
        return new OfflineFile(archive.written(content)).verify(outside, Progress.UNSEEN);
    }

    @Test
    void anExportIsVerifiedAgainstACheckpointWithoutTheArchive() throws IOException {
        Verdict verdict = verify(export, archive.kept(size));

        assertThat(verdict.toString()).isEqualTo("21 events verified: root "
                + archive.checkpoint(size).checkpoint().root().hex() + ", 1 checkpoint holds");
        assertThat(new OfflineFile(archive.written(export)).kind()).isEqualTo(OfflineFile.Kind.ENTRIES);
        assertThat(verify(new byte[0], archive.kept(0)).holds()).isTrue();
    }

    @Test
    void ofALongerExportItIsSaidWhatTheCheckpointLeavesOpen() throws IOException {
        assertThat(verify(export, archive.kept(15)).toString())
                .endsWith(", 1 checkpoint holds; no checkpoint vouches for the last 6 events");
        assertThat(verify(export, archive.kept(20)).toString()).endsWith(" for the last 1 event");
    }

    @Test
    void aShorterExportIsRefused() throws IOException {
        assertThat(verify(lines(0, 15), archive.kept(size)).toString()).startsWith(
                "Found wrong at position 15: the log ends before the checkpoint of size 21 (kept outside) does");
        assertThat(verify(lines(3, size), archive.kept(size)).toString())
                .startsWith("Found wrong at position 0: the event here says that its position is 3");
        assertThat(verify(new byte[0], archive.kept(size)).holds()).isFalse();
    }

    @Test
    void aCheckpointOfAnotherKeyVouchesForNothing() throws IOException {
        Outside kept = archive.kept(size);
        var other = KeyFile.in(folder.resolve("other")).create("other.example").verifier();

        assertThat(verify(export, new Outside(kept.checkpoints(), List.of(other))).toString())
                .isEqualTo(
                        "Found wrong: the checkpoint of size 21 (kept outside) isn't signed by the archive's key, nor by one given");
    }

    @Test
    void everyChangedByteIsFoundInItsLine() throws IOException {
        // With a checkpoint of each size, even what only a root shows has its exact place.
        Outside kept = archive.kept(IntStream.rangeClosed(0, size).toArray());
        Random random = new Random(1992);
        for (int change = 0; change < Size.of(CHANGES); change++) {
            byte[] changed = export.clone();
            int at = random.nextInt(changed.length);
            changed[at] = (byte) (changed[at] ^ (1 + random.nextInt(255)));
            long line = lineOf(at);

            assertThat(verify(changed, kept).finding()).isNotNull().satisfies(finding -> assertThat(finding.position())
                    .as("byte " + at + " of line " + line + ", " + finding).isEqualTo(line));
        }
    }

    private long lineOf(int at) {
        return new String(export, 0, at, UTF_8).chars().filter(c -> c == '\n').count();
    }

    @Test
    void linesThatAreMissingDoubledSwappedOrMergedAreFound() throws IOException {
        Outside kept = archive.kept(size);
        assertThat(position(kept, lines(0, 5), lines(6, size))).isEqualTo(5);
        assertThat(position(kept, lines(0, 5), lines(4, size))).isEqualTo(5);
        assertThat(position(kept, lines(0, 5), lines(6, 7), lines(5, 6), lines(7, size))).isEqualTo(5);
        byte[] open = lines(0, 5);
        assertThat(position(kept, Arrays.copyOf(open, open.length - 1), lines(5, size))).isEqualTo(4);
        assertThat(position(kept, Arrays.copyOf(export, export.length - 1))).isEqualTo(size - 1);
        assertThat(position(kept, export, "\n".getBytes(UTF_8))).isEqualTo(size);
        assertThat(position(kept, lines(0, 5), " ".getBytes(UTF_8), lines(5, size))).isEqualTo(5);
    }

    private long position(Outside kept, byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        Finding finding = Objects.requireNonNull(verify(all.toByteArray(), kept).finding());
        return Objects.requireNonNull(finding.position());
    }

    @Test
    void whatIsErasedMayBeMissingAndNothingElse() throws IOException {
        String all = new String(export, UTF_8);
        String gone = line(GONE);
        assertThat(gone).endsWith(",\"salt\":null,\"payload\":null}\n");
        String erasure = line(ERASURE);
        String without = erasure.replaceFirst("\"salt\":.*", "\"salt\":null,\"payload\":null}");

        assertThat(verify(all.replace(erasure, without).getBytes(UTF_8), archive.kept(size)).toString())
                .isEqualTo("Found wrong at position " + ERASURE + ": its payload is missing, and no event erases it");
    }

    @Test
    void whatOnlyLooksLikeAnErasureExplainsNothing() throws IOException {
        String payload = "{\"stream\":\"claim/c-8\",\"revision\":1,\"legalBasis\":\"none\"}";
        String salt = "0".repeat(32);
        LogRow last = archive.rows().getLast();
        LogRow forged = new LogRow(size, last.recordedAt(), "claim/forged", 1, "ClaimRecorded.1", last.actor(),
                Hash.of(new byte[16], payload.getBytes(UTF_8)).hex(), last.leafHash(), salt, payload);
        String without = line(CLAIM).replaceFirst("\"salt\":.*", "\"salt\":null,\"payload\":null}");
        String all = new String(export, UTF_8).replace(line(CLAIM), without) + Json.text(LogLine.of(forged)) + "\n";

        assertThat(verify(all.getBytes(UTF_8), archive.kept(size)).toString())
                .isEqualTo("Found wrong at position " + CLAIM + ": its payload is missing, and no event erases it");
    }

    private String line(int position) {
        return new String(lines(position, position + 1), UTF_8);
    }

    private byte[] lines(int from, int to) {
        List<String> lines = new String(export, UTF_8).lines().map(line -> line + "\n").toList();
        return String.join("", lines.subList(from, to)).getBytes(UTF_8);
    }

    @Test
    void aFileOfAnotherKindIsNone() throws IOException {
        assertThat(verify("[]".getBytes(UTF_8), archive.kept(size)).toString())
                .startsWith("Found wrong at position 0:");
    }
}
