package org.tabularium.projections;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.projections.view.View;

/** A fresh database in memory, migrated, which is gone when it is closed. */
public final class TestDatabase implements AutoCloseable {

    private final JdbcConnectionPool pool;

    public TestDatabase() {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";QUERY_CACHE_SIZE=100", "sa", "");
        Flyway.configure().dataSource(pool).placeholders(Map.of("code", "varchar")).load().migrate();
    }

    public DataSource source() {
        return pool;
    }

    public JdbcTransactionManager transactions() {
        return new JdbcTransactionManager(pool);
    }

    /** Brings all views to the end of the log, by pages of so many events. */
    public void follow(FakeLog log, int pageSize) {
        for (View view : Views.in(pool)) {
            apply(view, log.all(), pageSize);
        }
    }

    /** Brings all views to the end of the log in one page. */
    public void follow(FakeLog log) {
        follow(log, Integer.MAX_VALUE);
    }

    private void apply(View view, List<RecordedEvent> events, int pageSize) {
        for (int from = 0; from < events.size();) {
            int to = (int) Math.min((long) from + pageSize, events.size());
            apply(view, events.subList(from, to));
            from = to;
        }
    }

    /** Lets the view take in one page. */
    public void apply(View view, List<RecordedEvent> page) {
        new TransactionTemplate(transactions()).executeWithoutResult(transaction -> {
            view.apply(page);
            jdbc().sql("update view_position set position = ? where view_name = ?")
                    .params(page.getLast().entry().position(), view.name()).update();
        });
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
