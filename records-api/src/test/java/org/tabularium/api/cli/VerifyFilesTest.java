package org.tabularium.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an auditor has kept is verified without the archive, and what is no such file is refused. */
class VerifyFilesTest extends KeptArchive {

    @Test
    void withoutTheArchivesKeyAnotherIsNeeded() throws IOException {
        Files.delete(folder.resolve("checkpoint-key"));

        assertThat(verify()).satisfies(ran -> {
            assertThat(ran.err()).startsWith("The key file ").contains("--key").hasLineCount(1);
            assertThat(ran.code()).isEqualTo(3);
        });
        assertThat(verify("--key", key).code()).isZero();
    }

    @Test
    void exportedEntriesAreVerifiedWithoutTheArchive() throws IOException {
        Ran ran = Ran.command("verify", "--offline", entries.toString(), "--checkpoint", checkpoint.toString(), "--key",
                key);
        assertThat(ran.out()).startsWith("4 events verified: root ").contains("1 checkpoint holds");
        assertThat(ran.code()).isZero();

        Path other = Files.writeString(kept.resolve("other.jsonl"),
                Files.readString(entries).replace("harbour", "habrour"));
        Ran changed = Ran.command("verify", "--offline", other.toString(), "--checkpoint", checkpoint.toString(),
                "--key", key);
        assertThat(changed.out()).startsWith("Found wrong at position 0: ");
        assertThat(changed.code()).isEqualTo(1);
    }

    @Test
    void aProofIsVerifiedWithoutAnythingElse() {
        assertThat(Ran.command("verify", "--offline", proof.toString())).satisfies(ran -> {
            assertThat(ran.out()).startsWith("1 event of claim/c-1 verified: in the log of size 4, root ");
            assertThat(ran.code()).isZero();
        });
        assertThat(Ran.command("verify", "--offline", proof.toString(), "--key", key).code()).isZero();
    }

    @Test
    void whatIsNeededAndMissingIsAUsageErrorAndWhatCantBeReadIsOutOfReach() throws IOException {
        refused(2, "--checkpoint and --key are needed", "--offline", entries.toString());
        refused(2, "no key: A verifier key is name+id+key", "--key", "none");
        refused(2, "holds no checkpoint: A note is", "--checkpoint", proof.toString());
        Path binary = Files.write(kept.resolve("binary"), new byte[]{ (byte) 0xff });
        refused(2, "isn't text in UTF-8", "--checkpoint", binary.toString());
        refused(3, "There is no file ", "--checkpoint", kept.resolve("none").toString());
        refused(3, "There is no file ", "--offline", kept.resolve("none").toString());
        refused(2, "tabularium.max-body", "--tabularium.max-body=0B");
    }

    private void refused(int code, String words, String... arguments) {
        assertThat(verify(arguments)).satisfies(ran -> {
            assertThat(ran.err()).contains(words);
            assertThat(ran.err().lines().count()).isLessThanOrEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.code()).isEqualTo(code);
        });
    }
}
