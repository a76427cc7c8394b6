package org.tabularium.core.wiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.log.LogReader;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRegistered;

/** What the sources of a log derive from, event by event, put together without any of the code that decides on it. */
final class LoggedOrigins {

    private static final int PAGE = 1_000;

    private final Map<String, @Nullable String> origins = new HashMap<>();
    private final List<Long> closing = new ArrayList<>();

    private LoggedOrigins() {}

    /** The positions after whose events the source that they are about was derived from itself. */
    static List<Long> circles(LogReader log) {
        LoggedOrigins origins = new LoggedOrigins();
        for (long from = 0; from < log.size(); from += PAGE) {
            log.page(from, PAGE).forEach(origins::take);
        }
        return origins.closing;
    }

    private void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case SourceRegistered registered -> set(recorded, registered.id(), registered.source());
            case SourceDescribed described -> set(recorded, described.id(), described.source());
            default -> {
            }
        }
    }

    private void set(RecordedEvent recorded, String id, SourceContent content) {
        origins.put(id, content.derivedFrom());
        Set<String> passed = new HashSet<>();
        String next = content.derivedFrom();
        while (next != null && !next.equals(id) && passed.add(next)) {
            next = origins.get(next);
        }
        if (Objects.equals(next, id)) {
            closing.add(recorded.entry().position());
        }
    }
}
