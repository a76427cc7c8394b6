package org.tabularium.projections.view;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.incident.IncidentEvent.IncidentOpened;
import org.tabularium.core.log.LogEntry;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRegistered;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.StreamId;

/**
 * What an event means to a record: a new revision with new content, a new status, or both.
 *
 * @param entry   where, when and by whom it was recorded
 * @param event   the event itself
 * @param content the record's new content; null where it stays
 * @param status  the record's new status; null where it stays
 */
public record Change(LogEntry entry, ArchiveEvent event, @Nullable Record content, @Nullable RecordStatus status) {

    /** The changes to records of one kind among the events, in their order. */
    public static List<Change> to(StreamId.Kind kind, List<RecordedEvent> events) {
        return all(events).stream().filter(change -> change.entry.stream().kind() == kind).toList();
    }

    /** All changes, in the order of their events. */
    public static List<Change> all(List<RecordedEvent> events) {
        return events.stream().map(Change::of).toList();
    }

    /** What the event means. */
    public static Change of(RecordedEvent recorded) {
        LogEntry entry = recorded.entry();
        ArchiveEvent event = recorded.event();
        return switch (event) {
            case IncidentOpened opened -> new Change(entry, event, opened.incident(), RecordStatus.CURRENT);
            case IncidentDescribed described -> new Change(entry, event, described.incident(), RecordStatus.CURRENT);
            case SourceRegistered registered -> new Change(entry, event, registered.source(), RecordStatus.CURRENT);
            // A retracted source may be described anew, and stays retracted.
            case SourceDescribed described -> new Change(entry, event, described.source(), null);
            case SourceRetracted retracted -> new Change(entry, event, null, RecordStatus.RETRACTED);
            case ClaimRecorded made -> new Change(entry, event, made.claim(), RecordStatus.CURRENT);
            case ClaimCorrected corrected -> new Change(entry, event, corrected.claim(), RecordStatus.CURRENT);
            case ClaimWithdrawn withdrawn -> new Change(entry, event, null, RecordStatus.WITHDRAWN);
            case ClaimReinstated reinstated -> new Change(entry, event, null, RecordStatus.CURRENT);
            // To skip an event would be to forget a record.
            default -> throw new NotApplied(entry.position(), "No view knows what " + entry.type() + " means", null);
        };
    }

    /** Whether the record's state afterwards can be told from this change alone. */
    public boolean isWhole() {
        return content != null && status != null;
    }

    /** Whether the record begins with it. */
    public boolean isFirst() {
        return entry.revision() == 1;
    }
}
