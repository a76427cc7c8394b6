package org.tabularium.projections.history;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.log.Moments;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import tools.jackson.databind.JsonNode;

/**
 * That something has happened in the archive.
 *
 * @param position   the position of the event
 * @param recordedAt when the log took it, with six fraction digits
 * @param stream     the record, such as {@code claim/na-015}
 * @param revision   the number of the revision that it made
 * @param type       the stored name of the event
 * @param actor      the opaque id of who submitted it
 * @param kind       who or what was wrong, as a code, where it says so
 * @param reason     why, where it says so
 * @param incident   the incident that the record is or is about after the event; null for a source, and where that has
 *                   been erased
 */
public record FeedItem(long position, String recordedAt, String stream, int revision, String type, String actor,
        @Nullable String kind, @Nullable String reason, @Nullable String incident) {

    static FeedItem of(StoredRevision stored) {
        RevisionRow row = stored.row();
        return new FeedItem(stored.position(), Moments.text(row.recordedAt()), row.stream(), row.revision(), row.type(),
                row.actor(), row.grounds().kind(), row.grounds().reason(), incident(row));
    }

    private static @Nullable String incident(RevisionRow row) {
        StreamId stream = StreamId.parse(row.stream());
        return switch (stream.kind()) {
            case INCIDENT -> stream.id();
            case CLAIM -> {
                JsonNode content = RecordState.content(row.content());
                yield content == null ? null : content.path("incident").stringValue(null);
            }
            default -> null;
        };
    }

    /** Whether it tells that a payload has been erased, after which earlier items may read otherwise. */
    public boolean erases() {
        return type.startsWith("PayloadErased.");
    }
}
