package org.tabularium.core.source;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.StreamId;

/** The wish to register a source. */
public record RegisterSource(@TargetAggregateIdentifier StreamId stream, SourceContent source,
        @Nullable String importId) {

    /** The wish of one who imports nothing. */
    public RegisterSource(StreamId stream, SourceContent source) {
        this(stream, source, null);
    }
}
