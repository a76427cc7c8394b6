package org.tabularium.core.incident;

import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.StreamId;

/** The life of an incident. */
public sealed interface IncidentEvent extends ArchiveEvent {

    /** The incident's id. */
    String id();

    @Override
    default StreamId stream() {
        return StreamId.incident(id());
    }

    /** An incident was opened, so that claims may be made about it. */
    record IncidentOpened(String id, IncidentContent incident) implements IncidentEvent {}

    /** An incident was described anew. */
    record IncidentDescribed(String id, IncidentContent incident, String reason) implements IncidentEvent {}
}
