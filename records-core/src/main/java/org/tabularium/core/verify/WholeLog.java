package org.tabularium.core.verify;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.tabularium.core.log.LogRow;
import org.tabularium.core.verify.Streams.Revision;

/** All checks of a log that need nothing but its events. */
final class WholeLog {

    private final Opening events;
    private final Findings findings;

    /** Opens the events from the first one on, each time that it is asked to. */
    @FunctionalInterface
    interface Opening {

        Source open() throws IOException;
    }

    WholeLog(Opening events, Findings findings) {
        this.events = events;
        this.findings = findings;
    }

    /** Goes through all events, once where all is well; what comes back knows the roots at the sizes. */
    LogCheck check(Collection<Long> sizes, Progress progress) throws IOException {
        try (Source source = events.open()) {
            LogCheck log = new LogCheck(sizes, source.isSorted(), findings);
            new Pass(source, progress).run(log::take);
            log.streams().reportMissing(findings);
            reportNotErased(log.streams().notErased());
            return log;
        }
    }

    /** Looks for the events themselves, for it is there that something was changed. */
    private void reportNotErased(Map<Revision, Long> notErased) throws IOException {
        if (notErased.isEmpty()) {
            return;
        }
        Map<Revision, Long> unseen = new HashMap<>(notErased);
        try (Source source = events.open()) {
            new Pass(source, Progress.UNSEEN).run(one -> {
                LogRow row = one.row();
                Long erasure = row == null ? null : unseen.remove(new Revision(row.stream(), row.revision()));
                if (row != null && erasure != null) {
                    findings.at(row.position(),
                            "its payload is there, though the event at position " + erasure + " erases it");
                }
            });
        }
        unseen.forEach((event, erasure) -> findings.at(erasure, "it erases an event that isn't there"));
    }
}
