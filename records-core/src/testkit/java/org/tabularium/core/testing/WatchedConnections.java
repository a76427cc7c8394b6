package org.tabularium.core.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Gives connections on which a test can wait, or fail, before a call is passed on. */
public final class WatchedConnections extends DelegatingDataSource {

    private final BeforeCall before;

    /** What is done before each call on a connection. */
    @FunctionalInterface
    public interface BeforeCall {

        /**
         * Does it.
         *
         * @param connection the connection itself
         * @param call       the method's name with its first argument, such as {@code setAutoCommit(true)}
         */
        void run(Connection connection, String call) throws SQLException, InterruptedException;
    }

    public WatchedConnections(DataSource source, BeforeCall before) {
        super(source);
        this.before = before;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
                new Class<?>[]{ Connection.class }, (proxy, method, arguments) -> {
                    String argument = arguments == null ? "" : String.valueOf(arguments[0]);
                    before.run(connection, method.getName() + "(" + argument + ")");
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
