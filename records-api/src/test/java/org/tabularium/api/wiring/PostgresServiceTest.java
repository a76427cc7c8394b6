package org.tabularium.api.wiring;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.ServiceOnPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole service on PostgreSQL, by configuration alone; and what its clients see while the database is away. */
class PostgresServiceTest extends ServiceOnPostgres {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

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
        whileTheDatabaseIsAway(() -> {
            assertThatOneIsToldToComeAgain(anyone().get("/api/claims/" + claim.id()));
            assertThatOneIsToldToComeAgain(submission(claim));
            assertThat(anyone().get("/actuator/health/readiness").status()).isEqualTo(503);
        });

        Answer again = repeated(() -> submission(claim), answer -> answer.status() != 503);
        assertThat(again.status()).isEqualTo(201);
        assertThat(
                repeated(() -> anyone().get("/actuator/health/readiness"), answer -> answer.status() == 200).status())
                .isEqualTo(200);
        assertThat(repeated(() -> anyone().get("/api/claims/" + again.header("Location").replaceFirst(".*/", "")),
                answer -> answer.status() == 200).status()).isEqualTo(200);
    }

    private static void assertThatOneIsToldToComeAgain(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
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
