package org.tabularium.projections;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabularium.core.json.Json;
import org.tabularium.core.log.LogEntry;
import org.tabularium.core.log.Moments;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.stream.Erasure.Erased;

/** The log's tables, filled from a log in memory; hashes are made up. */
public final class StoredLog {

    private final TestDatabase database;

    public StoredLog(TestDatabase database) {
        this.database = database;
    }

    /** Has the tables hold what the log holds, in one transaction. */
    public void hold(FakeLog log) {
        List<Object[]> rows = new ArrayList<>();
        for (RecordedEvent recorded : log.all()) {
            LogEntry entry = recorded.entry();
            String payload = recorded.event() instanceof Erased ? null : Json.text(recorded.event());
            rows.add(new Object[]{ entry.position(), Moments.micros(entry.recordedAt()), entry.stream().toString(),
                    entry.revision(), entry.type(), entry.actor(), entry.payloadHash().bytes(),
                    entry.leafHash().bytes(), payload });
        }
        JdbcTemplate jdbc = new JdbcTemplate(database.source());
        new TransactionTemplate(database.transactions()).executeWithoutResult(transaction -> {
            jdbc.update("delete from log_entry");
            jdbc.batchUpdate("""
                    insert into log_entry
                        (position, recorded_at, stream, revision, type, actor, payload_hash, leaf_hash, payload)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, rows);
            jdbc.update("update log_head set size = ?", log.size());
        });
    }
}
