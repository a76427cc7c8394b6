package org.tabularium.api.exports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.tabularium.api.imports.format.NewRecord;
import org.tabularium.api.imports.format.RecordLine;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.wiring.Archive;
import org.tabularium.projections.Views;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.source.Sources;
import org.tabularium.projections.timeline.Claims;
import org.tabularium.projections.timeline.Incidents;
import org.tabularium.projections.view.ViewNames;

/** An archive with its views and what exports them, without a service around it. */
final class FollowedArchive implements AutoCloseable {

    private static final String ACTOR = "k-00000001";
    private static final int WINDOW = 1_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final TestDatabase database;
    private final Archive archive;
    private final ViewFollowers followers;
    private final CurrentRecords records;

    FollowedArchive(TestDatabase database, Path folder) {
        this.database = database;
        this.archive = Archives.on(database, folder);
        this.followers = new ViewFollowers(Views.in(database.pooled()), archive.log(), database.pooled(),
                new JdbcTransactionManager(database.pooled()), Duration.ofMillis(20));
        archive.onAppend(followers::wake);
        followers.start();
        this.records = new CurrentRecords(new Incidents(database.pooled()), new Sources(database.pooled()),
                new Claims(database.pooled()), new Histories(database.pooled()));
    }

    void record(SequencedMap<StreamId, ?> wishes) {
        archive.submitTogether(wishes, ACTOR);
    }

    void record(Object wish) {
        archive.submit(wish, ACTOR);
    }

    /** Takes in a file, a window of its lines at a time. */
    void take(String file) {
        List<NewRecord> all = file.lines().map(RecordLine::read).toList();
        for (int from = 0; from < all.size(); from += WINDOW) {
            SequencedMap<StreamId, Object> wishes = new LinkedHashMap<>();
            all.subList(from, Math.min(from + WINDOW, all.size()))
                    .forEach(record -> wishes.put(record.stream(), record.wish()));
            record(wishes);
        }
    }

    long newest() {
        return archive.log().size() - 1;
    }

    CurrentRecords records() {
        return records;
    }

    String export(@Nullable String incident) {
        return export(incident, newest());
    }

    String export(@Nullable String incident, long position) {
        try {
            if (!followers.awaitPosition(ViewNames.ALL, newest(), LONGEST_WAIT)) {
                throw new AssertionError("The views don't follow");
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines.write(records, new Extent(incident, position), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        followers.close();
        archive.close();
        database.close();
    }
}
