package org.tabularium.api.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.RunningService;
import org.tabularium.core.testing.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole service on PostgreSQL, by configuration alone; and what its clients see while the database is away. */
@DirtiesContext
class PostgresServiceTest extends RunningService {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static PostgresServer server;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        server = PostgresServer.in(folder.resolve("server"), 0);
        String url = server.newDatabase();
        settings.add("spring.datasource.url", () -> url);
        settings.add("spring.datasource.hikari.connection-timeout", () -> 1_000);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatIsRecordedIsShownAndProved() {
        RecordedClaim claim = claim();

        Answer casualties = anyone().with("Tabularium-At-Least", Long.toString(events() - 1))
                .get("/api/incidents/" + claim.incident() + "/casualties");

        assertThat(casualties.body()).contains(claim.id());
        assertThat(anyone().get("/api/claims/" + claim.id() + "/proof").json().path("entries").size()).isEqualTo(1);
        assertThat(anyone().get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void whileTheDatabaseIsAwayClientsAreToldToComeAgainAndThenItGoesOnByItself() {
        RecordedClaim claim = claim();
        int port = server.port();
        server.kill();
        Answer read = anyone().get("/api/claims/" + claim.id());
        Answer write = submission(claim);
        Answer ready = anyone().get("/actuator/health/readiness");
        server = PostgresServer.in(folder.resolve("server"), port);

        assertThat(read.status()).isEqualTo(503);
        assertThat(read.header("Retry-After")).isNotEmpty();
        assertThat(write.status()).isEqualTo(503);
        assertThat(write.header("Retry-After")).isNotEmpty();
        assertThat(ready.status()).isEqualTo(503);
        Answer again = repeated(() -> submission(claim), answer -> answer.status() != 503);
        assertThat(again.status()).isEqualTo(201);
        assertThat(
                repeated(() -> anyone().get("/actuator/health/readiness"), answer -> answer.status() == 200).status())
                .isEqualTo(200);
        assertThat(repeated(() -> anyone().get("/api/claims/" + again.header("Location").replaceFirst(".*/", "")),
                answer -> answer.status() == 200).status()).isEqualTo(200);
    }

    private Answer submission(RecordedClaim claim) {
        return archivist().with("Idempotency-Key", "while it is away")
                .post("/api/claims", Bodies.claim(claim.incident(), claim.source(), 7));
    }

    private static Answer repeated(Supplier<Answer> request, Predicate<Answer> isGood) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        Answer answer = request.get();
        while (!isGood.test(answer) && System.nanoTime() < end) {
            // A client that is told to come again doesn't do so at once.
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = request.get();
        }
        return answer;
    }
}
