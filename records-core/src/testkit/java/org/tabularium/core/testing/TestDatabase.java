package org.tabularium.core.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database with the archive's tables, as the service would set it up. */
public final class TestDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 20;

    private final String url;
    private final JdbcConnectionPool pooled;
    private final DataSource direct;

    private TestDatabase(String url, ConnectionPoolDataSource pooled, DataSource direct, String code) {
        this.url = url;
        this.pooled = JdbcConnectionPool.create(pooled);
        this.pooled.setMaxConnections(CONNECTIONS);
        this.direct = direct;
        Flyway.configure().dataSource(direct).placeholders(Map.of("code", code)).load().migrate();
    }

    /** H2 in a file of the folder, with the settings that the service ships. */
    public static TestDatabase h2(Path folder) {
        return at("jdbc:h2:file:" + folder.resolve("tabularium") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
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
        return new TestDatabase(url, source, source, "varchar");
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
        PGConnectionPoolDataSource pooled = new PGConnectionPoolDataSource();
        pooled.setURL(url);
        pooled.setReWriteBatchedInserts(true);
        return new TestDatabase(url, pooled, direct, "varchar collate \"C\"");
    }

    /**
     * H2 as it is without our settings, and deaf to what makes its commits durable: what a test that looks for lost
     * commits must find.
     */
    public static TestDatabase h2ThatForgets(Path folder) {
        JdbcDataSource source = source("jdbc:h2:file:" + folder.resolve("tabularium") + ";DB_CLOSE_ON_EXIT=FALSE");
        return new TestDatabase(source.getURL(), source, new WithoutCheckpoints(source), "varchar");
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
        pooled.dispose();
    }

    /** Gives connections on which nothing that is committed is written to the disk at once, whoever asks for that. */
    private static final class WithoutCheckpoints extends DelegatingDataSource {

        private static final String CHECKPOINT = "CHECKPOINT SYNC";

        private WithoutCheckpoints(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return forgetting(super.getConnection(), Connection.class);
        }

        private static <T> T forgetting(Object target, Class<T> type) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{ type },
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "createStatement" -> forgetting(called(target, method, arguments), Statement.class);
                        case "execute" -> arguments[0].equals(CHECKPOINT)
                                ? false
                                : called(target, method, arguments);
                        default -> called(target, method, arguments);
                    }));
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
