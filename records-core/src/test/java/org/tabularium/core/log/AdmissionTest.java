package org.tabularium.core.log;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tabularium.core.stream.AlreadyExists;
import org.tabularium.core.stream.RevisionConflict;
import org.tabularium.core.stream.StreamId;

import static org.assertj.core.api.Assertions.assertThat;

/** A submission is taken only while what its decision rests on stands. */
class AdmissionTest {

    private static final StreamId A = StreamId.source("a");
    private static final StreamId B = StreamId.source("b");

    private final Admission admission = new Admission(Map.of(A.toString(), 1, B.toString(), 4), Set.of());

    private static Submission adding(StreamId stream, int revision) {
        Submission submission = new Submission("k-00000001", null);
        submission.carry(List.of(new NewEvent(stream, revision, "SourceDescribed.1", "{}")));
        return submission;
    }

    @Test
    void whatRestsOnStreamsAsTheyAreIsTaken() {
        Submission submission = adding(A, 2);
        submission.restsOn(A, 1);
        submission.restsOn(B, 4);

        assertThat(admission.judge(submission)).isNull();
    }

    @Test
    void whatRestsOnAStreamThatHasGrownIsOutdated() {
        Submission submission = adding(A, 2);
        submission.restsOn(B, 3);

        assertThat(admission.judge(submission)).isInstanceOf(DecisionOutdated.class);
        assertThat(admission.judge(adding(A, 2))).isNull();
    }

    @Test
    void whatRestsOnAStreamThatOneBeforeItInTheBatchAddsToIsOutdated() {
        Submission first = adding(A, 2);
        first.restsOn(B, 4);
        Submission second = adding(B, 5);
        second.restsOn(A, 1);

        assertThat(admission.judge(first)).isNull();
        assertThat(admission.judge(second)).isInstanceOf(DecisionOutdated.class);
    }

    @Test
    void ofAStreamReadTwiceTheFirstTimeCounts() {
        Submission submission = adding(A, 2);
        submission.restsOn(B, 3);
        submission.restsOn(B, 4);

        assertThat(admission.judge(submission)).isInstanceOf(DecisionOutdated.class);
    }

    /** Whoever was meant for another revision is told so, and need not decide anew to find it out. */
    @Test
    void aConflictOfRevisionsIsToldFirst() {
        Submission submission = adding(A, 3);
        submission.restsOn(B, 3);

        assertThat(admission.judge(submission)).isInstanceOf(RevisionConflict.class);
        assertThat(admission.judge(adding(B, 1))).isInstanceOf(AlreadyExists.class);
    }

    @Test
    void whereNobodyWasAskedWhatRestsOnAnythingIsNotTaken() {
        Submission submission = adding(StreamId.source("new"), 1);
        submission.restsOn(B, 4);

        assertThat(new Admission(Map.of(), Set.of()).judge(submission)).isInstanceOf(DecisionOutdated.class);
    }
}
