package org.tabularium.core.wiring;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimIsErased;
import org.tabularium.core.log.KeyUsedOtherwise;
import org.tabularium.core.log.Receipt;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.log.SubmissionKey;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.AlreadyErased;
import org.tabularium.core.stream.Erasure.Erased;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.NoSuchRevision;
import org.tabularium.core.stream.NotErasable;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.core.testing.Wishes.ACTOR;

/** What is erased is gone, and what the log says of it stays. */
@ParameterizedClass
@EnumSource
class ErasureTest {

    private final Path folder;
    private final TestDatabase database;
    private Archive archive;

    ErasureTest(Databases databases, @TempDir Path folder) {
        this.folder = folder;
        database = databases.in(folder);
        archive = Archives.begun(database, folder);
    }

    @AfterEach
    void close() {
        archive.close();
        database.close();
    }

    @Test
    void whatIsErasedIsGoneWithItsSaltAndTheEntryStays() {
        Receipt receipt = archive.submit(Wishes.recordClaim("c-1"), ACTOR);
        archive.submit(Wishes.correctClaim("c-1", 1, "otherwise"), ACTOR);

        Receipt erasure = archive.submit(Wishes.erase(StreamId.claim("c-1"), 1), ACTOR);

        assertThat(erasure.revision()).isEqualTo(3);
        List<RecordedEvent> stream = archive.log().stream(StreamId.claim("c-1"), 1);
        assertThat(stream.getFirst().event()).isEqualTo(new Erased(StreamId.claim("c-1"), ClaimRecorded.class));
        assertThat(stream.getFirst().entry().text()).isEqualTo(receipt.entry());
        assertThat(stream.get(1).event()).isInstanceOf(ClaimCorrected.class);
        assertThat(stream.getLast().event()).isInstanceOfSatisfying(PayloadErased.class,
                event -> assertThat(event.revision()).isEqualTo(1));
        assertThat(column("select count(*) from log_entry where payload is null and salt is null")).isEqualTo(1);
        // The newest content is still there, and can be corrected.
        assertThat(archive.submit(Wishes.correctClaim("c-1", 3, "once more"), ACTOR).revision()).isEqualTo(4);
    }

    @Test
    void aClaimWhoseContentIsErasedTakesNoChangeAndARestartRemembersIt() {
        StreamId claim = StreamId.claim("c-1");
        archive.submit(Wishes.recordClaim("c-1"), ACTOR);
        archive.submit(Wishes.erase(claim, 1), ACTOR);
        archive.close();
        archive = Archives.on(database, folder);

        assertThatThrownBy(() -> archive.submit(Wishes.correctClaim("c-1", 2, "otherwise"), ACTOR))
                .isInstanceOf(ClaimIsErased.class);
        assertThatThrownBy(() -> archive.submit(Wishes.erase(claim, 1), ACTOR)).isInstanceOf(AlreadyErased.class);
        assertThatThrownBy(() -> archive.submit(Wishes.erase(claim, 2), ACTOR)).isInstanceOf(NotErasable.class);
        assertThatThrownBy(() -> archive.submit(Wishes.erase(claim, 3), ACTOR)).isInstanceOf(NoSuchRevision.class);
        assertThatThrownBy(() -> archive.submit(Wishes.erase(StreamId.claim("c-2"), 1), ACTOR))
                .isInstanceOf(NoSuchRecord.class);
        assertThat(archive.log().size()).isEqualTo(4);
        // Whoever refers to it still may: that it exists is not erased.
        assertThat(archive.submit(Wishes.recordClaimOn("c-2", "c-1"), ACTOR).position()).isEqualTo(4);
    }

    @Test
    void ofWhatIsErasedTheHashOfTheRequestIsGoneToo() {
        SubmissionKey key = new SubmissionKey(ACTOR, "once", Hash.of(new byte[]{ 1 }));
        archive.submit(Wishes.recordClaim("c-1"), key);
        archive.submit(Wishes.erase(StreamId.claim("c-1"), 1), ACTOR);

        assertThat(column("select count(*) from log_submission where request_hash is not null")).isZero();
        assertThatThrownBy(() -> archive.submit(Wishes.recordClaim("c-1"), key)).isInstanceOf(KeyUsedOtherwise.class);
    }

    private long column(String sql) {
        return JdbcClient.create(database.direct()).sql(sql).query(Long.class).single();
    }
}
