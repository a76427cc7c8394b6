package org.tabularium.api.erasure;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.tabularium.api.problems.ProblemType;
import org.tabularium.api.problems.RequestRefused;
import org.tabularium.core.stream.NothingChanges;
import org.tabularium.core.stream.Refusal;
import org.tabularium.core.stream.RevisionConflict;
import org.tabularium.core.stream.StreamId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PersistentTest {

    private static final StreamId CLAIM = StreamId.claim("c");

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void whoeverIsOvertakenTriesAgain() {
        assertThat(Persistent.despiteConflicts(() -> attempt(3, new RevisionConflict(CLAIM, 2)))).isEqualTo(3);
    }

    @Test
    void whoeverIsOvertakenTimeAndAgainIsToldSoInTheEnd() {
        assertThatThrownBy(() -> Persistent.despiteConflicts(() -> attempt(100, new RevisionConflict(CLAIM, 2))))
                .isInstanceOfSatisfying(RequestRefused.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProblemType.UNAVAILABLE));
        assertThat(attempts).hasValue(Persistent.ATTEMPTS);
    }

    @Test
    void whatIsRefusedForAnotherReasonIsNotTriedAgain() {
        assertThatThrownBy(() -> Persistent.despiteConflicts(() -> attempt(100, new NothingChanges(CLAIM))))
                .isInstanceOf(NothingChanges.class);
        assertThat(attempts).hasValue(1);
    }

    private int attempt(int succeeding, Refusal refusal) {
        if (attempts.incrementAndGet() < succeeding) {
            throw refusal;
        }
        return attempts.get();
    }
}
