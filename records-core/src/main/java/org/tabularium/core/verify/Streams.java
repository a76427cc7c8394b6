package org.tabularium.core.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.json.Json;
import org.tabularium.core.log.LogRow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The streams as they grow with the log: which revision each has come to, and what of it has been erased. */
final class Streams {

    private static final String ERASURE = "PayloadErased.1";
    private static final String ERASURES_MEMBER = "\"legalBasis\":";

    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<Revision, Long> missing = new HashMap<>();
    private final Set<Revision> erasures = new HashSet<>();
    private final Set<Revision> erased = new HashSet<>();
    private final Map<Revision, Long> notErased = new HashMap<>();

    /** The last position of something that may have been an erasure before it was damaged. */
    private long damaged = -1;

    /** One event by its name. */
    record Revision(String stream, int revision) {}

    /**
     * Takes the next event.
     *
     * @param sound whether nothing is wrong with the row itself
     * @return what is wrong with its place in the stream; null where nothing is
     */
    @Nullable
    String take(LogRow row, boolean sound) {
        int before = revisions.getOrDefault(row.stream(), 0);
        revisions.put(row.stream(), row.revision());
        Revision name = new Revision(row.stream(), row.revision());
        String payload = row.payload();
        if (payload == null) {
            missing.put(name, row.position());
        }
        Revision target = payload == null ? null : erasedBy(row.type(), payload);
        String fault = sound ? fault(row, name, before, target) : null;
        boolean wrong = !sound || fault != null;
        boolean isErasure = row.type().equals(ERASURE);
        if (isErasure ? wrong : target != null) {
            damaged(row.position());
        }
        return fault;
    }

    private @Nullable String fault(LogRow row, Revision name, int before, @Nullable Revision target) {
        if (row.revision() != before + 1) {
            return "it is revision " + row.revision() + " of " + row.stream() + ", after revision " + before;
        }
        return row.type().equals(ERASURE) ? erasureFault(row, name, target) : null;
    }

    /** Takes note that nobody can tell what the event at the position was. */
    void damaged(long position) {
        damaged = Math.max(damaged, position);
    }

    private @Nullable String erasureFault(LogRow row, Revision erasure, @Nullable Revision target) {
        erasures.add(erasure);
        if (row.payload() == null) {
            damaged(row.position());
            return null;
        }
        if (target == null || !target.stream().equals(row.stream()) || row.stream().startsWith("archive/")
                || target.revision() < 1 || target.revision() >= row.revision() || erasures.contains(target)) {
            return "it erases what can't be erased by it";
        }
        erased.add(target);
        if (!missing.containsKey(target)) {
            notErased.put(target, row.position());
        }
        return null;
    }

    /** What an erasure names; it is one by its payload too, in case that its type is damaged. */
    private static @Nullable Revision erasedBy(String type, String payload) {
        if (!type.equals(ERASURE) && !payload.contains(ERASURES_MEMBER)) {
            return null;
        }
        try {
            JsonNode event = Json.tree(payload);
            JsonNode stream = event.path("stream");
            JsonNode revision = event.path("revision");
            return stream.isString() && revision.canConvertToInt()
                    ? new Revision(stream.stringValue(), revision.intValue())
                    : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    /** Says of each payload that is missing whether it may be, once all events have been taken. */
    void reportMissing(Findings findings) {
        String detail = "its payload is missing, and no event erases it";
        missing.entrySet().stream().filter(one -> !erased.contains(one.getKey())).map(Map.Entry::getValue).sorted()
                .forEach(position -> {
                    // What it was that is damaged further on is the thing to find out first.
                    if (position < damaged) {
                        findings.unexplained(position, detail);
                    } else {
                        findings.at(position, detail);
                    }
                });
    }

    /** The events whose payload is there though an event has erased it, with that event's position. */
    Map<Revision, Long> notErased() {
        return notErased;
    }
}
