package org.tabularium.projections.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What has been found of one view so far. */
final class Tally {

    private final String view;
    private final long position;
    private long rows;
    private long different;
    private long unreadable;
    private @Nullable Difference first;

    /** The records that the view has yet to be told an erasure of, with its position. */
    private final Map<String, Long> waiting = new HashMap<>();

    Tally(String view, long position) {
        this.view = view;
        this.position = position;
    }

    String view() {
        return view;
    }

    void count(long compared) {
        rows += compared;
    }

    void addUnreadable() {
        unreadable++;
    }

    void addWaiting(String stream, long erasure) {
        waiting.put(stream, erasure);
    }

    void add(List<Difference> differences) {
        if (!differences.isEmpty()) {
            add(differences.getFirst(), differences.size());
        }
    }

    /** So many rows that differ, of which this is the first. */
    void add(Difference difference, long number) {
        first = first == null ? difference : first;
        different += number;
    }

    /** Adds what was found in a portion that comes after those before. */
    void add(Tally next) {
        rows += next.rows;
        different += next.different;
        unreadable += next.unreadable;
        first = first == null ? next.first : first;
        waiting.putAll(next.waiting);
    }

    /** The records that wait for an erasure at the position or before it; they wait no more. */
    List<String> takeWaiting(long reached) {
        List<String> streams = waiting.entrySet().stream().filter(one -> one.getValue() <= reached)
                .map(Map.Entry::getKey).sorted().toList();
        streams.forEach(waiting::remove);
        return streams;
    }

    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    ViewOutcome outcome() {
        return new ViewOutcome(view, position, rows, different, waiting.size(), unreadable, first);
    }
}
