package org.tabularium.core.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class CheckpointFileTest {

    private static final SignedCheckpoint FIRST = Samples.signed(0);
    private static final SignedCheckpoint SECOND = Samples.signed(9);
    private static final SignedCheckpoint THIRD = Samples.signed(4_711);

    @TempDir
    private Path parent;
    private Path path;
    private CheckpointFile file;

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        path = parent.resolve("data").resolve("checkpoints");
        file = CheckpointFile.in(parent.resolve("data"));
    }

    @Test
    void givenNoFile_whenRead_thenThereAreNone() throws IOException {
        assertThat(file.read()).isEmpty();
        assertThat(path).doesNotExist();
    }

    @Test
    void givenAnEmptyFile_whenAppended_thenThereIsOne() throws IOException {
        write("");
        assertThat(file.read()).isEmpty();

        file.append(FIRST);

        assertThat(file.read()).containsExactly(FIRST);
    }

    @Test
    void whatIsAppendedIsReadInTheOrderOfTheFile() throws IOException {
        file.append(SECOND);
        file.append(THIRD);
        file.append(FIRST);
        file.append(FIRST);

        assertThat(file.read()).containsExactly(SECOND, THIRD, FIRST, FIRST);
    }

    @Test
    void theFileIsTheNotesWithTwoEmptyLinesAfterEach() throws IOException {
        file.append(FIRST);
        file.append(SECOND);

        assertThat(Files.readString(path)).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n");
    }

    @Test
    void theFileIsForAllToRead() throws IOException {
        file.append(FIRST);
        assumeTrue(Folder.of(path).hasModes());

        String usual = mode(Files.createFile(parent.resolve("usual")));

        assertThat(mode(path)).isEqualTo("rw-" + usual.substring(3).replace('w', '-'));
    }

    @Test
    void notesWithExtensionsAndWitnessesAreKeptToTheByte() throws IOException {
        SignedCheckpoint witnessed = SignedCheckpoint.parse(
                Samples.key(Samples.ORIGIN).sign(FIRST.checkpoint().text() + "— more\n-----\n") + Samples.BY_ENOCH);

        file.append(witnessed);
        file.append(SECOND);

        assertThat(file.read()).containsExactly(witnessed, SECOND);
    }

    @Test
    void theLongestNoteIsKept() throws IOException {
        int rest = Samples.key(Samples.ORIGIN).sign(FIRST.checkpoint().text() + "\n").toString()
                .getBytes(StandardCharsets.UTF_8).length;
        SignedCheckpoint longest = SignedCheckpoint.parse(Samples.key(Samples.ORIGIN)
                .sign(FIRST.checkpoint().text() + "a".repeat(SignedNote.MAX_SIZE - rest) + "\n").toString());

        file.append(longest);
        file.append(SECOND);

        assertThat(file.read()).containsExactly(longest, SECOND);
    }

    @Test
    void givenATailTornAtAnyByte_whenReadAndAppended_thenItIsAsIfItHadNeverBeenWritten() throws IOException {
        byte[] whole = (FIRST + "\n\n" + SECOND + "\n\n").getBytes(StandardCharsets.UTF_8);
        int second = (FIRST + "\n\n").getBytes(StandardCharsets.UTF_8).length;
        for (int length = second; length < whole.length; length++) {
            Files.createDirectories(path.getParent());
            Files.write(path, Arrays.copyOf(whole, length));

            assertThat(file.read()).as("cut at %d", length).containsExactly(FIRST);
            assertThat(file.read()).last().isEqualTo(FIRST);
            assertThat(Files.size(path)).as("reading changes nothing").isEqualTo(length);

            file.append(THIRD);
            assertThat(Files.readString(path)).isEqualTo(FIRST + "\n\n" + THIRD + "\n\n");
        }
    }

    @Test
    void givenTheFirstNoteTornAtAnyByte_whenAppended_thenItIsTheFirst() throws IOException {
        byte[] whole = (FIRST + "\n\n").getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            Files.createDirectories(path.getParent());
            Files.write(path, Arrays.copyOf(whole, length));
            assertThat(file.read()).isEmpty();

            file.append(SECOND);

            assertThat(file.read()).containsExactly(SECOND);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "\n", "\u0000", "\u0000\u0000\u0000\u0000\u0000", "tab" })
    void givenATailOfAnythingUnfinished_whenAppended_thenItIsCutOff(String tail) throws IOException {
        write(FIRST + "\n\n" + tail);

        assertThat(file.read()).containsExactly(FIRST);
        file.append(SECOND);

        assertThat(Files.readString(path)).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n");
    }

    static Stream<String> damagedSeconds() {
        String second = SECOND.toString();
        return Stream.of("", "\n", "rubbish\n", second.replace("\n\n", "\n"), second.replace("\n9\n", "\n09\n"),
                second.replace("—", "-"), second.substring(0, second.indexOf("\n\n") + 1), second + second,
                second + "\n" + second, second.replace("=\n\n", "=\n\n\n"), "\n" + second, second.replace("=\n", "\n"),
                second.replace("/archive", "/ar\u0000ive"));
    }

    @ParameterizedTest
    @MethodSource("damagedSeconds")
    void givenADamagedNoteBeforeTheLast_whenRead_thenFileAndLineAreNamed(String second) throws IOException {
        write(FIRST + "\n\n" + second + "\n\n" + THIRD + "\n\n");
        String before = Files.readString(path);

        assertThatThrownBy(file::read).isInstanceOf(UnreadableCheckpointFile.class)
                .hasMessageContaining(path.toString()).hasMessageContaining("line 8:");
        assertThatThrownBy(file::read).isInstanceOf(UnreadableCheckpointFile.class);
        assertThat(path).hasContent(before);
    }

    @Test
    void givenBytesThatAreNoUtf8_whenRead_thenFileAndLineAreNamed() throws IOException {
        byte[] bytes = (FIRST + "\n\n" + SECOND + "\n\n").getBytes(StandardCharsets.UTF_8);
        bytes[3] = (byte) 0xff;
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);

        assertThatThrownBy(file::read).isInstanceOf(UnreadableCheckpointFile.class).hasMessageContaining("line 1:")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void givenADamagedMiddleAndATornTail_whenAppended_thenNothingIsCutOff() throws IOException {
        String damaged = FIRST + "\n\nrubbish\n\n\n" + SECOND.toString().substring(0, 30);
        write(damaged);

        assertThatThrownBy(() -> file.append(THIRD)).isInstanceOf(UnreadableCheckpointFile.class)
                .hasMessageContaining("line 8:");

        assertThat(Files.readString(path)).isEqualTo(damaged);
    }

    @Test
    void givenMoreThanANoteWithoutAnEnd_whenReadOrAppended_thenItIsNoTornTail() throws IOException {
        write(FIRST + "\n\n" + "a".repeat(SignedNote.MAX_SIZE + 3));

        assertThatThrownBy(file::read).isInstanceOf(UnreadableCheckpointFile.class).hasMessageContaining("line 8:");
        assertThatThrownBy(() -> file.append(THIRD)).isInstanceOf(UnreadableCheckpointFile.class);
    }

    @Test
    void anyBitTurnedInTheFirstOfTwoNotesNeverShowsAnotherVerifiedCheckpoint() throws IOException {
        VerifierKey verifier = Samples.key(Samples.ORIGIN).verifier();
        for (String turned : Bits.turnedOneByOne(FIRST + "\n\n")) {
            write(turned + SECOND + "\n\n");
            List<SignedCheckpoint> read;
            try {
                read = file.read();
            } catch (UnreadableCheckpointFile noticed) {
                continue;
            }
            assertThat(read).as(turned).hasSize(2).last().isEqualTo(SECOND);
            assertThat(verifier.verifies(read.getFirst().note())).as(turned).isFalse();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private void write(String content) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
