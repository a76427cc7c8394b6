package org.tabularium.api.imports.format;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.StreamId;

/**
 * A line of a file in the format {@code tabularium}: {@code {"incident": {…}}}, {@code {"source": {…}}} or
 * {@code {"claim": {…}}}.
 */
public final class RecordLine {

    private RecordLine() {}

    /**
     * The record that the line asks for.
     *
     * @throws InvalidInput with all faults of the line
     */
    public static NewRecord read(String line) {
        return ObjectInput.read(Json.untrusted(line), RecordLine::records).getFirst();
    }

    private static List<NewRecord> records(ObjectInput in) {
        List<NewRecord> records = Stream.of(in.optionalObject("incident", RecordLine::incident),
                in.optionalObject("source", RecordLine::source), in.optionalObject("claim", RecordLine::claim))
                .filter(Objects::nonNull).toList();
        if (records.size() != 1) {
            in.fault("", "missing", "Exactly one of incident, source and claim must be there.");
        }
        return records;
    }

    private static NewRecord incident(ObjectInput in) {
        return new NewRecord(StreamId.incident(in.id("id")), IncidentContent.read(in));
    }

    private static NewRecord source(ObjectInput in) {
        return new NewRecord(StreamId.source(in.id("id")), SourceContent.read(in));
    }

    static NewRecord claim(ObjectInput in) {
        return new NewRecord(StreamId.claim(in.id("id")), ClaimContent.read(in));
    }
}
