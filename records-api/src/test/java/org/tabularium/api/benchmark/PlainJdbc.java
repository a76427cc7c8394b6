package org.tabularium.api.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.tabularium.core.log.OnDisk;
import org.tabularium.projections.Views;
import org.tabularium.projections.view.ViewTable;

/** What plain JDBC takes for rows that the archive has written: how many seconds for writing or reading them again. */
final class PlainJdbc {

    private static final int PAGE = 5_000;

    private final Stage stage;
    private final Map<String, Double> written = new HashMap<>();

    PlainJdbc(Stage stage) {
        this.stage = stage;
    }

    /** Writes all entries of the log into the empty database, so many in a commit, each durable. */
    double writeLog(int perCommit) throws SQLException {
        return write("log_entry", "select * from log_entry order by position", perCommit, true);
    }

    /** Writes all rows of these views, each view once: for one that is written already it is the time that it took. */
    double writeViews(List<String> names) throws SQLException {
        double seconds = 0;
        for (String table : tables(names)) {
            if (!written.containsKey(table)) {
                written.put(table, write(table, rowsOf(table) + " order by valid_from", PAGE, false));
            }
            seconds += written.getOrDefault(table, 0.0);
        }
        return seconds;
    }

    /** Reads all entries of the log, page by page. */
    double readLog() throws SQLException {
        long end = stage.newest();
        double seconds = 0;
        for (long from = 0; from <= end; from += PAGE) {
            seconds += read("select * from log_entry where position >= " + from + " and position < " + (from + PAGE)
                    + " order by position");
        }
        return seconds;
    }

    /** Reads all rows of these views. */
    double readViews(List<String> names) throws SQLException {
        double seconds = 0;
        for (String table : tables(names)) {
            seconds += read(rowsOf(table));
        }
        return seconds;
    }

    private List<String> tables(List<String> names) {
        return Views.in(stage.database()).stream().filter(view -> names.contains(view.name()))
                .flatMap(view -> view.tables().stream()).map(ViewTable::name).toList();
    }

    /** Each view has but one build while none is being rebuilt. */
    private static String rowsOf(String table) {
        return "select * from " + table;
    }

    private double read(String select) throws SQLException {
        long start = System.nanoTime();
        try (Connection from = stage.database().getConnection(); Statement statement = from.createStatement()) {
            from.setAutoCommit(false);
            statement.setFetchSize(PAGE);
            try (ResultSet rows = statement.executeQuery(select)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    var unused = row(rows, columns);
                }
            }
            from.rollback();
            from.setAutoCommit(true);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private double write(String table, String select, int perCommit, boolean durable) throws SQLException {
        long nanos = 0;
        try (Connection from = stage.database().getConnection();
                Statement statement = from.createStatement();
                Connection to = stage.beside().direct().getConnection()) {
            from.setAutoCommit(false);
            to.setAutoCommit(false);
            statement.setFetchSize(PAGE);
            try (ResultSet rows = statement.executeQuery(select);
                    PreparedStatement insert = to.prepareStatement(insert(table, rows))) {
                int columns = rows.getMetaData().getColumnCount();
                boolean more = rows.next();
                while (more) {
                    Object[][] batch = new Object[perCommit][];
                    int count = 0;
                    while (more && count < perCommit) {
                        batch[count++] = row(rows, columns);
                        more = rows.next();
                    }
                    nanos += insert(to, insert, Arrays.asList(batch).subList(0, count), durable);
                }
            }
            from.rollback();
            from.setAutoCommit(true);
        }
        return nanos / 1e9;
    }

    private static Object[] row(ResultSet rows, int columns) throws SQLException {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
            row[i] = rows.getObject(i + 1);
        }
        return row;
    }

    private static String insert(String table, ResultSet rows) throws SQLException {
        var columns = rows.getMetaData();
        Stream.Builder<String> names = Stream.builder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        return "insert into " + table + " (" + String.join(", ", names.build().toList()) + ") values ("
                + String.join(", ", IntStream.range(0, columns.getColumnCount()).mapToObj(i -> "?").toList()) + ")";
    }

    private static long insert(Connection to, PreparedStatement insert, List<Object[]> rows, boolean durable)
            throws SQLException {
        long start = System.nanoTime();
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
        to.commit();
        if (durable) {
            OnDisk.await(to);
        }
        return System.nanoTime() - start;
    }
}
