package org.tabularium.core.verify;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.core.verify.SomeArchive.CLAIM;
import static org.tabularium.core.verify.SomeArchive.ERASED;
import static org.tabularium.core.verify.SomeArchive.ERASURE;
import static org.tabularium.core.verify.SomeArchive.GONE;

/** Whatever is changed in the rows is found with its position. */
@ParameterizedClass
@EnumSource
class TamperedRowsTest {

    private final TestDatabase database;
    private final SomeArchive archive;
    private final Tampering tampering;

    TamperedRowsTest(Databases databases, @TempDir Path folder) {
        database = databases.in(folder);
        archive = SomeArchive.in(database, folder);
        tampering = new Tampering(archive);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aChangeOfAnyColumnIsFoundWithItsPosition() {
        LogRow other = archive.rows().get(CLAIM + 1);
        found(CLAIM, "no event at this position", "position", 1_000_000_000_000_000L);
        found(-7, "before the first position", "position", -7L);
        found(CLAIM, "leaf", "recorded_at", 1_700_000_000_000_000L);
        found(CLAIM, "leaf", "stream", "claim/c-other");
        found(CLAIM, "stream", "stream", "Claim/c-9");
        found(CLAIM, "leaf", "revision", 2);
        found(CLAIM, "revision", "revision", 0);
        found(CLAIM, "leaf", "type", "ClaimWithdrawn.1");
        found(CLAIM, "type", "type", "ClaimRecorded");
        found(CLAIM, "leaf", "actor", "k-00000002");
        found(CLAIM, "actor", "actor", "Ada");
        found(CLAIM, "hash", "payload_hash", new byte[31]);
        found(CLAIM, "hash", "leaf_hash", new byte[33]);
        found(CLAIM, "salt", "salt", new byte[0]);
        found(CLAIM, "payload doesn't match", "payload", String.valueOf(other.payload()));
        for (String column : List.of("payload_hash", "leaf_hash", "salt")) {
            found(CLAIM, "", forger -> forger.flip(column, CLAIM));
        }
    }

    @Test
    void aPayloadOrASaltThatIsGoneWithoutAnErasureIsFound() {
        found(CLAIM, "only one", forger -> forger.run("update log_entry set payload = null where position = " + CLAIM));
        found(CLAIM, "only one", forger -> forger.run("update log_entry set salt = null where position = " + CLAIM));
        found(CLAIM, "no event erases it", forger -> forger
                .run("update log_entry set salt = null, payload = null where position = " + CLAIM));
        found(ERASURE, "no event erases it", forger -> forger
                .run("update log_entry set salt = null, payload = null where position = " + ERASURE));
    }

    @Test
    void aPayloadThatIsThereThoughItWasErasedIsFound() {
        LogRow gone = archive.rows().get(GONE);
        assertThat(gone.payload()).isNull();
        assertThat(gone.stream()).isEqualTo(ERASED.toString());

        found(GONE, "the event at position " + ERASURE + " erases it", forger -> forger.restoreErased(gone));
    }

    @Test
    void bytesThatGoFromThePayloadToTheSaltAreMissed() {
        LogRow row = archive.rows().get(CLAIM);
        String payload = String.valueOf(row.payload());
        byte[] salt = HexFormat.of().parseHex(row.salt() + "7b");
        assertThat(payload).startsWith("{");

        tampering.set("salt", CLAIM, salt);
        tampering.set("payload", CLAIM, payload.substring(1));

        assertThat(archive.verify().toString()).isEqualTo("Found wrong at position 12: the salt hasn't 16 bytes");
    }

    @Test
    void rowsThatWereSwappedDeletedOrDoubledAreFound() {
        found(CLAIM, "leaf", forger -> forger.swap(CLAIM, CLAIM + 1));
        found(CLAIM, "no event", forger -> forger.run("delete from log_entry where position = " + CLAIM));
        found(0, "no event", forger -> forger.run("delete from log_entry where position = 0"));
        int size = archive.size();
        found(size, "leaf", forger -> forger.copy(CLAIM, size, 99));
    }

    @Test
    void aPositionThatStandsTwiceIsFound() {
        database.execute("alter table log_entry drop constraint log_entry_position");
        tampering.copy(CLAIM, CLAIM, 99);

        assertThat(archive.verify().finding()).isNotNull().satisfies(
                finding -> assertThat(finding.position()).isEqualTo(CLAIM));
    }

    @Test
    void aValueThatMayNotBeMissingIsFoundMissing() {
        for (String column : List.of("recorded_at", "stream", "revision", "type", "actor", "payload_hash",
                "leaf_hash")) {
            database.execute("alter table log_entry alter column " + column + " drop not null");
            found(CLAIM, "", forger -> forger
                    .run("update log_entry set " + column + " = null where position = " + CLAIM));
        }
    }

    @Test
    void aHeadThatDoesntAgreeWithTheRowsIsFound() {
        int size = archive.size();
        head("size = size + 1", size, "ends before");
        head("size = size - 1", size - 1L, "goes on beyond");
        head("last_recorded_at = last_recorded_at + 1", size - 1L, "at another time");
        tampering.run("delete from log_head");
        assertThat(archive.verify().finding()).isEqualTo(new Finding((long) size, "the log doesn't say where it ends"));
    }

    private void found(long position, String words, String column, Object value) {
        found(position, words, forger -> forger.set(column, CLAIM, value));
    }

    /** Finds what was done, and undoes it. */
    private void found(long position, String words, Consumer<Tampering> deed) {
        List<LogRow> before = archive.rows();
        assertThat(archive.verify().holds()).isTrue();
        deed.accept(tampering);

        assertThat(archive.verify().finding()).as(words).isNotNull().satisfies(finding -> {
            assertThat(finding.position()).as(finding.toString()).isEqualTo(position);
            assertThat(finding.detail()).contains(words);
        });
        tampering.restore(before);
    }

    private void head(String change, long position, String words) {
        LogRow last = archive.rows().getLast();
        tampering.run("update log_head set " + change);
        assertThat(archive.verify().finding()).isNotNull().satisfies(finding -> {
            assertThat(finding.position()).isEqualTo(position);
            assertThat(finding.detail()).contains(words);
        });
        tampering.head(last);
    }
}
