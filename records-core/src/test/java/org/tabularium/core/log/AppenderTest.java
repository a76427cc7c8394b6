package org.tabularium.core.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.tabularium.core.stream.StreamId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AppenderTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private final Horizon horizon = new Horizon();

    AppenderTest() {
        database.setURL("jdbc:h2:mem:appender-" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).placeholders(java.util.Map.of("code", "varchar")).load().migrate();
    }

    @Test
    void whenTheDatabaseIsAwayNothingIsRecordedAndItComesBackByItself() {
        AtomicBoolean away = new AtomicBoolean(true);
        DataSource unsteady = whenAsked(() -> {
            if (away.get()) {
                throw new SQLException("away");
            }
        });
        try (Appender appender = started(unsteady)) {
            Submission first = submission("c-1");
            assertThatThrownBy(() -> appender.append(first)).isInstanceOf(LogUnavailable.class);
            assertThat(appender.trouble()).isPresent();

            away.set(false);

            assertThat(appender.append(submission("c-2"))).extracting(Receipt::position).containsExactly(0L);
            assertThat(appender.trouble()).isEmpty();
        }
    }

    @Test
    void whenTheDatabaseIsBackTroubleIsOverWithoutAnAppend() throws InterruptedException {
        AtomicBoolean away = new AtomicBoolean(true);
        CountDownLatch over = new CountDownLatch(1);
        DataSource unsteady = whenAsked(() -> {
            if (away.get()) {
                throw new SQLException("away");
            }
        });
        try (Appender appender = started(unsteady)) {
            appender.onAppend(over::countDown);
            appender.awaitStart();
            assertThat(appender.trouble()).isPresent();

            away.set(false);

            assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(appender.trouble()).isEmpty();
        }
    }

    @Test
    void anErrorIsAnsweredAndTheNextSubmissionIsWritten() {
        AtomicBoolean broken = new AtomicBoolean(true);
        DataSource failing = whenAsked(() -> {
            if (broken.get()) {
                throw new StackOverflowError("at the worst moment");
            }
        });
        try (Appender appender = started(failing)) {
            assertThatThrownBy(() -> appender.append(submission("c-1"))).isInstanceOf(LogUnavailable.class);
            broken.set(false);
            assertThat(appender.append(submission("c-2"))).hasSize(1);
        }
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        try (Appender appender = started(database)) {
            appender.onAppend(() -> {
                throw new IllegalStateException("not my day");
            });
            assertThat(appender.append(submission("c-1"))).hasSize(1);
            assertThat(appender.append(submission("c-2"))).hasSize(1);
            assertThat(appender.trouble()).isEmpty();
        }
    }

    @Test
    void nothingIsShownBeforeItIsOnDisk() throws Exception {
        try (Appender appender = started(database)) {
            appender.append(submission("c-1"));
        }
        Horizon unsettled = new Horizon();
        JdbcLogReader reader = new JdbcLogReader(database, new EventTypes(java.util.Map.of()), unsettled);
        assertThat(reader.size()).isZero();
        assertThat(reader.entry(0)).isEmpty();
        assertThat(reader.page(0, 10)).isEmpty();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new LogWriter(Clock.systemUTC(), unsettled).settle(connection);
        }
        assertThat(reader.size()).isEqualTo(1);
        assertThat(reader.entry(0)).isPresent();
    }

    @Test
    void nothingIsWrittenToALogThatWasSetBack() throws Exception {
        try (Appender appender = started(database)) {
            appender.append(submission("c-1"));
            appender.append(submission("c-2"));
            try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
                statement.execute("delete from log_entry where position > 0");
                statement.execute("update log_head set size = 1");
            }

            Submission next = submission("c-4");

            assertThatThrownBy(() -> appender.append(next)).isInstanceOf(LogUnavailable.class);
            assertThat(appender.trouble()).isPresent();
            assertThat(new JdbcLogReader(database, new EventTypes(java.util.Map.of()), horizon).size()).isEqualTo(1);
        }
    }

    @Test
    void whenTooManyWaitTheNextIsTurnedAway() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        DataSource slow = whenAsked(() -> {
            asked.countDown();
            await(held);
        });
        try (Appender appender = started(slow); ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            asked.await();
            List<Future<?>> waiting = new ArrayList<>();
            CountDownLatch offered = new CountDownLatch(SubmissionQueue.LONGEST);
            for (int i = 0; i < SubmissionQueue.LONGEST; i++) {
                String id = "c-" + i;
                waiting.add(clients.submit(() -> {
                    offered.countDown();
                    return appender.append(submission(id));
                }));
            }
            offered.await();
            while (appender.waiting() < SubmissionQueue.LONGEST) {
                Thread.onSpinWait();
            }

            assertThatThrownBy(() -> appender.append(submission("one-too-many"))).isInstanceOf(LogBusy.class);

            held.countDown();
            for (Future<?> one : waiting) {
                one.get();
            }
            assertThat(new JdbcLogReader(database, new EventTypes(java.util.Map.of()), horizon).size())
                    .isEqualTo(SubmissionQueue.LONGEST);
        }
    }

    @Test
    void oneSubmissionAppendsOnce() {
        Submission submission = submission("c-1");
        assertThatThrownBy(() -> submission.carry(List.of())).isInstanceOf(IllegalStateException.class);
    }

    private Appender started(DataSource dataSource) {
        Appender appender = new Appender(dataSource, new LogWriter(Clock.systemUTC(), horizon));
        appender.start();
        return appender;
    }

    private static Submission submission(String id) {
        Submission submission = new Submission("k-00000001", null);
        submission.carry(List.of(new NewEvent(StreamId.claim(id), 1, "ClaimRecorded.1", "{}")));
        return submission;
    }

    private static void await(CountDownLatch latch) throws SQLException {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new SQLException(interrupted);
        }
    }

    private interface Condition {
        void check() throws SQLException;
    }

    private DataSource whenAsked(Condition condition) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                condition.check();
                return super.getConnection();
            }
        };
    }
}
