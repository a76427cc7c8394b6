package org.tabularium.projections.view;

import java.util.EnumSet;
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
import org.tabularium.core.json.Json;
import org.tabularium.core.log.LogEntry;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRegistered;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.Erasure.Erased;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;

/** What an event means to a record: a new revision with new content, a new status, or both. */
public final class Change {

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

    private static final Set<StreamId.Kind> RECORDS = EnumSet.of(StreamId.Kind.INCIDENT, StreamId.Kind.SOURCE,
            StreamId.Kind.CLAIM);

    private final LogEntry entry;
    private final ArchiveEvent event;
    private final Effect effect;
    private final @Nullable Record content;
    private @Nullable String json;

    private Change(LogEntry entry, ArchiveEvent event, Effect effect, @Nullable Record content) {
        if ((content != null) != (effect.states && !(event instanceof Erased))) {
            throw new IllegalArgumentException("Content is there where it is stated, unless it has been erased");
        }
        this.entry = entry;
        this.event = event;
        this.effect = effect;
        this.content = content;
    }

    /** The changes to records among the events, in their order. */
    public static List<Change> of(List<RecordedEvent> events) {
        return events.stream().filter(event -> RECORDS.contains(event.entry().stream().kind())).map(Change::of)
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
        return new Change(entry, event, effect, content(event));
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

    /** Where, when and by whom it was recorded. */
    public LogEntry entry() {
        return entry;
    }

    /** The event itself. */
    public ArchiveEvent event() {
        return event;
    }

    /** Whether it says what the record holds from now on; else that stays. */
    public boolean states() {
        return effect.states;
    }

    /** What the record holds from now on; null where that stays, or where it has been erased. */
    public @Nullable Record content() {
        return content;
    }

    /** The same as JSON, which several views store; made once, but for threads that ask at the same time. */
    public @Nullable String json() {
        if (json == null && content != null) {
            json = Json.text(content);
        }
        return json;
    }

    /** The record's new status; null where it stays. */
    public @Nullable RecordStatus status() {
        return effect.status;
    }

    /** Whether the record begins with it. */
    public boolean isFirst() {
        return entry.revision() == 1;
    }
}
