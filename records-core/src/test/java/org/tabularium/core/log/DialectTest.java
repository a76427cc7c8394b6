package org.tabularium.core.log;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DialectTest {

    @Test
    void theTwoDatabasesAreKnown() throws SQLException {
        assertThat(Dialect.of(connectionTo("PostgreSQL"))).isEqualTo(Dialect.POSTGRESQL);
        assertThat(Dialect.of(connectionTo("H2"))).isEqualTo(Dialect.H2);
    }

    @Test
    void anyOtherIsRefusedForNobodyKnowsWhenItsCommitsAreOnDisk() {
        assertThatThrownBy(() -> Dialect.of(connectionTo("SQLite"))).isInstanceOf(SQLException.class)
                .hasMessageContaining("SQLite");
    }

    private static Connection connectionTo(String product) {
        return answering(Connection.class, answering(DatabaseMetaData.class, product));
    }

    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{ type },
                (proxy, method, arguments) -> answer));
    }
}
