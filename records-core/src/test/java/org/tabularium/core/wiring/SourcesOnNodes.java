package org.tabularium.core.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.tabularium.core.log.EventLog;
import org.tabularium.core.source.DescribeSource;
import org.tabularium.core.source.RegisterSource;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.core.testing.Wishes.ACTOR;
import static org.tabularium.core.testing.Wishes.describeSource;
import static org.tabularium.core.testing.Wishes.registerSource;

/** Sources described on one node or several; after each test no description has closed a circle. */
abstract class SourcesOnNodes {

    private final List<Archive> nodes = new ArrayList<>();
    private final List<Long> known = new ArrayList<>();

    /** Runs before the first node opens a connection to read. */
    private volatile Runnable beforeRead = () -> {};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    abstract TestDatabase database(Path folder);

    /** How many archives write to the database. */
    int nodes() {
        return 1;
    }

    @BeforeEach
    void start() throws IOException {
        database = database(folder);
        open();
    }

    @AfterEach
    void noDescriptionHasClosedACircle() {
        try {
            assertThat(LoggedOrigins.circles(node(0).log())).isEqualTo(known);
        } finally {
            nodes.forEach(Archive::close);
            database.close();
        }
    }

    private void open() throws IOException {
        for (int i = 0; i < nodes(); i++) {
            Path own = Files.createDirectories(folder.resolve("node-" + i));
            if (i > 0) {
                Files.copy(folder.resolve("node-0/checkpoint-key"), own.resolve("checkpoint-key"),
                        StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
            nodes.add(new Archive(i == 0 ? watched(database.pooled()) : database.pooled(), database.direct(),
                    Clock.systemUTC(), Archives.proving(own, false)));
        }
    }

    /** Writes to the log, past all that decides, a description that closes a circle. */
    final void recordUnasked(SourceDescribed description) throws IOException {
        known.add(node(0).log().size());
        nodes.forEach(Archive::close);
        nodes.clear();
        try (EventLog log = new EventLog(database.pooled(), database.direct(), StoredNames.TYPES, Clock.systemUTC())) {
            log.record(description);
        }
        open();
    }

    private DataSource watched(DataSource pooled) {
        return new DelegatingDataSource(pooled) {
            @Override
            public Connection getConnection() throws SQLException {
                beforeRead.run();
                return super.getConnection();
            }
        };
    }

    final Archive node(int number) {
        return nodes.get(number % nodes.size());
    }

    final void register(String id, @Nullable String derivedFrom) {
        node(0).submit(registerSource(id, derivedFrom), ACTOR);
    }

    final void describe(String id, int expectedRevision, @Nullable String derivedFrom) {
        node(0).submit(describeSource(id, expectedRevision, derivedFrom), ACTOR);
    }

    final Callable<Object> describing(int node, String id, int expectedRevision, @Nullable String derivedFrom) {
        return () -> node(node).submit(describeSource(id, expectedRevision, derivedFrom), ACTOR);
    }

    static SequencedMap<StreamId, Object> together(Object... wishes) {
        SequencedMap<StreamId, Object> byStream = new LinkedHashMap<>();
        for (Object wish : wishes) {
            byStream.put(wish instanceof RegisterSource register ? register.stream() : ((DescribeSource) wish).stream(),
                    wish);
        }
        return byStream;
    }

    /** Runs the wish, and the other before each of its reads of the log on the first node. */
    final void reading(Runnable beforeEachRead, Runnable wish) {
        Thread reader = Thread.currentThread();
        beforeRead = () -> {
            if (Thread.currentThread().equals(reader)) {
                beforeEachRead.run();
            }
        };
        try {
            wish.run();
        } finally {
            beforeRead = () -> {};
        }
    }

    /** The refusals of all that were refused, submitted at the same moment. */
    static List<RuntimeException> atOnce(List<Callable<Object>> wishes) {
        List<RuntimeException> refusals = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Object>> outcomes = wishes.stream().map(wish -> clients.submit(() -> {
                go.await();
                return wish.call();
            })).toList();
            go.countDown();
            for (Future<Object> outcome : outcomes) {
                try {
                    outcome.get();
                } catch (ExecutionException failed) {
                    refusals.add((RuntimeException) failed.getCause());
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
        }
        return refusals;
    }
}
