package org.tabularium.api.exports;

import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;

/** Takes the records of an export in their order. */
@FunctionalInterface
interface RecordSink {

    void accept(StreamId.Kind kind, RecordState record);
}
