package org.tabularium.api.wiring;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The database that the operator names by {@code spring.datasource.*}, else an embedded one in the data folder. */
record Database(DataSourceProperties given, Path dataFolder) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        String url = given.getUrl();
        // The service closes the database itself, after the last append; a shutdown hook of H2's would race with it.
        return url == null || url.isBlank()
                ? "jdbc:h2:file:" + dataFolder.resolve("tabularium") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                : url;
    }

    @Override
    public @Nullable String getUsername() {
        return given.getUsername() == null && isEmbedded() ? "sa" : given.getUsername();
    }

    @Override
    public @Nullable String getPassword() {
        return given.getPassword() == null && isEmbedded() ? "" : given.getPassword();
    }

    boolean isPostgreSql() {
        return getJdbcUrl().startsWith("jdbc:postgresql:");
    }

    boolean isEmbedded() {
        return getJdbcUrl().startsWith("jdbc:h2:");
    }
}
