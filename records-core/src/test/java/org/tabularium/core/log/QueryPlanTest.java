package org.tabularium.core.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.stream.StreamId;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked for every append must cost the same however long the log is. */
class QueryPlanTest {

    private static final int EVENTS = 2_000;
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private final JdbcDataSource database = new JdbcDataSource();

    QueryPlanTest() {
        database.setURL("jdbc:h2:mem:plans-" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).placeholders(Map.of("code", "varchar")).load().migrate();
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(new NewEvent(StreamId.claim("c-" + i), 1, "ClaimRecorded.1", "{}"));
        }
        Submission submission = new Submission("k-00000001", null);
        submission.carry(events);
        try (Appender appender = new Appender(database, new LogWriter(Clock.systemUTC(), new Horizon()))) {
            appender.start();
            appender.append(submission);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { JdbcLogReader.EXISTING, JdbcLogReader.LIVES, LogTables.REVISIONS })
    void aLookForStreamsReadsOnlyTheirRows(String query) throws SQLException {
        assertThat(scanned(query, "claim/c-7", "claim/c-1900", "claim/none")).isLessThan(10);
    }

    @Test
    void theCountTellsWhenAllRowsAreRead() throws SQLException {
        assertThat(scanned("select count(*) from log_entry where type = any(?)", "ClaimRecorded.1"))
                .isGreaterThanOrEqualTo(EVENTS);
    }

    private int scanned(String query, String... texts) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement explain = connection.prepareStatement("explain analyze " + query)) {
            explain.setArray(1, connection.createArrayOf("varchar", texts));
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                Matcher count = SCANNED.matcher(plan.getString(1));
                assertThat(count.find()).isTrue();
                return Integer.parseInt(count.group(1));
            }
        }
    }
}
