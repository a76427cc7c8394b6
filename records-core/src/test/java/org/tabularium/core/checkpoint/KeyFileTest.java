package org.tabularium.core.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

class KeyFileTest {

    private static final String NAME = "tabularium.example/archive";

    @TempDir
    private Path parent;
    private Path folder;
    private KeyFile file;

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        folder = parent.resolve("data");
        file = KeyFile.in(folder);
    }

    @Test
    void givenNoFile_whenCreated_thenTheSameKeyIsReadAgain() throws IOException {
        assertThat(file.exists()).isFalse();

        SigningKey created = file.create(NAME);

        assertThat(file.exists()).isTrue();
        assertThat(file.read(NAME).verifier()).isEqualTo(created.verifier());
        assertThat(created.verifier().verifies(file.read(NAME).sign("text\n"))).isTrue();
        assertThat(created.verifier().name()).isEqualTo(NAME);
    }

    @Test
    void givenNoFile_whenCreated_thenItIsPrivateAndAlone() throws IOException {
        assumeModes();
        file.create(NAME);

        assertThat(mode()).isEqualTo("rw-------");
        assertThat(namesIn(folder)).containsExactly("checkpoint-key");
    }

    @Test
    void twoFilesHoldTwoKeys() throws IOException {
        assertThat(file.create(NAME).verifier())
                .isNotEqualTo(KeyFile.in(parent.resolve("other")).create(NAME).verifier());
    }

    @Test
    void givenAFile_whenCreated_thenItStaysAsItIs() throws IOException {
        file.create(NAME);
        String before = Files.readString(file.path());

        assertThatThrownBy(() -> file.create(NAME)).isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("checkpoint-key");

        assertThat(file.path()).hasContent(before);
        assertThat(namesIn(folder)).containsExactly("checkpoint-key");
    }

    @Test
    void givenManyAtOnce_whenCreated_thenOneMakesTheKeyThatStays() throws Exception {
        List<VerifierKey> made = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<SigningKey> creation = () -> file.create(NAME);
            for (Future<SigningKey> each : threads.invokeAll(Collections.nCopies(32, creation))) {
                try {
                    made.add(each.get().verifier());
                } catch (ExecutionException late) {
                    assertThat(late).hasCauseInstanceOf(FileAlreadyExistsException.class);
                }
            }
        }

        assertThat(made).containsExactly(file.read(NAME).verifier());
        assertThat(namesIn(folder)).containsExactly("checkpoint-key");
    }

    @Test
    void givenABadName_whenCreated_thenThereIsNoFile() {
        assertThatThrownBy(() -> file.create("the archive")).isInstanceOf(MalformedKey.class);
        assertThat(folder).doesNotExist();
    }

    @Test
    void givenNeitherLinksNorModes_whenCreated_thenTheSameKeyIsReadAgain() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(parent.resolve("files.zip"), Map.of("create", "true"))) {
            KeyFile inZip = KeyFile.in(zip.getPath("/data"));

            VerifierKey created = inZip.create(NAME).verifier();

            assertThat(inZip.read(NAME).verifier()).isEqualTo(created);
            assertThatThrownBy(() -> inZip.create(NAME)).isInstanceOf(FileAlreadyExistsException.class);
            assertThat(namesIn(zip.getPath("/data"))).containsExactly("checkpoint-key");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "rw-r-----", "rw----r--", "rw-r--r--", "rw--w----", "rw-----w-", "rwxrwxrwx",
            "rw---x---" })
    void givenAFileThatOthersMayUse_whenRead_thenItIsRefusedWithTheCure(String mode) throws IOException {
        assumeModes();
        write(Samples.PEM);
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(mode));

        assertThatThrownBy(() -> file.read(NAME)).isInstanceOf(UnreadableKeyFile.class)
                .hasMessage("The key file " + file.path() + " cannot be used: Its mode " + mode
                        + " lets others than its owner at the private key. Make it private: chmod 600 " + file.path());
    }

    @ParameterizedTest
    @ValueSource(strings = { "rw-------", "r--------", "rwx------" })
    void givenAFileForItsOwnerAlone_whenRead_thenItIsTaken(String mode) throws IOException {
        assumeModes();
        write(Samples.PEM);
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(mode));

        assertThat(file.read("PeterNeumann").verifier()).hasToString(Samples.PETER);
    }

    @Test
    void givenNoFile_whenRead_thenThatIsSaid() {
        assertThatThrownBy(() -> file.read(NAME)).isInstanceOf(UnreadableKeyFile.class)
                .hasMessageContaining(file.path().toString());
    }

    @Test
    void givenAFolderInItsPlace_whenRead_thenThatIsSaid() throws IOException {
        Files.createDirectories(file.path());
        close();

        assertThat(file.exists()).isTrue();
        assertThatThrownBy(() -> file.read(NAME)).isInstanceOf(UnreadableKeyFile.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void linesMayEndAsElsewhere() throws IOException {
        write("\r\n" + Samples.PEM.replace("\n", "\r\n") + "\r\n");

        assertThat(file.read("PeterNeumann").verifier()).hasToString(Samples.PETER);
    }

    @Test
    void givenKeysOfTwoPairs_whenRead_thenTheyAreRefused() throws IOException {
        write(privateBlock() + Samples.OTHER_PUBLIC_PEM);

        assertThatThrownBy(() -> file.read(NAME)).isInstanceOf(UnreadableKeyFile.class)
                .hasMessageContaining("does not belong").hasMessageContaining(file.path().toString());
    }

    static Stream<String> damaged() {
        return Stream.of("", "\n", privateBlock(), Samples.OTHER_PUBLIC_PEM, Samples.OTHER_PUBLIC_PEM + privateBlock(),
                Samples.PEM + Samples.PEM, Samples.PEM + "more", "more" + Samples.PEM,
                Samples.PEM.replace("PRIVATE", "EC PRIVATE"), Samples.PEM.replace("MC4C", "MC4D"),
                Samples.PEM.replace("MCow", "MCox"), Samples.PEM.replace("MC4C", "MC4"),
                Samples.PEM.replace("MC4C", "MC*C"),
                Samples.PEM.replace("K2Vw", "K2Vx"), Samples.PEM.replace("XRNY=", "XRNZ="),
                Samples.PEM.replace("XRNY=", "XRA=="), Samples.PEM + " ".repeat(16 * 1024), "\u0000".repeat(100));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void givenADamagedFile_whenRead_thenItIsRefusedByName(String content) throws IOException {
        write(content);

        assertThatThrownBy(() -> file.read(NAME)).isInstanceOf(UnreadableKeyFile.class)
                .hasMessageContaining(file.path().toString())
                .message().doesNotContain("FALVFGyNhPJEMzD1");
    }

    @Test
    void givenAFileCutAtAnyByte_whenRead_thenItIsRefused() throws IOException {
        for (int length = 0; length < Samples.PEM.length() - 1; length++) {
            write(Samples.PEM.substring(0, length));
            assertThatThrownBy(() -> file.read(NAME)).isInstanceOf(UnreadableKeyFile.class);
        }
    }

    private static String privateBlock() {
        return Samples.PEM.substring(0, Samples.PEM.indexOf("-----BEGIN PUBLIC"));
    }

    private void write(String content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file.path(), content);
        close();
    }

    private void close() throws IOException {
        if (Folder.of(file.path()).hasModes()) {
            Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void assumeModes() throws IOException {
        assumeTrue(new Folder(parent).hasModes());
    }

    private String mode() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()));
    }

    private static List<String> namesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(found -> String.valueOf(found.getFileName())).toList();
        } catch (IOException unlisted) {
            throw new UncheckedIOException(unlisted);
        }
    }
}
