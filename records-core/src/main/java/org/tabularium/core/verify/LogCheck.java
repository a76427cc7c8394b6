package org.tabularium.core.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.json.Json;
import org.tabularium.core.log.LogEntry;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.merkle.RunningRoot;
import org.tabularium.core.proof.Operation;
import org.tabularium.core.proof.Operation.OlderLogAccepted;
import org.tabularium.core.stream.StreamId;
import tools.jackson.core.JacksonException;

/** Checks of a whole log, event by event: what one event must have to do with those before it. */
final class LogCheck {

    private static final String OLDER_LOG_ACCEPTED = "OlderLogAccepted.1";
    private static final String NO_OLDER_LOG_ACCEPTED = "its payload isn't one of " + OLDER_LOG_ACCEPTED;

    private final Streams streams = new Streams();
    private final RunningRoot root = new RunningRoot();
    private final TreeSet<Long> sizes;
    private final Map<Long, Hash> roots = new HashMap<>();
    private final List<RecordedEvent> operations = new ArrayList<>();
    private final Findings findings;
    private final boolean sorted;
    private boolean dense = true;
    private long next;
    private long count;
    private long lastRecordedAt;

    /**
     * @param sizes  the sizes at which the root is to be known
     * @param sorted whether a position that comes too early is another event's, and not a damaged one
     */
    LogCheck(Collection<Long> sizes, boolean sorted, Findings findings) {
        this.sizes = new TreeSet<>(sizes);
        this.sorted = sorted;
        this.findings = findings;
        noteRoot();
    }

    void take(Examined one) {
        count++;
        LogRow row = one.row();
        if (row == null) {
            streams.damaged(next);
            findings.at(next, String.valueOf(one.fault()));
            dense = false;
            next++;
        } else {
            place(row);
            take(row, one);
        }
    }

    private void place(LogRow row) {
        if (row.position() == next) {
            next++;
            return;
        }
        dense = false;
        if (!sorted) {
            findings.at(next, "the event here says that its position is " + row.position());
            next++;
        } else if (row.position() < 0) {
            findings.at(row.position(), "there is an event before the first position");
        } else if (row.position() < next) {
            findings.at(row.position(), "there is more than one event at this position");
        } else {
            findings.at(next, "there is no event at this position; the next one is at " + row.position());
            next = row.position() + 1;
        }
    }

    private void take(LogRow row, Examined one) {
        String fault = one.fault();
        String misplaced = streams.take(row, fault == null);
        if (fault == null) {
            fault = misplaced == null ? timeFault(one) : misplaced;
        }
        if (fault == null) {
            fault = operationFault(row);
        }
        if (fault != null) {
            findings.at(sorted ? row.position() : next - 1, fault);
        }
        if (dense) {
            root.add(one.leaf());
            noteRoot();
        }
    }

    private @Nullable String timeFault(Examined one) {
        boolean back = one.recordedAt() < lastRecordedAt;
        lastRecordedAt = one.recordedAt();
        return back ? "it was recorded before the event before it" : null;
    }

    private @Nullable String operationFault(LogRow row) {
        String payload = row.payload();
        if (payload == null || !row.type().equals(OLDER_LOG_ACCEPTED)) {
            return null;
        }
        try {
            OlderLogAccepted event = Json.read(payload, OlderLogAccepted.class);
            if (event == null || event.checkpoint() == null) {
                return NO_OLDER_LOG_ACCEPTED;
            }
            SignedCheckpoint.parse(event.checkpoint());
            LogEntry entry = new LogEntry(row.position(), Instant.parse(row.recordedAt()),
                    StreamId.parse(row.stream()), row.revision(), row.type(), row.actor(),
                    Hash.ofHex(row.payloadHash()));
            operations.add(new RecordedEvent(entry, event));
            return entry.stream().equals(Operation.STREAM) ? null : "it stands in the stream of a record";
        } catch (JacksonException | IllegalArgumentException | DateTimeException malformed) {
            return NO_OLDER_LOG_ACCEPTED;
        }
    }

    private void noteRoot() {
        if (sizes.contains(root.size())) {
            roots.put(root.size(), root.root());
        }
    }

    Streams streams() {
        return streams;
    }

    /** How many events there were. */
    long count() {
        return count;
    }

    /** The position after the last one. */
    long size() {
        return next;
    }

    /** When the last event was recorded, in microseconds since 1970; 0 of none. */
    long lastRecordedAt() {
        return lastRecordedAt;
    }

    /** The root at one of the sizes; null where so many events didn't come one after the other. */
    @Nullable
    Hash rootAt(long size) {
        return roots.get(size);
    }

    /** The root over all; of what comes before the first gap where there is one. */
    Hash root() {
        return root.root();
    }

    /** What was done to the log as a whole. */
    List<RecordedEvent> operations() {
        return operations;
    }
}
