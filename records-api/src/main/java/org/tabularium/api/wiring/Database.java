package org.tabularium.api.wiring;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The database that the operator names by {@code spring.datasource.*}, else an embedded one in the data folder. */
public record Database(DataSourceProperties given, Path dataFolder) implements JdbcConnectionDetails {

    private static final String POSTGRESQL = "jdbc:postgresql:";

    @Override
    public String getJdbcUrl() {
        String url = given.getUrl();
        if (url == null || url.isBlank()) {
            // The service closes the database itself, after the last append; a shutdown hook of H2's would race with
            // it.
            return "jdbc:h2:file:" + dataFolder.resolve("tabularium") + ";DB_CLOSE_ON_EXIT=FALSE";
        }
        if (!url.startsWith(POSTGRESQL)) {
            return url;
        }
        // Many rows in one statement; no error that repeats what a row holds, for it would end in a log file; and a
        // server that doesn't answer any more counts as away.
        String quick = with(with(url, "reWriteBatchedInserts", "true"), "logServerErrorDetail", "false");
        return with(quick, "socketTimeout", "120");
    }

    /** The URL with the parameter, unless the operator has given it another value. */
    private static String with(String url, String parameter, String value) {
        return url.contains(parameter + "=") ? url : url + (url.contains("?") ? "&" : "?") + parameter + "=" + value;
    }

    @Override
    public @Nullable String getUsername() {
        return given.getUsername() == null && isEmbedded() ? "sa" : given.getUsername();
    }

    @Override
    public @Nullable String getPassword() {
        return given.getPassword() == null && isEmbedded() ? "" : given.getPassword();
    }

    /** Whether it is a PostgreSQL server. */
    public boolean isPostgreSql() {
        return getJdbcUrl().startsWith(POSTGRESQL);
    }

    /** Whether it is H2, in a file that one process at a time may open. */
    public boolean isEmbedded() {
        return getJdbcUrl().startsWith("jdbc:h2:");
    }
}
