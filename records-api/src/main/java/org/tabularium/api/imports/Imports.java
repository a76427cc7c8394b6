package org.tabularium.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.tabularium.api.imports.format.LineTooLong;
import org.tabularium.api.imports.spool.Bounds;
import org.tabularium.api.imports.spool.Spool;
import org.tabularium.api.reading.CsvTable;
import org.tabularium.api.settings.TabulariumSettings;
import org.tabularium.api.writing.NewIds;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.wiring.Archive;

/** All imports: taken, run a few at a time, reversed, and looked up. A stop breaks them off; the next start goes on. */
@Service
class Imports {

    /** How many run at a time; more would only wait for the same log. */
    private static final int AT_A_TIME = 2;

    private static final int LONGEST_LINE = 1 << 20;
    private static final int LISTED = 100;
    private static final int ERRORS_SHOWN = 100;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Archive archive;
    private final ImportTable table;
    private final ImportLists lists;
    private final NewIds ids;
    private final Clock clock;
    private final Pace pace;
    private final Spool spool;
    private final Bounds bounds;
    private final Set<String> left;
    private final Patience patience = new Patience();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME,
            Thread.ofPlatform().daemon().name("import-", 1).factory());
    private final ExecutorService readers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("import-reader-", 1).factory());

    Imports(Archive archive, ImportTable table, ImportLists lists, NewIds ids, Clock clock, Pace pace,
            TabulariumSettings settings) throws IOException {
        this.archive = archive;
        this.table = table;
        this.lists = lists;
        this.ids = ids;
        this.clock = clock;
        this.pace = pace;
        this.spool = new Spool(settings.dataFolder().resolve("imports"));
        this.bounds = new Bounds(settings.importMaxBody().toBytes(), LONGEST_LINE);
        this.left = spool.found();
    }

    /**
     * Takes a file, once it is known that it may be one; returns when it is on disk, before it is read.
     *
     * @throws InvalidInput where it can't be one
     * @throws IOException  where it can't be received to its end, or is too large
     */
    ImportReport take(ImportRequest request, InputStream body) throws IOException {
        String id = ids.next();
        spool.keep(id, body, bounds, request.file()::open);
        try {
            table.begin(id, request, clock.instant(), archive.log().size());
        } catch (RuntimeException unknown) {
            // Whatever it is: nobody is told of this import, so its file is kept only where it may have been noted.
            forgetUnlessNoted(id);
            throw unknown;
        }
        workers.execute(() -> goOn(id));
        return withId(id);
    }

    /** Where it can't be told whether it has been noted, the file stays until the next start. */
    private void forgetUnlessNoted(String id) {
        if (table.withId(id).isEmpty()) {
            spool.forget(id);
        }
    }

    /** Goes on with what this node was at when it ended. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        left.forEach(id -> workers.execute(() -> goOn(id)));
    }

    private void goOn(String id) {
        try {
            StoredImport stored = patience.until(() -> table.withId(id)).orElse(null);
            ImportState state = stored == null ? ImportState.DONE : stored.state();
            if (stored != null && state == ImportState.RUNNING) {
                run(stored);
            } else if (stored != null && state == ImportState.REVERSING) {
                new Reversal(archive, table, patience, pace, stored).run();
            }
            spool.forget(id);
        } catch (CancellationException stopped) {
            LOG.info("Import {} is broken off by the stop of the service, and goes on at the next start", id);
        } catch (RuntimeException | Error failure) {
            // Nobody waits for this task, so it is told here or nowhere; what is noted of the import stays as it is.
            LOG.error("Import {} can't go on before the next start", id, failure);
        }
    }

    private void run(StoredImport stored) {
        String failure;
        try {
            failure = words(new ImportRun(archive, table, spool, patience, pace, readers, stored).run());
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (IOException | InvalidInput unreadable) {
            failure = words(unreadable);
        } catch (RuntimeException unexpected) {
            // Whatever it is, the next start would meet it again: the import ends, and says so.
            LOG.error("Import {} has failed", stored.id(), unexpected);
            failure = "Something went wrong on our side.";
        }
        String why = failure;
        patience.until(() -> table.end(stored.id(), why == null ? ImportState.DONE : ImportState.FAILED,
                clock.instant(), why));
    }

    private static @Nullable String words(@Nullable Exception failure) {
        return switch (failure) {
            case null -> null;
            case LineTooLong line -> String.valueOf(line.getMessage());
            case InvalidInput invalid -> invalid.faults().getFirst().detail();
            default -> {
                LOG.error("A file can't be read on", failure);
                yield "The file could not be read on.";
            }
        };
    }

    /** Has withdrawn what the import recorded; where that has been asked for before, nothing more happens. */
    ImportReport reverse(String id, String actor) {
        StoredImport stored = stored(id);
        if (stored.dryRun() || stored.state() == ImportState.RUNNING) {
            throw new NotReversible(stored);
        }
        if (stored.state() != ImportState.REVERSING && stored.state() != ImportState.REVERSED) {
            spool.mark(id);
            if (table.beginReversal(id, actor)) {
                workers.execute(() -> goOn(id));
            }
        }
        return withId(id);
    }

    ImportReport withId(String id) {
        return ImportReport.of(stored(id), lists.firstErrors(id, ERRORS_SHOWN), clock.instant());
    }

    /** The last ones, the newest first, without their errors. */
    List<ImportReport> newest() {
        return table.newest(LISTED).stream().map(stored -> ImportReport.of(stored, List.of(), clock.instant()))
                .toList();
    }

    /** All that was wrong with rows. */
    CsvTable errors(String id) {
        stored(id);
        return consumer -> lists.eachError(id, consumer);
    }

    /** All claims that the reversal has left as they are. */
    CsvTable kept(String id) {
        stored(id);
        return consumer -> lists.eachKept(id, consumer);
    }

    private StoredImport stored(String id) {
        return table.withId(id).orElseThrow(NoSuchImport::new);
    }

    /** Ends what is in hand with its window; nothing is interrupted, for that would close the embedded database. */
    @PreDestroy
    void close() throws InterruptedException {
        patience.end();
        workers.shutdown();
        if (!workers.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("An import did not come to the end of its window");
        }
        readers.shutdown();
    }
}
