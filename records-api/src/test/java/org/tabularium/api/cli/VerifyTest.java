package org.tabularium.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tabularium.core.merkle.Hash;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyTest extends KeptArchive {

    @Test
    void anIntactArchiveIsSaidToBeInALineForTheLogAndOneForEachViewAndNoFileIsChanged() throws IOException {
        Map<Path, Hash> before = files();

        Ran ran = verify("--checkpoint", checkpoint.toString(), "--key=" + key);

        assertThat(ran.out().lines()).hasSize(7).startsWith(ran.out().lines().findFirst().orElseThrow(),
                "casualties: 0 rows at position 3 as the log says", "hostages: 0 rows at position 3 as the log says",
                "resolutions: 0 rows at position 3 as the log says", "timeline: 3 rows at position 3 as the log says",
                "sources: 3 rows at position 3 as the log says", "history: 4 rows at position 3 as the log says");
        assertThat(ran.out()).matches("4 events verified: root [0-9a-f]{64}, [2-5] checkpoints hold\\R(?s).*");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(files()).isEqualTo(before);
    }

    private Map<Path, Hash> files() throws IOException {
        try (var files = Files.list(folder)) {
            Map<Path, Hash> hashes = new HashMap<>();
            for (Path file : files.toList()) {
                hashes.put(file, Hash.of(Files.readAllBytes(file)));
            }
            return hashes;
        }
    }

    @Test
    void aChangedLogIsFoundWrong() {
        tamper("update log_entry set payload = 'null' where position = 2");

        Ran ran = verify();

        assertThat(ran.out().lines()).startsWith("Found wrong at position 2: the payload doesn't match its hash");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void aRowOfAViewThatWasChangedIsFoundWrongByItsName() throws IOException {
        tamper("update timeline_claim set content = replace(content, 'as first', 'as last') where id = 'c-2'");
        Map<Path, Hash> before = files();

        Ran ran = verify();

        assertThat(ran.out()).contains("Found wrong in the view timeline at position 3: in the row c-2 of"
                + " timeline_claim from position 3, content /statement/object is “\"as last stated\"” instead of"
                + " “\"as first stated\"”", "history: 4 rows at position 3 as the log says");
        assertThat(ran.out().lines()).hasSize(7).element(0).asString().startsWith("4 events verified: ");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aViewThatIsBehindIsComparedWithTheLogAsFarAsItHasCome() {
        tamper("update view_build set position = 1");
        tamper("delete from history_revision where valid_from > 1");
        tamper("delete from timeline_claim where valid_from > 1");

        Ran ran = verify();

        assertThat(ran.out()).contains("history: 2 rows at position 1 as the log says",
                "timeline: 1 row at position 1 as the log says",
                "Found wrong in the view sources at position 1: there is a row c-1 gazette of source_citation from"
                        + " position 2, which the log doesn't give; 2 rows differ");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void anEventThatThisVersionCantReadIsFoundWrong() {
        tamper("update log_entry set type = 'ClaimInvented.1' where position = 2");

        Ran ran = verify();

        assertThat(ran.out()).contains("timeline: 2 rows at position 3 as the log says; 1 record not compared, of which"
                + " this version can't read an event");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void aDeletedLogIsFoundByTheCheckpointThatAnAuditorHasKept() throws IOException {
        tamper("delete from log_entry");
        tamper("delete from log_checkpoint");
        tamper("update log_head set size = 0, last_recorded_at = 0");
        Files.delete(folder.resolve("checkpoints"));

        Ran ran = verify("--checkpoint", checkpoint.toString());

        assertThat(ran.out()).contains("Found wrong at position 0: the log ends before the checkpoint of size 4",
                checkpoint.toString());
        assertThat(ran.code()).isEqualTo(1);
    }
}
