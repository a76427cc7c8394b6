package org.tabularium.projections.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.tabularium.core.stream.StatesContent;
import org.tabularium.core.stream.StreamId;

/** What an event means to a record: a new revision with new content, a new status, or both. */
public final class Change {

    /** The status that each kind of event gives its record; none where that stays as it was. */
    private static final Map<Class<? extends ArchiveEvent>, Optional<RecordStatus>> STATUSES = Map.of(
            IncidentOpened.class, Optional.of(RecordStatus.CURRENT),
            IncidentDescribed.class, Optional.of(RecordStatus.CURRENT),
            SourceRegistered.class, Optional.of(RecordStatus.CURRENT),
            // A retracted source may be described anew, and stays retracted.
            SourceDescribed.class, Optional.empty(),
            SourceRetracted.class, Optional.of(RecordStatus.RETRACTED),
            ClaimRecorded.class, Optional.of(RecordStatus.CURRENT),
            ClaimCorrected.class, Optional.of(RecordStatus.CURRENT),
            ClaimWithdrawn.class, Optional.of(RecordStatus.WITHDRAWN),
            ClaimReinstated.class, Optional.of(RecordStatus.CURRENT),
            // What it took away is gone from the event that had brought it.
            PayloadErased.class, Optional.empty());

    private static final Set<StreamId.Kind> RECORDS = EnumSet.of(StreamId.Kind.INCIDENT, StreamId.Kind.SOURCE,
            StreamId.Kind.CLAIM);

    private final LogEntry entry;
    private final ArchiveEvent event;
    private final boolean states;
    private final @Nullable RecordStatus status;
    private final @Nullable Record content;
    private @Nullable String json;

    private Change(LogEntry entry, ArchiveEvent event, boolean states, @Nullable RecordStatus status) {
        this.entry = entry;
        this.event = event;
        this.states = states;
        this.status = status;
        this.content = content(event);
    }

    private static @Nullable Record content(ArchiveEvent event) {
        // A payload that was damaged can be read as an event that holds nothing.
        return event instanceof StatesContent stating
                ? Objects.requireNonNull(stating.content(), "The event states no content")
                : null;
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
        Class<? extends ArchiveEvent> kind = event instanceof Erased erased ? erased.was() : event.getClass();
        Optional<RecordStatus> status = STATUSES.get(kind);
        if (status == null) {
            // To skip an event would be to forget a record.
            throw new NotApplied(entry.position(), "No view knows what " + entry.type() + " means", null);
        }
        return new Change(entry, event, StatesContent.class.isAssignableFrom(kind), status.orElse(null));
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
        return states;
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
        return status;
    }

    /** Whether the record begins with it. */
    public boolean isFirst() {
        return entry.revision() == 1;
    }
}
