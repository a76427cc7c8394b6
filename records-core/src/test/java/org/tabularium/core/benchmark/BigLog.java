package org.tabularium.core.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;

import org.tabularium.core.checkpoint.Checkpoint;
import org.tabularium.core.checkpoint.CheckpointFile;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.SigningKey;
import org.tabularium.core.log.LogEntry;
import org.tabularium.core.log.Moments;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.merkle.RunningRoot;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A log of so many claims, written by plain JDBC with all hashes and checkpoints right, because that is fast. */
final class BigLog {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int BATCH = 10_000;
    private static final String PAYLOAD = """
            {"id":"claim/c-#","claim":{"incident":"harbour","claimant":{"name":"The Gazette","kind":"MEDIA","via":[]},\
            "citations":[{"source":"gazette","locator":"page #"}],"statement":{"type":"FIGURE","facet":"CASUALTY",\
            "measure":"KILLED","group":"ALL","value":{"state":"KNOWN","best":#},"unit":"PERSONS"},"relations":[],\
            "note":"What an archivist remarks on where this was found, which may well take a line or two or three, \
            and then some more about how it relates to what others have found on the same page of the same book."}}""";

    private final TestDatabase database;
    private final Path folder;
    private final int events;

    BigLog(TestDatabase database, Path folder, int events) {
        this.database = database;
        this.folder = folder;
        this.events = events;
    }

    /** Fills the empty log, with a checkpoint for every fortieth of it. */
    void write() throws SQLException, IOException {
        SigningKey key = KeyFile.in(folder).create(Archives.ORIGIN);
        RunningRoot root = new RunningRoot();
        Random random = new Random(1992);
        try (Connection connection = database.direct().getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into log_entry (position, recorded_at, stream, revision, type, actor, payload_hash,
                            leaf_hash, salt, payload)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """);
                PreparedStatement keep = connection
                        .prepareStatement("insert into log_checkpoint (size, note) values (?, ?)")) {
            connection.setAutoCommit(false);
            for (int position = 0; position < events; position++) {
                add(insert, position, random, root);
                if (position % BATCH == BATCH - 1 || position == events - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
                if ((position + 1) % (events / 40) == 0) {
                    keep(keep, key.sign(new Checkpoint(Archives.ORIGIN, root.size(), root.root())));
                }
            }
            connection.commit();
        }
        database.execute("update log_head set size = " + events + ", last_recorded_at = "
                + Moments.micros(START.plusMillis(events - 1)));
        database.execute("analyze");
    }

    private static void add(PreparedStatement insert, int position, Random random, RunningRoot root)
            throws SQLException {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        String payload = PAYLOAD.replace("#", Integer.toString(position));
        LogEntry entry = new LogEntry(position, START.plusMillis(position), StreamId.claim("c-" + position), 1,
                "ClaimRecorded.1", "k-00000001", Hash.of(salt, payload.getBytes(UTF_8)));
        Hash leaf = entry.leafHash();
        root.add(leaf);
        insert.setLong(1, position);
        insert.setLong(2, Moments.micros(entry.recordedAt()));
        insert.setString(3, entry.stream().toString());
        insert.setInt(4, entry.revision());
        insert.setString(5, entry.type());
        insert.setString(6, entry.actor());
        insert.setBytes(7, entry.payloadHash().bytes());
        insert.setBytes(8, leaf.bytes());
        insert.setBytes(9, salt);
        insert.setString(10, payload);
        insert.addBatch();
    }

    private void keep(PreparedStatement keep, SignedCheckpoint signed) throws SQLException, IOException {
        CheckpointFile.in(folder).append(signed);
        keep.setLong(1, signed.checkpoint().size());
        keep.setString(2, signed.toString());
        keep.executeUpdate();
    }

    /** Reads all columns of all rows by plain JDBC and does nothing with them; how many bytes that are. */
    long readRaw() throws SQLException {
        long bytes = 0;
        try (Connection connection = database.direct().getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select position, recorded_at, stream, revision, type, actor, payload_hash, leaf_hash, salt,
                            payload
                        from log_entry where position >= ? and position < ? order by position
                        """)) {
            for (int from = 0; from < events; from += BATCH) {
                select.setLong(1, from);
                select.setLong(2, from + BATCH);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        bytes += Long.BYTES * 2 + Integer.BYTES + row.getString(3).length()
                                + row.getString(5).length() + row.getString(6).length() + row.getBytes(7).length
                                + row.getBytes(8).length + row.getBytes(9).length + row.getString(10).length();
                    }
                }
            }
        }
        return bytes;
    }
}
