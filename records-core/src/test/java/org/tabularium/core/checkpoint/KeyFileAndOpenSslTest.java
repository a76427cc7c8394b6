package org.tabularium.core.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class KeyFileAndOpenSslTest {

    private static final String NAME = "tabularium.example/archive";

    @TempDir
    private Path folder;
    private Path path;
    private KeyFile file;

    @BeforeEach
    void aKeyFileToBe() {
        file = KeyFile.in(folder);
        path = file.path();
    }

    @Test
    void aFileThatOpenSslMadeIsRead() throws Exception {
        String made = openssl("genpkey", "-algorithm", "ed25519");
        close(Files.writeString(path, made));
        Files.writeString(path, made + openssl("pkey", "-in", path.toString(), "-pubout"));

        SigningKey key = file.read(NAME);

        assertThat(key.verifier().verifies(key.sign("text\n"))).isTrue();
    }

    @Test
    void openSslReadsAFileOfOurs() throws Exception {
        file.create(NAME);

        String ours = openssl("pkey", "-in", path.toString()) + openssl("pkey", "-in", path.toString(), "-pubout");

        assertThat(path).hasContent(ours);
    }

    @Test
    void openSslVerifiesACheckpointOfOurs() throws Exception {
        SignedCheckpoint signed = file.create(NAME).sign(new Checkpoint(NAME, 7, Samples.root(7)));
        Path text = Files.writeString(folder.resolve("text"), signed.checkpoint().text());
        Path signature = Files.write(folder.resolve("signature"), signed.note().signatures().getFirst().signature());

        assertThat(openssl("pkeyutl", "-verify", "-rawin", "-inkey", path.toString(), "-in", text.toString(),
                "-sigfile", signature.toString())).contains("Verified Successfully");
    }

    private String openssl(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
        } catch (IOException notOnThisMachine) {
            assumeTrue(false, "openssl");
            throw notOnThisMachine;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("errors"))).isZero();
        return output;
    }

    private void close(Path key) throws IOException {
        if (new Folder(folder).hasModes()) {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
