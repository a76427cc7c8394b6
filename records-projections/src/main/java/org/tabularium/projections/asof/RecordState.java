package org.tabularium.projections.asof;

import java.sql.ResultSet;
import java.sql.SQLException;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.json.Json;
import org.tabularium.core.log.Moments;
import org.tabularium.projections.view.RecordStatus;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record as it stands at a position, or one revision of it: an incident, a source or a claim. Its JSON is the id,
 * then the members of the content, then the rest.
 *
 * @param id         the record's id
 * @param content    its content; null where it has been erased
 * @param status     how it stands; {@link RecordStatus#ERASED}, whatever else it may be, where it has no content
 * @param revision   the number of the revision shown, from 1
 * @param position   the position of that revision's event
 * @param recordedAt when the log took that event, with six fraction digits
 */
public record RecordState(String id, @Nullable ObjectNode content, RecordStatus status, int revision, long position,
        String recordedAt) {

    public RecordState {
        status = content == null ? RecordStatus.ERASED : status;
    }

    /** Reads a row with the columns id, content, status, revision, recorded_at and valid_from. */
    public static RecordState read(ResultSet row, int number) throws SQLException {
        return new RecordState(row.getString("id"), content(row.getString("content")),
                RecordStatus.valueOf(row.getString("status")), row.getInt("revision"), row.getLong("valid_from"),
                Moments.text(row.getLong("recorded_at")));
    }

    /** Reads the stored content. */
    public static @Nullable ObjectNode content(@Nullable String json) {
        return json == null ? null : Json.read(json, ObjectNode.class);
    }

    /** What is written: a new tree, which the caller may add to. */
    @JsonValue
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id);
        if (content != null) {
            json.setAll(content);
        }
        return json.put("status", status.name()).put("revision", revision).put("position", position).put("recordedAt",
                recordedAt);
    }
}
