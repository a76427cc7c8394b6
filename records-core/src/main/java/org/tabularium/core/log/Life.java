package org.tabularium.core.log;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.StreamId;

/** All events of one stream as they are stored; whether they can be read shows only when that is tried. */
public final class Life {

    private final EventTypes types;
    private final List<Stored> stored;

    /**
     * A row of the log as it was found, its hash in hexadecimal; a text is empty where there is none though there must
     * be one.
     */
    record Stored(long position, long recordedAt, String stream, int revision, String type, String actor,
            String payloadHash, @Nullable String payload) {}

    Life(EventTypes types, List<Stored> stored) {
        if (stored.isEmpty()) {
            throw new IllegalArgumentException("A stream begins with its first event");
        }
        this.types = types;
        this.stored = List.copyOf(stored);
    }

    /** The stream's name as it stands in the log. */
    public String stream() {
        return stored.getFirst().stream();
    }

    /** How many events there are. */
    public int size() {
        return stored.size();
    }

    /** How many characters their payloads have. */
    public long length() {
        return stored.stream().map(Stored::payload).mapToLong(payload -> payload == null ? 0 : payload.length()).sum();
    }

    /**
     * The events in the order of their revisions.
     *
     * @throws UnreadableEvent where one can't be read
     */
    public List<RecordedEvent> events() {
        List<RecordedEvent> events = new ArrayList<>();
        for (Stored one : stored) {
            events.add(read(one));
        }
        return events;
    }

    private RecordedEvent read(Stored one) {
        try {
            LogEntry entry = new LogEntry(one.position(), Moments.ofMicros(one.recordedAt()),
                    StreamId.parse(one.stream()), one.revision(), one.type(), one.actor(),
                    Hash.ofHex(one.payloadHash()));
            return new RecordedEvent(entry, types.read(entry.stream(), entry.type(), one.payload()));
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableEvent("The event at position " + one.position() + " is not well-formed", malformed);
        }
    }
}
