package org.tabularium.api.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.tabularium.api.imports.RowWindows.RowWindow;
import org.tabularium.api.imports.StoredImport.Tally;
import org.tabularium.api.imports.format.ImportRow;
import org.tabularium.api.imports.spool.Spool;
import org.tabularium.api.imports.window.DryHoldings;
import org.tabularium.api.imports.window.Holdings;
import org.tabularium.api.imports.window.LoggedHoldings;
import org.tabularium.api.imports.window.Outcome;
import org.tabularium.api.imports.window.Window;
import org.tabularium.core.wiring.Archive;

/** Reads one file to its end, window by window: while one is settled, the next one is read. */
final class ImportRun {

    private final Archive archive;
    private final ImportTable table;
    private final Spool spool;
    private final Patience patience;
    private final Pace pace;
    private final Executor readers;
    private final StoredImport stored;

    /** @param readers runs what reads ahead, at once */
    ImportRun(Archive archive, ImportTable table, Spool spool, Patience patience, Pace pace, Executor readers,
            StoredImport stored) {
        this.archive = archive;
        this.table = table;
        this.spool = spool;
        this.patience = patience;
        this.pace = pace;
        this.readers = readers;
        this.stored = stored;
    }

    /**
     * Goes on from where the import is; returns at the end of the file, or before where the service stops.
     *
     * @return why the file can't be read on; null where nothing keeps it from that
     */
    @Nullable
    Exception run() throws IOException {
        if (!stored.dryRun()) {
            return run(stored.tally(), null);
        }
        patience.until(() -> table.beginAnew(stored.id()));
        LoggedHoldings log = holdings(stored.tally());
        try (DryHoldings dry = new DryHoldings(archive.log(), log, spool.scratch(stored.id()))) {
            return run(Tally.none(stored.tally().uncounted()), dry);
        }
    }

    private LoggedHoldings holdings(Tally tally) {
        return new LoggedHoldings(archive, stored.id(), stored.actor(), tally.uncounted());
    }

    private @Nullable Exception run(Tally begin, @Nullable Holdings dry) throws IOException {
        try (RowWindows windows = RowWindows.open(spool.open(stored.id()), stored.file())) {
            List<ImportRow> waiting = windows.skipTo(begin.lastLine(), begin.waiting());
            Tally tally = begin;
            CompletableFuture<RowWindow> ahead = ahead(windows);
            while (true) {
                RowWindow window = ahead.join();
                ahead = window.isLast() ? ahead : ahead(windows);
                try {
                    List<ImportRow> rows = new ArrayList<>(waiting);
                    rows.addAll(window.rows());
                    Outcome outcome = settled(rows, dry == null ? holdings(tally) : dry);
                    long lastLine = window.rows().isEmpty() ? tally.lastLine() : window.rows().getLast().line();
                    outcome.giveUpBefore(window.isLast() ? Long.MAX_VALUE : lastLine + 1 - RowWindows.LINES);
                    waiting = outcome.waiting();
                    tally = noted(tally, window, lastLine, outcome);
                } finally {
                    // Nobody reads any more when the file is closed.
                    ahead.join();
                }
                if (window.isLast()) {
                    return window.failure();
                }
            }
        }
    }

    private CompletableFuture<RowWindow> ahead(RowWindows windows) {
        return CompletableFuture.supplyAsync(windows::next, readers);
    }

    private Outcome settled(List<ImportRow> rows, Holdings holdings) {
        patience.until(() -> pace.keep(patience::isOver));
        return patience.until(() -> new Window(holdings, stored.file().pointers()).settle(rows));
    }

    private Tally noted(Tally before, RowWindow window, long lastLine, Outcome outcome) {
        Long first = before.firstPosition();
        Tally tally = new Tally(before.windows() + 1, before.rowsRead() + window.rows().size(),
                before.accepted() + outcome.accepted(), before.skipped() + outcome.skipped(),
                before.rejected() + outcome.rejected().size(), lastLine,
                outcome.waiting().stream().map(ImportRow::line).toList(),
                Math.max(before.uncounted(), outcome.lastPosition() + 1),
                first == null && outcome.recorded() ? Long.valueOf(outcome.firstPosition()) : first,
                outcome.recorded() ? Long.valueOf(outcome.lastPosition()) : before.lastPosition());
        patience.until(() -> table.note(stored.id(), tally, outcome.rejected()));
        return tally;
    }
}
