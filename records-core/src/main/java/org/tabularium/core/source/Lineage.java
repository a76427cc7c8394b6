package org.tabularium.core.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRegistered;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.Erasure.Erased;
import org.tabularium.core.stream.OtherRecords;
import org.tabularium.core.stream.StreamId;

/** Which source derives from which, followed from one to the next as the log has it. */
final class Lineage {

    private Lineage() {}

    /**
     * Refuses where a source derived from the other would be derived from itself. A circle that it would only lead to,
     * as an older log may hold, is none of its own.
     */
    static void refuseCircle(String source, String derivedFrom, OtherRecords others) {
        SequencedSet<String> passed = new LinkedHashSet<>(List.of(source));
        String next = derivedFrom;
        while (next != null && passed.add(next)) {
            next = origin(others.eventsOf(StreamId.source(next)));
        }
        if (source.equals(next)) {
            throw new DerivationCircle(List.copyOf(passed));
        }
    }

    /** What the source derives from by its newest content; nothing where that has been erased. */
    private static @Nullable String origin(List<ArchiveEvent> life) {
        for (ArchiveEvent event : life.reversed()) {
            switch (event) {
                case SourceRegistered registered -> {
                    return registered.source().derivedFrom();
                }
                case SourceDescribed described -> {
                    return described.source().derivedFrom();
                }
                case Erased erased when erased.was() != SourceRetracted.class -> {
                    return null;
                }
                default -> {
                }
            }
        }
        return null;
    }
}
