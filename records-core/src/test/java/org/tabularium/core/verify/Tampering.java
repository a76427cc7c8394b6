package org.tabularium.core.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.SigningKey;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.log.LogRows;
import org.tabularium.core.log.Moments;
import org.tabularium.core.merkle.Hash;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Somebody who has the password to the database and knows how hashes are computed. */
final class Tampering {

    private static final HexFormat HEX = HexFormat.of();

    private final SomeArchive archive;
    private final JdbcClient sql;

    Tampering(SomeArchive archive) {
        this.archive = archive;
        this.sql = archive.sql();
    }

    /** Changes one bit of a column of bytes. */
    void flip(String column, long position) {
        byte[] bytes = sql.sql("select " + column + " from log_entry where position = ?").param(position)
                .query((row, number) -> row.getBytes(1)).single();
        bytes[bytes.length - 1] ^= 1;
        set(column, position, bytes);
    }

    void set(String column, long position, Object value) {
        sql.sql("update log_entry set " + column + " = ? where position = ?").params(value, position).update();
    }

    /** Runs a statement. */
    void run(String statement) {
        sql.sql(statement).update();
    }

    /** Tells another story from the position on, and computes every hash anew. */
    void rewriteFrom(long position) {
        for (LogRow row : new LogRows(archive.database.direct()).between(position, Long.MAX_VALUE)) {
            rewrite(row, String.valueOf(row.payload()).replace("first stated", "never stated"));
        }
    }

    private void rewrite(LogRow row, String payload) {
        byte[] salt = new byte[16];
        new SecureRandom(new byte[]{ 1 }).nextBytes(salt);
        Hash payloadHash = Hash.of(salt, payload.getBytes(UTF_8));
        LogRow other = new LogRow(row.position(), row.recordedAt(), row.stream(), row.revision(), row.type(),
                row.actor(), payloadHash.hex(), row.leafHash(), HEX.formatHex(salt), payload);
        sql.sql("update log_entry set payload_hash = ?, leaf_hash = ?, salt = ?, payload = ? where position = ?")
                .params(payloadHash.bytes(), Hash.leaf(other.entry().getBytes(UTF_8)).bytes(), salt, payload,
                        row.position())
                .update();
    }

    /** Has the log end before the position, and all of the database say so. */
    void cutAt(int position) {
        run("delete from log_entry where position >= " + position);
        run("delete from log_checkpoint where size > " + position);
        run("update log_head set size = 0, last_recorded_at = 0");
        archive.rows().stream().skip(Math.max(0, position - 1)).forEach(this::head);
    }

    /** Signs anew what the database keeps of the log from the size on. */
    void signAnew(int from, SigningKey key) {
        run("delete from log_checkpoint where size >= " + from);
        for (int size : new int[]{ from, archive.size() }) {
            keep(archive.checkpoint(size, key));
        }
    }

    void keep(SignedCheckpoint checkpoint) {
        sql.sql("insert into log_checkpoint (size, note) values (?, ?)")
                .params(checkpoint.checkpoint().size(), checkpoint.toString()).update();
    }

    /** Takes away what is kept outside the database. */
    void loseTheFile() throws IOException {
        Files.delete(archive.folder.resolve("checkpoints"));
    }

    /** Puts all rows back as they were. */
    void restore(List<LogRow> rows) {
        var source = archive.database.pooled();
        JdbcClient together = JdbcClient.create(source);
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(begun -> {
            together.sql("delete from log_entry").update();
            rows.forEach(row -> insert(row, together));
        });
    }

    private static void insert(LogRow row, JdbcClient sql) {
        sql.sql("""
                insert into log_entry
                    (position, recorded_at, stream, revision, type, actor, payload_hash, leaf_hash, salt, payload)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(Arrays.asList(row.position(), Moments.micros(Instant.parse(row.recordedAt())), row.stream(),
                row.revision(), row.type(), row.actor(), HEX.parseHex(row.payloadHash()), HEX.parseHex(row.leafHash()),
                row.salt() == null ? null : HEX.parseHex(row.salt()), row.payload())).update();
    }

    /** Puts the head back to where it was when the event was the last one. */
    void head(LogRow last) {
        sql.sql("update log_head set size = ?, last_recorded_at = ?")
                .params(last.position() + 1, Moments.micros(Instant.parse(last.recordedAt()))).update();
    }

    /** Exchanges the positions of two events. */
    void swap(long one, long other) {
        run("update log_entry set position = -1 where position = " + one);
        run("update log_entry set position = " + one + " where position = " + other);
        run("update log_entry set position = " + other + " where position = -1");
    }

    /** Puts a copy of the event somewhere, as another revision. */
    void copy(int position, long to, int revision) {
        LogRow row = archive.rows().get(position);
        insert(new LogRow(to, row.recordedAt(), row.stream(), revision, row.type(), row.actor(), row.payloadHash(),
                row.leafHash(), row.salt(), row.payload()), sql);
    }

    /** Gives an erased event a payload, and all hashes that belong to it. */
    void restoreErased(LogRow gone) {
        rewrite(gone, "{}");
    }
}
