package org.tabularium.core.source;

import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.StreamId;

/** The life of a source. */
public sealed interface SourceEvent extends ArchiveEvent {

    /** The source's id. */
    String id();

    @Override
    default StreamId stream() {
        return StreamId.source(id());
    }

    /** A source was registered, so that claims may cite it. */
    record SourceRegistered(String id, SourceContent source) implements SourceEvent {}

    /** A source was described anew. */
    record SourceDescribed(String id, SourceContent source, String reason) implements SourceEvent {}

    /** A source was retracted, by whoever published it or by the archive; no claim changes by that. */
    record SourceRetracted(String id, String reason) implements SourceEvent {}
}
