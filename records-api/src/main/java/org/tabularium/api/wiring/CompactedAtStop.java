package org.tabularium.api.wiring;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database's file, which is rewritten without what it no longer needs when the service stops. Durable
 * appends leave many small pieces behind, so that it grows to many times of what it holds. Where the archive refused to
 * start the file stays as it is: its old pages may show what was done to the log.
 */
final class CompactedAtStop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CompactedAtStop.class);

    private final DataSource direct;
    private final boolean embedded;
    private volatile boolean started;

    CompactedAtStop(DataSource direct, boolean embedded) {
        this.direct = direct;
        this.embedded = embedded;
    }

    /** Says that the archive has found its log right. */
    void archiveHasStarted() {
        started = true;
    }

    @Override
    public void close() {
        if (embedded) {
            try (Connection connection = direct.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute(started ? "SHUTDOWN COMPACT" : "SHUTDOWN IMMEDIATELY");
            } catch (SQLException failure) {
                LOG.warn("The database file could not be compacted: {}", failure.getMessage());
            }
        }
    }
}
