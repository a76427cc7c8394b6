package org.tabularium.core.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database with the archive's tables, as the service would set it up. */
public final class TestDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 20;

    private final String url;
    private final HikariDataSource pooled;
    private final DataSource direct;

    private TestDatabase(String url, DataSource direct, String code) {
        this.url = url;
        this.pooled = pool(direct);
        this.direct = direct;
        Flyway.configure().dataSource(direct).placeholders(Map.of("code", code)).load().migrate();
    }

    /** The service's own pool. H2's ends each use with a rollback, at which H2 writes its file. */
    private static HikariDataSource pool(DataSource source) {
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(source);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(0);
        return new HikariDataSource(settings);
    }

    /** H2 in a file of the folder, with the settings that the service ships. */
    public static TestDatabase h2(Path folder) {
        return at("jdbc:h2:file:" + folder.resolve("tabularium") + ";DB_CLOSE_ON_EXIT=FALSE");
    }

    /** A new database on the PostgreSQL server that tests share. */
    public static TestDatabase postgres() {
        return at(PostgresServer.shared().newDatabase());
    }

    /** The database at the URL, which may hold an archive already. */
    public static TestDatabase at(String url) {
        return url.startsWith("jdbc:h2:") ? h2(url) : postgres(url);
    }

    private static TestDatabase h2(String url) {
        JdbcDataSource source = source(url);
        return new TestDatabase(url, source, "varchar");
    }

    private static JdbcDataSource source(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    private static TestDatabase postgres(String url) {
        PGSimpleDataSource direct = new PGSimpleDataSource();
        direct.setURL(url);
        direct.setReWriteBatchedInserts(true);
        return new TestDatabase(url, direct, "varchar collate \"C\"");
    }

    /**
     * H2 with another store told to write what is committed in this one: what a test that looks for lost commits must
     * find.
     */
    public static TestDatabase h2ThatForgets(Path folder) {
        JdbcDataSource source = source("jdbc:h2:file:" + folder.resolve("tabularium") + ";DB_CLOSE_ON_EXIT=FALSE");
        return new TestDatabase(source.getURL(), new WrittenElsewhere(source), "varchar");
    }

    public String url() {
        return url;
    }

    /** Gives connections to readers. */
    public DataSource pooled() {
        return pooled;
    }

    /** Gives connections that come from no pool. */
    public DataSource direct() {
        return direct;
    }

    /** Runs a statement, as somebody with the password to the database could. */
    public int execute(String sql) {
        try (Connection connection = direct.getConnection(); Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Closes all connections, and gives the file of an embedded database back. */
    @Override
    public void close() {
        if (url.startsWith("jdbc:h2:")) {
            execute("SHUTDOWN");
        }
        pooled.close();
    }

    /** Gives connections that name a store which isn't theirs to whoever wants to have theirs written. */
    private static final class WrittenElsewhere extends DelegatingDataSource {

        private final Connection elsewhere;

        private WrittenElsewhere(DataSource source) {
            super(source);
            try {
                elsewhere = source("jdbc:h2:mem:").getConnection();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection here = super.getConnection();
            return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
                    new Class<?>[]{ Connection.class },
                    (proxy, method, arguments) -> called(method.getName().equals("unwrap") ? elsewhere : here, method,
                            arguments));
        }

        private static Object called(Object target, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }
}
