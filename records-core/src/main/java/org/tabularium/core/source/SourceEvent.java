package org.tabularium.core.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.BeginsRecord;
import org.tabularium.core.stream.StatesContent;
import org.tabularium.core.stream.StreamId;

/** The life of a source. */
public sealed interface SourceEvent extends ArchiveEvent {

    /** The source's id. */
    String id();

    @Override
    default StreamId stream() {
        return StreamId.source(id());
    }

    /**
     * A source was registered, so that claims may cite it.
     *
     * @param importId the import that brought it; null for none
     */
    record SourceRegistered(String id, SourceContent source,
            @JsonProperty("import") @Nullable String importId) implements SourceEvent, BeginsRecord {

        /** By no import. */
        public SourceRegistered(String id, SourceContent source) {
            this(id, source, null);
        }

        @Override
        public SourceContent content() {
            return source;
        }
    }

    /** A source was described anew. */
    record SourceDescribed(String id, SourceContent source, String reason) implements SourceEvent, StatesContent {

        @Override
        public SourceContent content() {
            return source;
        }
    }

    /** A source was retracted, by whoever published it or by the archive; no claim changes by that. */
    record SourceRetracted(String id, String reason) implements SourceEvent {}
}
