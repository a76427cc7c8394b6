package org.tabularium.core.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.core.checkpoint.Checkpoint;
import org.tabularium.core.checkpoint.CheckpointFile;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.SigningKey;
import org.tabularium.core.log.EventLog;
import org.tabularium.core.log.LogRows;
import org.tabularium.core.log.LogUnavailable;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.merkle.RunningRoot;
import org.tabularium.core.proof.Operation.OlderLogAccepted;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.verify.LogVerifier;
import org.tabularium.core.verify.Outside;
import org.tabularium.core.wiring.Archive;
import org.tabularium.core.wiring.StoredNames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is held against a log that was set back, or only says so; a subclass for each database says where it runs. */
abstract class OlderLogContract {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path second;

    @SuppressWarnings("NullAway.Init")
    TestDatabase database;
    private int claims;

    abstract TestDatabase database(Path folder);

    @BeforeEach
    void givenALogOfTwoCheckpoints() {
        database = database(folder);
        growTo(5, folder);
        growTo(8, folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aForgedNoteInTheDatabaseHidesNothingInTheFile() throws IOException {
        change(6);
        SigningKey forger = KeyFile.in(second).create("forger.example");
        keep(forger.sign(new Checkpoint("forger.example", 8, root(8))));

        // Which one is the first to differ depends on what was signed while the log grew.
        assertRefused("contradicts the kept checkpoint of size ", "example.org/archive");
        assertThatThrownBy(() -> start(folder, true)).isInstanceOf(LogContradicts.class);
    }

    @Test
    void aNoteOfAnotherKeyVouchesForNothing() throws Exception {
        SigningKey other = KeyFile.in(second).create("other.example");
        keep(other.sign(new Checkpoint("other.example", 8, root(8))));

        try (Archive archive = start(folder, false)) {
            SignedCheckpoint newest = archive.proofs().checkpoints().newest();
            assertThat(archive.proofs().key().verifies(newest.note())).isTrue();
        }
        database.execute("delete from log_checkpoint");
        keep(other.sign(new Checkpoint("other.example", 8, Hash.EMPTY_TREE)));
        assertRefused("contradicts the kept checkpoint of size 8 (other.example");
    }

    @Test
    void anEventAloneDoesNotTalkTheFilesCheckpointsAway() throws IOException {
        SignedCheckpoint end = lastInFile(folder);
        cutAt(6);
        record(new OlderLogAccepted(end.toString()));
        record(new OlderLogAccepted(end.toString()));
        record(new OlderLogAccepted(end.toString()));

        assertRefused("contradicts the kept checkpoint of size ", "at position 8", "tabularium.accept-older-log");
        assertThat(new LogVerifier(database.direct(), folder).verify(Outside.NOTHING, (position, share) -> {}).holds())
                .isFalse();
    }

    @Test
    void afterACrashBeforeTheNextCheckpointTheOperatorSaysSoOnceMoreAndNoSecondEventIsRecorded() throws IOException {
        SignedCheckpoint end = lastInFile(folder);
        cutAt(6);
        record(new OlderLogAccepted(end.toString()));

        assertRefused("it is older than the kept checkpoint of size 8", "at position 6", "once more");

        start(folder, true).close();
        assertThat(size()).isEqualTo(7);
        growTo(10, folder);
        assertThat(accepted()).hasSize(1);
        assertThat(verified()).startsWith("10 events verified");
    }

    @Test
    void anOlderLogCanBeAcceptedAgainFromBeforeTheFirstTime() throws IOException {
        cutAt(6);
        start(folder, true).close();
        growTo(10, folder);
        // Smaller than what was given up first, and kept after it.
        cutAt(6);
        start(folder, true).close();
        assertThat(lastInFile(folder).checkpoint().size()).isEqualTo(7);
        cutAt(5);

        assertRefused("has no position 5");
        SignedCheckpoint end = lastInFile(folder);
        start(folder, true).close();

        assertThat(accepted()).singleElement()
                .satisfies(event -> assertThat(event.event()).isEqualTo(new OlderLogAccepted(end.toString())));
        growTo(12, folder);
        start(folder, false).close();
        assertThat(verified()).startsWith("12 events verified");
        change(11);
        assertRefused("contradicts the kept checkpoint of size ");
    }

    @Test
    void aNodeThatWasStoppedBeforeGoesOnWithTheOthersWhenItsOperatorSaysSo() throws IOException {
        Files.copy(folder.resolve("checkpoint-key"), second.resolve("checkpoint-key"),
                StandardCopyOption.COPY_ATTRIBUTES);
        growTo(9, second);
        growTo(11, folder);
        cutAt(6);
        start(folder, true).close();
        growTo(12, folder);

        assertThatThrownBy(() -> start(second, false)).isInstanceOf(LogContradicts.class).message()
                .contains("contradicts the kept checkpoint of size ", "at position 6", "another node").hasLineCount(1);
        start(second, true).close();
        start(second, false).close();

        assertThat(accepted()).hasSize(1);
        growTo(14, second);
        change(13);
        assertThatThrownBy(() -> start(second, true)).isInstanceOf(LogContradicts.class);
    }

    @Test
    void aDatabaseThatKeptWhatTheLogHasLostIsAcceptedToo() {
        database.execute("delete from log_entry where position >= 6");
        head(6);

        start(folder, true).close();
        growTo(10, folder);

        assertThat(accepted()).hasSize(1);
    }

    @Test
    void aLogThatWasSetBackWhileItIsServedIsNotSignedWhenItHasGrownOtherwise() throws Exception {
        LogTree tree = new LogTree(new LogRows(database.pooled()));
        tree.root(7);
        cutAt(6);
        growOtherwise(12);

        assertThatThrownBy(() -> tree.root(12)).isInstanceOf(LogContradicts.class).hasMessageContaining("set back");
    }

    @Test
    void aLogThatHasBecomeShorterIsTroubleForWhoSigns() throws Exception {
        try (EventLog log = new EventLog(database.pooled(), database.direct(), StoredNames.TYPES, Clock.systemUTC())) {
            KeptCheckpoints kept = new KeptCheckpoints(folder, database.pooled());
            try (Checkpoints checkpoints = new Checkpoints(log.reader(), new LogTree(new LogRows(database.pooled())),
                    kept, KeyFile.in(folder).read(Archives.ORIGIN), lastInFile(folder))) {
                cutAt(6);
                checkpoints.renew();
                assertThat(checkpoints.trouble()).isPresent();
            }
        }
    }

    @Test
    void aCheckpointThatTheDatabaseDidNotTakeIsNotAppendedToTheFileAgain() throws Exception {
        try (EventLog log = new EventLog(database.pooled(), database.direct(), StoredNames.TYPES, Clock.systemUTC())) {
            SignedCheckpoint first = CheckpointFile.in(folder).read().getFirst();
            KeptCheckpoints kept = new KeptCheckpoints(folder, database.pooled());
            Checkpoints checkpoints = new Checkpoints(log.reader(), new LogTree(new LogRows(database.pooled())), kept,
                    KeyFile.in(folder).read(Archives.ORIGIN), first);
            int before = CheckpointFile.in(folder).read().size();
            database.execute("alter table log_checkpoint rename to log_checkpoint_away");
            checkpoints.renew();
            checkpoints.renew();
            assertThat(checkpoints.trouble()).isPresent();
            assertThat(checkpoints.newest()).isEqualTo(first);
            database.execute("alter table log_checkpoint_away rename to log_checkpoint");
            checkpoints.renew();

            assertThat(checkpoints.trouble()).isEmpty();
            assertThat(checkpoints.newest().checkpoint().size()).isEqualTo(8);
            assertThat(CheckpointFile.in(folder).read()).hasSize(before + 1);
            assertThat(kept.inDatabase()).last().isEqualTo(checkpoints.newest());
        }
    }

    @Test
    void aLogThatCannotBeWrittenAtTheStartIsNotTakenForAnOlderOne() {
        database.execute("alter table log_head rename to log_head_away");
        try {
            assertThatThrownBy(() -> start(folder, false)).isInstanceOf(LogUnavailable.class)
                    .hasMessageContaining("at the start");
        } finally {
            database.execute("alter table log_head_away rename to log_head");
        }
        start(folder, false).close();
    }

    @Test
    void aSecondKeyUnderTheNameIsRefusedWhateverIsLargest() throws IOException {
        SigningKey other = KeyFile.in(second).create("other.example");
        Files.delete(folder.resolve("checkpoint-key"));
        keep(other.sign(new Checkpoint("other.example", 8, root(8))));
        database.execute("delete from log_key");

        assertThatThrownBy(() -> start(folder, false)).isInstanceOf(KeyMissing.class);
        KeyFile.in(folder).create(Archives.ORIGIN);
        assertThatThrownBy(() -> start(folder, false)).isInstanceOf(KeyMissing.class);
    }

    @Test
    void ofTwoNodesThatStartAtOnceOneKeyIsTaken() throws IOException {
        ProofSettings first = Archives.proving(folder, false);
        OneKey there = new OneKey(first, database.pooled());
        OneKey here = new OneKey(Archives.proving(second, false), database.pooled());
        SigningKey another = KeyFile.in(second).create(Archives.ORIGIN);
        database.execute("delete from log_key");

        there.claim(KeyFile.in(folder).read(Archives.ORIGIN).verifier());

        assertThatThrownBy(() -> here.claim(another.verifier())).isInstanceOf(KeyMissing.class)
                .hasMessageContaining("another key");
        there.claim(KeyFile.in(folder).read(Archives.ORIGIN).verifier());
        start(folder, false).close();
    }

    @Test
    void anArchiveOfBeforeClaimsItsNameAtTheStart() {
        database.execute("delete from log_key");
        start(folder, false).close();
        assertThat(database.execute("delete from log_key")).isEqualTo(1);
    }

    @Test
    void aSecondServiceInOneFolderIsRefused() {
        try (Archive archive = start(folder, false)) {
            assertThat(archive.log().size()).isEqualTo(8);
            assertThatThrownBy(() -> start(folder, false)).isInstanceOf(FolderInUse.class).message().hasLineCount(1);
            assertThat(verified()).startsWith("8 events verified");
        }
    }

    @Test
    void theFirstMissingPositionIsNamed() {
        database.execute("delete from log_entry where position in (3, 5)");
        assertRefused("there is none at 3");
    }

    private String verified() {
        return new LogVerifier(database.direct(), folder).verify(Outside.NOTHING, (position, share) -> {}).toString();
    }

    private Archive start(Path where, boolean acceptOlder) {
        return new Archive(database.pooled(), database.direct(), Clock.systemUTC(),
                Archives.proving(where, acceptOlder));
    }

    private void assertRefused(String... words) {
        long before = size();
        assertThatThrownBy(() -> start(folder, false)).isInstanceOf(LogContradicts.class).message().contains(words)
                .hasLineCount(1);
        assertThat(size()).isEqualTo(before);
    }

    private void growTo(long size, Path where) {
        try (Archive archive = start(where, false)) {
            if (archive.log().size() == 0) {
                archive.submit(Wishes.openIncident(), Wishes.ACTOR);
                archive.submit(Wishes.registerSource(), Wishes.ACTOR);
            }
            while (archive.log().size() < size) {
                archive.submit(Wishes.recordClaim("c-" + claims++), Wishes.ACTOR);
            }
        }
    }

    private void record(OlderLogAccepted event) {
        try (EventLog log = new EventLog(database.pooled(), database.direct(), StoredNames.TYPES, Clock.systemUTC())) {
            log.record(event);
        }
    }

    private void growOtherwise(long size) {
        try (EventLog log = new EventLog(database.pooled(), database.direct(), StoredNames.TYPES, Clock.systemUTC())) {
            while (log.reader().size() < size) {
                log.record(new OlderLogAccepted("none"));
            }
        }
    }

    private List<RecordedEvent> accepted() {
        try (EventLog log = new EventLog(database.pooled(), database.direct(), StoredNames.TYPES, Clock.systemUTC())) {
            return log.reader().stream(Operation.STREAM, 1);
        }
    }

    private long size() {
        return new LogRows(database.direct()).range(0, 1_000).size();
    }

    private Hash root(int size) {
        RunningRoot root = new RunningRoot();
        new LogRows(database.direct()).range(0, size).forEach(root::add);
        return root.root();
    }

    private static SignedCheckpoint lastInFile(Path where) throws IOException {
        return CheckpointFile.in(where).read().getLast();
    }

    private void keep(SignedCheckpoint note) {
        new KeptCheckpoints(second, database.direct()).keepInDatabase(note);
    }

    private void change(long position) {
        database.execute("update log_entry set leaf_hash = payload_hash where position = " + position);
    }

    /** As the restoration of a backup would leave it. */
    private void cutAt(long size) {
        database.execute("delete from log_entry where position >= " + size);
        database.execute("delete from log_checkpoint where size > " + size);
        head(size);
    }

    private void head(long size) {
        database.execute("update log_head set size = " + size
                + ", last_recorded_at = (select max(recorded_at) from log_entry)");
    }
}
