package org.tabularium.core.log;

import java.util.ArrayList;
import java.util.List;

import org.tabularium.core.stream.Refusal;

/**
 * What becomes of one batch of submissions at the end of the log: the rows to be written, which submissions they are
 * of, and which are refused.
 */
final class Draft {

    private final Head before;
    private final long recordedAt;
    private final List<StoredEvent> rows = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    /** A submission that is taken, with its receipts. */
    record Taken(Submission submission, List<Receipt> receipts) {}

    private record Refused(Submission submission, Refusal why) {}

    private Draft(Head before, long micros) {
        this.before = before;
        // Later than all before it, whatever the clock says: so what the archive stated at a moment is settled.
        this.recordedAt = Math.max(micros, before.lastRecordedAt() + 1);
    }

    /**
     * @param before    where the log ends
     * @param micros    what the clock says
     * @param batch     the submissions in their order
     * @param admission judges them
     */
    static Draft of(Head before, long micros, List<Submission> batch, Admission admission) {
        Draft draft = new Draft(before, micros);
        for (Submission submission : batch) {
            Refusal refusal = admission.judge(submission);
            if (refusal == null) {
                draft.take(submission);
            } else {
                draft.refused.add(new Refused(submission, refusal));
            }
        }
        return draft;
    }

    private void take(Submission submission) {
        List<Receipt> receipts = new ArrayList<>();
        for (NewEvent event : submission.events()) {
            LogEntry entry = new LogEntry(before.size() + rows.size(), Moments.ofMicros(recordedAt), event.stream(),
                    event.revision(), event.type(), submission.actor(), event.payloadHash());
            StoredEvent row = StoredEvent.of(entry, event);
            rows.add(row);
            receipts.add(row.receipt());
        }
        taken.add(new Taken(submission, receipts));
    }

    Head before() {
        return before;
    }

    /** Where the log ends once this is written. */
    Head after() {
        return rows.isEmpty() ? before : new Head(before.size() + rows.size(), recordedAt);
    }

    List<StoredEvent> rows() {
        return rows;
    }

    List<Taken> taken() {
        return taken;
    }

    /** Whether all that is to be written is one row: an event that has no key and erases nothing. */
    boolean isOneRow() {
        return rows.size() == 1 && rows.getFirst().event().erases() == null
                && taken.stream().allMatch(t -> t.submission().key() == null);
    }

    boolean refusesAny() {
        return !refused.isEmpty();
    }

    /** Tells each submission its outcome. */
    void answer() {
        taken.forEach(t -> t.submission().recorded(t.receipts()));
        refused.forEach(r -> r.submission().failed(r.why()));
    }
}
