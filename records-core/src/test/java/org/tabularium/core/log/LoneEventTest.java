package org.tabularium.core.log;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tabularium.core.stream.AlreadyExists;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.TestDatabase;
import org.tabularium.core.testing.WatchedConnections;
import org.tabularium.core.testing.WatchedConnections.BeforeCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A lone new record on PostgreSQL is one statement that commits itself, and as safe as a transaction of several. */
class LoneEventTest {

    private static final Pattern EXCHANGE = Pattern.compile("(prepareStatement|createStatement|commit|rollback).*",
            Pattern.DOTALL);
    private static final BeforeCall NOTHING = (connection, call) -> {};

    private final AtomicReference<BeforeCall> before = new AtomicReference<>(NOTHING);
    private final TestDatabase database = TestDatabase.postgres();
    private final Appender appender = startedOn(
            new WatchedConnections(database.direct(), (connection, call) -> before.get().run(connection, call)));

    @AfterEach
    void close() {
        appender.close();
        database.close();
    }

    @Test
    void itIsOneStatementAndNoOtherExchange() {
        List<String> calls = new ArrayList<>();
        before.set((connection, call) -> calls.add(call));

        appender.append(submission("c-1"));

        assertThat(calls).filteredOn(call -> EXCHANGE.matcher(call).matches()).singleElement().asString()
                .startsWith("prepareStatement(with moved as");
        assertThat(positions()).containsExactly(0L);
    }

    @Test
    void whatIsThereAlreadyIsRefusedAndTheNextIsWritten() {
        appender.append(submission("c-1"));

        assertThatThrownBy(() -> appender.append(submission("c-1"))).isInstanceOf(AlreadyExists.class);

        assertThat(appender.append(submission("c-2"))).extracting(Receipt::position).containsExactly(1L);
        assertThat(appender.trouble()).isEmpty();
    }

    @Test
    void whereAnotherNodeHasMovedTheHeadItComesAfterThat() {
        try (Appender other = startedOn(database.direct())) {
            appender.append(submission("c-1"));
            other.append(submission("c-2"));

            assertThat(appender.append(submission("c-3"))).extracting(Receipt::position).containsExactly(2L);

            assertThatThrownBy(() -> other.append(submission("c-3"))).isInstanceOf(AlreadyExists.class);
            assertThat(positions()).containsExactly(0L, 1L, 2L);
        }
    }

    @Test
    void whereTheConnectionBreaksTheFirstFailureIsToldAndTheNextIsWritten() {
        SQLException broken = new SQLException("broken");
        before.set((connection, call) -> {
            if (call.startsWith("prepareStatement")) {
                connection.close();
                throw broken;
            }
        });

        assertThatThrownBy(() -> appender.append(submission("c-1"))).isInstanceOf(LogUnavailable.class)
                .hasCause(broken);

        before.set(NOTHING);
        assertThat(appender.append(submission("c-1"))).extracting(Receipt::position).containsExactly(0L);
        assertThat(appender.trouble()).isEmpty();
    }

    @Test
    void whereNobodyHearsOfTheCommitItStandsAndTheNextComesAfterIt() {
        before.set((connection, call) -> {
            if (call.equals("setAutoCommit(false)")) {
                connection.close();
                throw new SQLException("The answer is lost");
            }
        });

        assertThatThrownBy(() -> appender.append(submission("c-1"))).isInstanceOf(LogUnavailable.class);

        before.set(NOTHING);
        assertThat(appender.append(submission("c-2"))).extracting(Receipt::position).containsExactly(1L);
        assertThatThrownBy(() -> appender.append(submission("c-1"))).isInstanceOf(AlreadyExists.class);
        assertThat(positions()).containsExactly(0L, 1L);
    }

    private List<Long> positions() {
        return new LogRows(database.direct()).between(0, Long.MAX_VALUE).stream().map(LogRow::position).toList();
    }

    private static Appender startedOn(DataSource direct) {
        Appender appender = new Appender(direct, new LogWriter(Clock.systemUTC(), new Horizon()));
        appender.start();
        appender.awaitStart();
        return appender;
    }

    private static Submission submission(String id) {
        Submission submission = new Submission("k-00000001", null);
        submission.carry(List.of(new NewEvent(StreamId.claim(id), 1, "ClaimRecorded.1", "{}")));
        return submission;
    }
}
