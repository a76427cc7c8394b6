package org.tabularium.core.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.BeginsRecord;
import org.tabularium.core.stream.StatesContent;
import org.tabularium.core.stream.StreamId;

/** The life of an incident. */
public sealed interface IncidentEvent extends ArchiveEvent {

    /** The incident's id. */
    String id();

    @Override
    default StreamId stream() {
        return StreamId.incident(id());
    }

    /**
     * An incident was opened, so that claims may be made about it.
     *
     * @param importId the import that brought it; null for none
     */
    record IncidentOpened(String id, IncidentContent incident,
            @JsonProperty("import") @Nullable String importId) implements IncidentEvent, BeginsRecord {

        /** By no import. */
        public IncidentOpened(String id, IncidentContent incident) {
            this(id, incident, null);
        }

        @Override
        public IncidentContent content() {
            return incident;
        }
    }

    /** An incident was described anew. */
    record IncidentDescribed(String id, IncidentContent incident,
            String reason) implements IncidentEvent, StatesContent {

        @Override
        public IncidentContent content() {
            return incident;
        }
    }
}
