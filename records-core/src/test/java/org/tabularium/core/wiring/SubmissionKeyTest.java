package org.tabularium.core.wiring;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.log.KeyUsedOtherwise;
import org.tabularium.core.log.SubmissionKey;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.Wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.core.testing.Wishes.ACTOR;

/** A key stands for one request, and for no request that was refused. */
@ParameterizedClass
@EnumSource
class SubmissionKeyTest {

    private final TestDatabase database;
    private final Archive archive;

    SubmissionKeyTest(Databases databases, @TempDir Path folder) {
        database = databases.in(folder);
        archive = Archives.begun(database, folder);
    }

    @AfterEach
    void close() {
        archive.close();
        database.close();
    }

    @Test
    void aKeyStandsForOneRequestOfOneActor() {
        Hash request = Hash.of(new byte[]{ 1 });
        archive.submit(Wishes.recordClaim("c-1"), new SubmissionKey(ACTOR, "once", request));

        SubmissionKey otherRequest = new SubmissionKey(ACTOR, "once", Hash.of(new byte[]{ 2 }));
        assertThatThrownBy(() -> archive.submit(Wishes.recordClaim("c-2"), otherRequest))
                .isInstanceOf(KeyUsedOtherwise.class);
        SubmissionKey otherActor = new SubmissionKey("k-00000002", "once", request);
        assertThat(archive.submit(Wishes.recordClaim("c-2"), otherActor).replayed()).isFalse();
    }

    @Test
    void aRefusedSubmissionLeavesItsKeyFree() {
        SubmissionKey key = new SubmissionKey(ACTOR, "once", Hash.of(new byte[]{ 1 }));
        assertThatThrownBy(() -> archive.submit(Wishes.correctClaim("c-1", 1, "otherwise"), key))
                .isInstanceOf(NoSuchRecord.class);

        archive.submit(Wishes.recordClaim("c-1"), ACTOR);
        assertThat(archive.submit(Wishes.correctClaim("c-1", 1, "otherwise"), key).replayed()).isFalse();
    }
}
