package org.tabularium.api.imports;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.RecordClaim;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.OpenIncident;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.RegisterSource;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.StreamId;

/**
 * One line of an import in the format {@code tabularium}: {@code {"incident": {…}}}, {@code {"source": {…}}} or
 * {@code {"claim": {…}}}.
 *
 * @param stream the record that the line makes
 * @param wish   the command that makes it
 */
public record ImportLine(StreamId stream, Object wish) {

    /**
     * Reads a line.
     *
     * @throws InvalidInput with all faults of the line
     */
    public static ImportLine read(String line) {
        return ObjectInput.read(Json.untrusted(line.getBytes(StandardCharsets.UTF_8)), ImportLine::of);
    }

    private static ImportLine of(ObjectInput in) {
        ImportLine incident = in.optionalObject("incident", ImportLine::incident);
        ImportLine source = in.optionalObject("source", ImportLine::source);
        ImportLine claim = in.optionalObject("claim", ImportLine::claim);
        ImportLine line = only(incident, source, claim);
        if (line == null) {
            in.fault("", "missing", "Exactly one of incident, source and claim must be there.");
            return new ImportLine(StreamId.incident("x"), "nothing");
        }
        return line;
    }

    private static @Nullable ImportLine only(@Nullable ImportLine... lines) {
        ImportLine found = null;
        for (ImportLine line : lines) {
            if (line != null && found != null) {
                return null;
            }
            found = line == null ? found : line;
        }
        return found;
    }

    private static ImportLine incident(ObjectInput in) {
        StreamId stream = StreamId.incident(in.id("id"));
        return new ImportLine(stream, new OpenIncident(stream, IncidentContent.read(in)));
    }

    private static ImportLine source(ObjectInput in) {
        StreamId stream = StreamId.source(in.id("id"));
        return new ImportLine(stream, new RegisterSource(stream, SourceContent.read(in)));
    }

    private static ImportLine claim(ObjectInput in) {
        StreamId stream = StreamId.claim(in.id("id"));
        return new ImportLine(stream, new RecordClaim(stream, ClaimContent.read(in)));
    }
}
