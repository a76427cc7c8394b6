package org.tabularium.api.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.tabularium.api.imports.StoredImport.Reversed;
import org.tabularium.api.imports.StoredImport.Tally;
import org.tabularium.api.imports.format.ImportFormat;
import org.tabularium.api.imports.window.Rejection;
import org.tabularium.core.log.OnDisk;

/** The table of imports, which all nodes share. */
@Repository
class ImportTable {

    /** Of how many rejected rows it is kept what was wrong: a small file, well packed, may hold millions of them. */
    private static final long MOST_EXPLAINED = 1_000_000;

    private static final String SELECT = """
            select id, actor, format, media_type, dry_run, state, started_at, finished_at, windows, rows_read, accepted,
                skipped, rejected, last_line, waiting, uncounted, first_position, last_position, failure,
                reversed_by, reversal_position, withdrawn, kept
            from import_run
            """;

    private final JdbcClient jdbc;
    private final ImportLists lists;
    private final TransactionOperations transactions;
    private final DataSource database;
    private final long mostExplained;

    @Autowired
    ImportTable(JdbcClient jdbc, ImportLists lists, TransactionOperations transactions, DataSource database) {
        this(jdbc, lists, transactions, database, MOST_EXPLAINED);
    }

    /** @param mostExplained of how many rejected rows it is kept what was wrong */
    ImportTable(JdbcClient jdbc, ImportLists lists, TransactionOperations transactions, DataSource database,
            long mostExplained) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.transactions = transactions;
        this.database = database;
        this.mostExplained = mostExplained;
    }

    /** Notes that an import begins; returns when that is on disk. */
    void begin(String id, ImportRequest request, Instant moment, long logSize) {
        jdbc.sql("""
                insert into import_run (id, actor, format, media_type, dry_run, state, started_at, windows, rows_read,
                    accepted, skipped, rejected, last_line, waiting, uncounted, reversal_position, withdrawn, kept)
                values (?, ?, ?, ?, ?, 'RUNNING', ?, 0, 0, 0, 0, 0, 0, '', ?, 0, 0, 0)
                """).params(id, request.actor(), request.file().format().word(), request.file().mediaType().toString(),
                request.dryRun(), moment.toEpochMilli(), logSize).update();
        OnDisk.await(database);
    }

    /** Begins an import anew of which nothing has been recorded. */
    void beginAnew(String id) {
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("""
                    update import_run set windows = 0, rows_read = 0, accepted = 0, skipped = 0, rejected = 0,
                        last_line = 0, waiting = ''
                    where id = ? and state = 'RUNNING'""").param(id).update();
            lists.forgetErrors(id);
        });
    }

    /** Notes how far the import is, and what was rejected since, within a bound, unless that has been noted before. */
    void note(String id, Tally tally, List<Rejection> rejected) {
        transactions.executeWithoutResult(transaction -> {
            int noted = jdbc.sql("""
                    update import_run set windows = ?, rows_read = ?, accepted = ?, skipped = ?, rejected = ?,
                        last_line = ?, waiting = ?, uncounted = ?, first_position = ?, last_position = ?
                    where id = ? and windows = ?
                    """).param(tally.windows()).param(tally.rowsRead()).param(tally.accepted())
                    .param(tally.skipped()).param(tally.rejected()).param(tally.lastLine())
                    .param(tally.waiting().stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .param(tally.uncounted()).param(tally.firstPosition()).param(tally.lastPosition())
                    .param(id).param(tally.windows() - 1).update();
            if (noted == 1) {
                long before = tally.rejected() - rejected.size();
                lists.addErrors(id, rejected.stream().limit(Math.max(0, mostExplained - before)).toList());
            }
        });
    }

    /** Notes the end of an import that runs; returns when that is on disk. */
    void end(String id, ImportState state, Instant moment, @Nullable String failure) {
        jdbc.sql("update import_run set state = ?, finished_at = ?, failure = ? where id = ? and state = 'RUNNING'")
                .param(state.name()).param(moment.toEpochMilli()).param(failure).param(id).update();
        OnDisk.await(database);
    }

    /** Notes that the reversal of an import begins that has ended; false where it isn't one. */
    boolean beginReversal(String id, String actor) {
        boolean begun = jdbc
                .sql("""
                        update import_run set state = 'REVERSING', reversed_by = ?,
                            reversal_position = coalesce(first_position, 0)
                        where id = ? and state in ('DONE', 'FAILED') and not dry_run""")
                .params(actor, id).update() == 1;
        OnDisk.await(database);
        return begun;
    }

    /** Notes how far a reversal is, and which claims it left as they are, unless that has been noted before. */
    void noteReversal(String id, long from, Reversed reversed, List<KeptClaim> kept) {
        transactions.executeWithoutResult(transaction -> {
            int noted = jdbc.sql("""
                    update import_run set reversal_position = ?, withdrawn = ?, kept = ?
                    where id = ? and state = 'REVERSING' and reversal_position = ?
                    """).params(reversed.position(), reversed.withdrawn(), reversed.kept(), id, from).update();
            if (noted == 1) {
                lists.addKept(id, kept);
            }
        });
    }

    /** Notes the end of a reversal; returns when that is on disk. */
    void endReversal(String id) {
        jdbc.sql("update import_run set state = 'REVERSED' where id = ? and state = 'REVERSING'").param(id).update();
        OnDisk.await(database);
    }

    Optional<StoredImport> withId(String id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(ImportTable::read).optional();
    }

    /** The last imports, the newest first. */
    List<StoredImport> newest(int most) {
        return jdbc.sql(SELECT + " order by id desc limit ?").param(most).query(ImportTable::read).list();
    }

    private static StoredImport read(ResultSet row, int number) throws SQLException {
        String format = row.getString("format");
        FileKind file = new FileKind(ImportFormat.named(format).orElseThrow(),
                MediaType.parseMediaType(row.getString("media_type")));
        Tally tally = new Tally(row.getLong("windows"), row.getLong("rows_read"), row.getLong("accepted"),
                row.getLong("skipped"), row.getLong("rejected"), row.getLong("last_line"),
                lines(row.getString("waiting")), row.getLong("uncounted"), number(row, "first_position"),
                number(row, "last_position"));
        Long finished = number(row, "finished_at");
        return new StoredImport(row.getString("id"), row.getString("actor"), file, row.getBoolean("dry_run"),
                ImportState.valueOf(row.getString("state")), Instant.ofEpochMilli(row.getLong("started_at")),
                finished == null ? null : Instant.ofEpochMilli(finished), tally, row.getString("failure"),
                new Reversed(row.getString("reversed_by"), row.getLong("reversal_position"), row.getLong("withdrawn"),
                        row.getLong("kept")));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static List<Long> lines(String waiting) {
        return Arrays.stream(waiting.split(",")).filter(line -> !line.isEmpty()).map(Long::valueOf).toList();
    }
}
