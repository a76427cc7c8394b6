package org.tabularium.api.wiring;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database's file, which is rewritten without what it no longer needs when the service stops. Durable
 * appends leave many small pieces behind, so that it grows to many times of what it holds.
 */
final class CompactedAtStop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CompactedAtStop.class);

    private final DataSource direct;
    private final boolean embedded;

    CompactedAtStop(DataSource direct, boolean embedded) {
        this.direct = direct;
        this.embedded = embedded;
    }

    @Override
    public void close() {
        if (embedded) {
            try (Connection connection = direct.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN COMPACT");
            } catch (SQLException failure) {
                LOG.warn("The database file could not be compacted: {}", failure.getMessage());
            }
        }
    }
}
