package org.tabularium.api.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.api.audit.AuditReport.State;
import org.tabularium.core.verify.Progress;
import org.tabularium.core.verify.Verdict;
import org.tabularium.projections.audit.Outcome;
import org.tabularium.projections.audit.ViewOutcome;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class RunningAuditTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final JdbcConnectionPool pool = database();
    private final AuditTable table = new AuditTable(JdbcClient.create((DataSource) pool));
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch brokenOff = new CountDownLatch(1);
    private final List<RunningAudit> audits = new ArrayList<>();

    private static JdbcConnectionPool database() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
        Flyway.configure().dataSource(pool).placeholders(Map.of("code", "varchar")).load().migrate();
        return pool;
    }

    @AfterEach
    void close() {
        audits.forEach(RunningAudit::stop);
        pool.dispose();
    }

    private long started(Function<Progress, Outcome> audit) {
        long id = table.begin(NOW).orElseThrow();
        RunningAudit running = new RunningAudit(id, audit, table, Clock.fixed(NOW, ZoneOffset.UTC));
        audits.add(running);
        running.start();
        return id;
    }

    private AuditReport report(long id) {
        return table.withId(id).orElseThrow();
    }

    private AuditReport ended(long id) {
        while (report(id).state() == State.RUNNING) {
            Thread.onSpinWait();
        }
        return report(id);
    }

    private Outcome endless(Progress progress) {
        begun.countDown();
        try {
            while (true) {
                progress.at(1, 0.5);
            }
        } finally {
            brokenOff.countDown();
        }
    }

    private static Outcome outcome(long waiting) {
        return new Outcome(new Verdict(1, "1 event verified", null),
                List.of(new ViewOutcome("timeline", 0, 1, 0, waiting, 0, null)));
    }

    @Test
    void one_that_is_stopped_with_the_service_says_so() throws InterruptedException {
        long id = started(this::endless);
        begun.await();

        audits.getFirst().stop();

        assertThat(report(id).state()).isEqualTo(State.FAILED);
        assertThat(report(id).detail()).contains("stopped");
        assertThat(table.begin(NOW)).isPresent();
    }

    @Test
    void how_far_it_is_can_be_seen_from_everywhere() {
        long id = started(this::endless);

        while (!Integer.valueOf(50).equals(report(id).percent())) {
            assertThat(report(id).state()).isEqualTo(State.RUNNING);
        }
        assertThat(table.begin(NOW)).isEmpty();
        assertThat(table.running()).isEqualTo(table.withId(id));
    }

    @Test
    void one_that_was_given_up_breaks_off_and_changes_nothing_any_more() throws InterruptedException {
        long id = started(this::endless);
        table.giveUp(-60_000, NOW, "gone");
        long next = table.begin(NOW).orElseThrow();

        brokenOff.await();
        audits.getFirst().stop();

        assertThat(report(id).detail()).isEqualTo("gone");
        assertThat(report(next).state()).isEqualTo(State.RUNNING);
    }

    @ParameterizedTest
    @CsvSource({ "0, EQUAL", "1, FAILED" })
    void one_in_which_records_wait_for_an_erasure_has_failed(long waiting, State state) {
        AuditReport report = ended(started(progress -> outcome(waiting)));

        assertThat(report.state()).isEqualTo(state);
        assertThat(report.detail() == null).isEqualTo(waiting == 0);
        assertThat(report.views()).singleElement()
                .satisfies(view -> assertThat(view.equal()).isEqualTo(waiting == 0));
        assertThat(report.finishedAt()).isEqualTo(NOW);
        assertThat(table.lastDone().isPresent()).isEqualTo(waiting == 0);
    }

    @Test
    void what_goes_wrong_is_told_in_words_of_our_own() {
        AuditReport away = ended(started(progress -> {
            throw new DataAccessResourceFailureException("connection to 10.0.0.7 refused");
        }));
        AuditReport wrong = ended(started(progress -> {
            throw new IllegalStateException("secret");
        }));

        assertThat(away.detail()).isEqualTo("The database could not be read.");
        assertThat(wrong.detail()).isEqualTo("Something went wrong on our side.");
        assertThat(wrong.state()).isEqualTo(State.FAILED);
    }
}
