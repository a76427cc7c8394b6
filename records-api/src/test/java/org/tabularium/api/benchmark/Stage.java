package org.tabularium.api.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.StartedService;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.wiring.Archive;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.view.ViewNames;

import static java.net.http.HttpRequest.BodyPublishers.ofFile;

/** The service on a database of its own, and beside it an empty one with the same tables for plain JDBC. */
final class Stage implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final Product product;
    private final Path folder;
    private final String url;
    private final TestDatabase beside;
    private StartedService service;

    Stage(Product product, Path folder) throws IOException {
        this.product = product;
        this.folder = Files.createDirectories(folder);
        this.url = product.url(folder);
        this.beside = product.empty(Files.createDirectories(folder.resolve("beside")));
        this.service = started();
    }

    private StartedService started() throws IOException {
        return url.isEmpty()
                ? StartedService.in(folder)
                : StartedService.in(folder, "--spring.datasource.url=" + url);
    }

    /** Stops it; how many bytes its database has then. */
    long stop() throws IOException {
        service.close();
        return product.bytes(folder, url);
    }

    /** Starts it again. */
    void start() throws IOException {
        service = started();
    }

    Path folder() {
        return folder;
    }

    TestDatabase beside() {
        return beside;
    }

    /** The service's own database. */
    DataSource database() {
        return service.part(DataSource.class);
    }

    Archive archive() {
        return service.part(Archive.class);
    }

    <T> T part(Class<T> type) {
        return service.part(type);
    }

    Caller caller() {
        return service.founder();
    }

    /** The position of the last event. */
    long newest() {
        return archive().log().size() - 1;
    }

    /** Sends a file to be imported; where its report is. */
    String send(Path file) throws IOException {
        Answer answer = caller().with("Content-Type", "text/csv").send("POST", "/api/imports?format=ucdp-ged",
                ofFile(file));
        return answer.header("Location");
    }

    /** Returns when the import has taken in all. */
    void awaitImport(String location) {
        while (isRunning(location)) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        var report = caller().get(location).json();
        if (!report.path("state").asString().equals("DONE") || report.path("rejected").asLong() > 0) {
            throw new IllegalStateException(report.toString());
        }
    }

    boolean isRunning(String location) {
        return caller().get(location).json().path("state").asString().equals("RUNNING");
    }

    /** Returns when all views show all events. */
    void awaitViews() {
        try {
            if (!part(ViewFollowers.class).awaitPosition(ViewNames.ALL, newest(), LONGEST)) {
                throw new IllegalStateException("The views don't come to the end of the log");
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        service.close();
        beside.close();
    }
}
