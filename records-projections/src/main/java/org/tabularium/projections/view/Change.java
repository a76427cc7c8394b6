package org.tabularium.projections.view;

import java.util.List;
import java.util.Map;
import java.util.Set;

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
import org.tabularium.core.stream.Erasure.Erased;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;

/**
 * What an event means to a record: a new revision with new content, a new status, or both.
 *
 * @param entry   where, when and by whom it was recorded
 * @param event   the event itself
 * @param states  whether it says what the record holds from now on; else that stays
 * @param content what the record holds from now on; null where that stays, or where it has been erased
 * @param status  the record's new status; null where it stays
 */
public record Change(LogEntry entry, ArchiveEvent event, boolean states, @Nullable Record content,
        @Nullable RecordStatus status) {

    /** What an event of some kind does to a record, also where nothing more is known of it than its kind. */
    private record Effect(boolean states, @Nullable RecordStatus status) {}

    private static final Map<Class<? extends ArchiveEvent>, Effect> EFFECTS = Map.of(
            IncidentOpened.class, new Effect(true, RecordStatus.CURRENT),
            IncidentDescribed.class, new Effect(true, RecordStatus.CURRENT),
            SourceRegistered.class, new Effect(true, RecordStatus.CURRENT),
            // A retracted source may be described anew, and stays retracted.
            SourceDescribed.class, new Effect(true, null),
            SourceRetracted.class, new Effect(false, RecordStatus.RETRACTED),
            ClaimRecorded.class, new Effect(true, RecordStatus.CURRENT),
            ClaimCorrected.class, new Effect(true, RecordStatus.CURRENT),
            ClaimWithdrawn.class, new Effect(false, RecordStatus.WITHDRAWN),
            ClaimReinstated.class, new Effect(false, RecordStatus.CURRENT),
            // What it took away is gone from the event that had brought it.
            PayloadErased.class, new Effect(false, null));

    public Change {
        if ((content != null) != (states && !(event instanceof Erased))) {
            throw new IllegalArgumentException("Content is there where it is stated, unless it has been erased");
        }
    }

    /** The changes to records of the kinds among the events, in their order. */
    public static List<Change> to(Set<StreamId.Kind> kinds, List<RecordedEvent> events) {
        return events.stream().filter(event -> kinds.contains(event.entry().stream().kind())).map(Change::of)
                .toList();
    }

    /** What the event means. */
    public static Change of(RecordedEvent recorded) {
        LogEntry entry = recorded.entry();
        ArchiveEvent event = recorded.event();
        Effect effect = EFFECTS.get(event instanceof Erased erased ? erased.was() : event.getClass());
        if (effect == null) {
            // To skip an event would be to forget a record.
            throw new NotApplied(entry.position(), "No view knows what " + entry.type() + " means", null);
        }
        return new Change(entry, event, effect.states(), content(event), effect.status());
    }

    private static @Nullable Record content(ArchiveEvent event) {
        return switch (event) {
            case IncidentOpened opened -> opened.incident();
            case IncidentDescribed described -> described.incident();
            case SourceRegistered registered -> registered.source();
            case SourceDescribed described -> described.source();
            case ClaimRecorded made -> made.claim();
            case ClaimCorrected corrected -> corrected.claim();
            default -> null;
        };
    }

    /** Whether the record's state afterwards can be told from this change alone. */
    public boolean isWhole() {
        return states && status != null;
    }

    /** Whether the record begins with it. */
    public boolean isFirst() {
        return entry.revision() == 1;
    }
}
