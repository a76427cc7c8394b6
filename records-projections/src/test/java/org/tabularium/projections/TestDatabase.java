package org.tabularium.projections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabularium.core.log.LogReader;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.projections.build.Build;
import org.tabularium.projections.build.Builds;
import org.tabularium.projections.following.Intake;
import org.tabularium.projections.following.LogPage;
import org.tabularium.projections.view.View;

/** A fresh database, migrated: in memory, unless a test asks for another. */
public final class TestDatabase implements AutoCloseable {

    /** The databases that views are kept in. */
    public enum Product {
        H2, POSTGRESQL;

        /** A fresh one. */
        public TestDatabase fresh() {
            return this == H2
                    ? new TestDatabase()
                    : new TestDatabase(
                            org.tabularium.core.testing.TestDatabase.postgres());
        }
    }

    private static final List<String> TABLES = List.of("casualty_figure", "hostage_figure", "resolution_act",
            "timeline_claim", "timeline_incident", "source_record", "source_citation", "history_revision",
            "view_build");

    private final DataSource source;
    private final AutoCloseable closing;

    public TestDatabase() {
        JdbcConnectionPool pool = JdbcConnectionPool
                .create("jdbc:h2:mem:" + UUID.randomUUID() + ";QUERY_CACHE_SIZE=100", "sa", "");
        Flyway.configure().dataSource(pool).placeholders(Map.of("code", "varchar")).load().migrate();
        source = pool;
        closing = pool::dispose;
    }

    private TestDatabase(org.tabularium.core.testing.TestDatabase database) {
        source = database.pooled();
        closing = database;
    }

    /** A database that is there already, and is closed with this. */
    public static TestDatabase on(org.tabularium.core.testing.TestDatabase database) {
        return new TestDatabase(database);
    }

    public DataSource source() {
        return source;
    }

    public JdbcTransactionManager transactions() {
        return new JdbcTransactionManager(source);
    }

    /** Brings all views to the end of the log, by pages of so many events. */
    public void follow(FakeLog log, int pageSize) {
        for (View view : Views.in(source)) {
            apply(view, log, pageSize);
        }
    }

    /** Brings all views to the end of the log in one page. */
    public void follow(FakeLog log) {
        follow(log, Integer.MAX_VALUE);
    }

    /** Brings all views to the end of any log in one page. */
    public void replay(LogReader log) {
        List<RecordedEvent> events = log.page(0, Integer.MAX_VALUE);
        Views.in(source).forEach(view -> apply(view, log, events));
    }

    private void apply(View view, FakeLog log, int pageSize) {
        List<RecordedEvent> events = log.all();
        for (int from = 0; from < events.size();) {
            int to = (int) Math.min((long) from + pageSize, events.size());
            apply(view, log, events.subList(from, to));
            from = to;
        }
    }

    /** Lets the view take in one page of the log. */
    public void apply(View view, LogReader log, List<RecordedEvent> page) {
        new TransactionTemplate(transactions()).executeWithoutResult(transaction -> {
            Builds builds = new Builds(source);
            Build living = builds.lockLiving(view.name()).orElseThrow();
            new Intake(view, log).take(living.number(), LogPage.from(living.position() + 1, page));
            builds.move(living, page.getLast().entry().position());
        });
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    /** All rows of all views, by their tables. */
    public Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            rows.put(table, jdbc().sql("select * from " + table).query().listOfRows().stream()
                    .map(row -> new TreeMap<>(row).toString()).sorted().toList());
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            closing.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
