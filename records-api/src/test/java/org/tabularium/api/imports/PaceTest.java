package org.tabularium.api.imports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.StartedService;
import org.tabularium.core.log.LogReader;
import org.tabularium.projections.following.ViewFollowers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class PaceTest {

    private static final int AHEAD = 3;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private StartedService service;

    @BeforeEach
    void start() throws Exception {
        service = StartedService.in(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void nobodyWaitsForViewsThatAreNearEnough() {
        record(AHEAD);

        pace().keep(() -> false);
    }

    @Test
    void whoIsFarAheadOfAViewWaitsUntilItComesNear() throws Exception {
        CompletableFuture<Void> kept;
        try (Connection other = service.part(DataSource.class).getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select * from view_build where view_name = 'hostages' for update");
            record(3 * AHEAD);
            kept = CompletableFuture.runAsync(() -> pace().keep(() -> false));
            assertThatThrownBy(() -> kept.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            other.rollback();
        }

        kept.get();
        assertThat(service.part(ViewFollowers.class).states()).allSatisfy(view -> assertThat(view.lag())
                .isLessThanOrEqualTo(AHEAD));
    }

    @Test
    void aStopEndsTheWaiting() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (Connection other = service.part(DataSource.class).getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select * from view_build where view_name = 'hostages' for update");
            record(3 * AHEAD);
            CompletableFuture<Void> kept = CompletableFuture.runAsync(() -> pace().keep(over::get));
            over.set(true);
            kept.get();
            other.rollback();
        }
    }

    @Test
    void aViewThatCannotGoOnHoldsNobodyUp() {
        service.database().sql("alter table hostage_figure rename to misplaced").update();
        record(3 * AHEAD);

        pace().keep(() -> false);

        service.database().sql("alter table misplaced rename to hostage_figure").update();
    }

    private Pace pace() {
        return new Pace(service.part(LogReader.class), service.part(ViewFollowers.class), AHEAD);
    }

    private void record(int number) {
        for (int i = 0; i < number; i++) {
            assertThat(service.founder().post("/api/incidents", Bodies.incident("i" + i)).status()).isEqualTo(201);
        }
    }
}
