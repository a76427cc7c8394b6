package org.tabularium.core.log;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.tabularium.core.stream.StreamId;

/** Streams of which this node knows that they exist. What exists once exists for ever, so nothing here grows old. */
final class KnownStreams {

    /** Some ten megabytes at most. */
    private static final int MOST = 100_000;

    private final Set<StreamId> known = ConcurrentHashMap.newKeySet();

    /** Those of the streams that are not known. */
    Set<StreamId> unknown(Collection<StreamId> streams) {
        Set<StreamId> unknown = new HashSet<>(streams);
        unknown.removeAll(known);
        return unknown;
    }

    void add(StreamId stream) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.add(stream);
    }
}
