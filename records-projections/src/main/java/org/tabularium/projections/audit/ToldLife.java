package org.tabularium.projections.audit;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.log.Life;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.Positions;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.NotApplied;
import org.tabularium.projections.view.ViewTable;

/** What the log tells of a record. */
final class ToldLife {

    private final @Nullable StreamId record;
    private final List<Change> changes;
    private final long erasure;
    private final @Nullable NotApplied failure;

    private ToldLife(@Nullable StreamId record, List<Change> changes, long erasure, @Nullable NotApplied failure) {
        this.record = record;
        this.changes = changes;
        this.erasure = erasure;
        this.failure = failure;
    }

    static ToldLife of(Life life) {
        StreamId record = record(life.stream());
        try {
            List<RecordedEvent> events = life.events();
            long erasure = events.stream().filter(event -> event.event() instanceof PayloadErased)
                    .mapToLong(event -> event.entry().position()).max().orElse(Positions.NONE);
            return new ToldLife(record, Change.of(events), erasure, null);
        } catch (RuntimeException unfit) {
            // Such as an event that is not known here, or one that was damaged.
            return new ToldLife(record, List.of(), Positions.NONE,
                    new NotApplied(Positions.NONE, "An event can't be read", unfit));
        }
    }

    private static @Nullable StreamId record(String stream) {
        try {
            return StreamId.parse(stream);
        } catch (IllegalArgumentException noRecord) {
            return null;
        }
    }

    /** The record itself; null where nothing can be called so. */
    @Nullable
    StreamId record() {
        return record;
    }

    /** The position at which something of it was last erased; -1 where nothing was. */
    long erasure() {
        return erasure;
    }

    /**
     * What happened to it up to the position.
     *
     * @throws NotApplied where that can't be read
     */
    List<Change> upTo(long position) {
        if (failure != null) {
            throw failure;
        }
        return changes.stream().filter(change -> change.entry().position() <= position).toList();
    }

    /** The key under which the table has rows of the record; empty where it isn't about such. */
    Optional<String> keyIn(ViewTable table) {
        if (record == null || record.kind() == StreamId.Kind.ARCHIVE) {
            return Optional.empty();
        }
        return table.kind().isEmpty()
                ? Optional.of(record.toString())
                : table.kind().filter(record.kind()::equals).map(kind -> record.id());
    }
}
