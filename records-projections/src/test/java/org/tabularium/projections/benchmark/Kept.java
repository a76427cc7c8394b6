package org.tabularium.projections.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.tabularium.core.testing.Archives;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.wiring.Archive;
import org.tabularium.projections.Views;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;

/** An archive on a database, and its views that are kept up with it. */
final class Kept implements AutoCloseable {

    private final TestDatabase database;
    private final Archive archive;
    private final List<View> views;
    private final ViewFollowers followers;

    /** @param product {@code H2} or {@code PostgreSQL} */
    Kept(String product, Path folder) {
        this.database = product.equals("H2") ? TestDatabase.h2(folder) : TestDatabase.postgres();
        this.archive = Archives.on(database, folder);
        this.views = Views.in(database.pooled());
        this.followers = new ViewFollowers(views, archive.log(), database.pooled(), transactions(),
                Duration.ofMillis(100));
        archive.onAppend(followers::wake);
    }

    /** Starts to keep the views up. */
    void follow() {
        followers.start();
    }

    /** Waits until all views show the position. */
    void await(long position) {
        try {
            if (!followers.awaitPosition(ViewNames.ALL, position, Duration.ofHours(1))) {
                throw new IllegalStateException("The views don't come to position " + position);
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    Archive archive() {
        return archive;
    }

    List<View> views() {
        return views;
    }

    DataSource database() {
        return database.pooled();
    }

    /** Connections from no pool. */
    DataSource direct() {
        return database.direct();
    }

    PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(database.pooled());
    }

    @Override
    public void close() {
        followers.close();
        archive.close();
        database.close();
    }
}
