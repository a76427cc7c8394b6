package org.tabularium.api.imports.format;

import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.RecordClaim;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.OpenIncident;
import org.tabularium.core.source.RegisterSource;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.StreamId;

/**
 * A record that a row asks for.
 *
 * @param stream  its stream
 * @param content what it holds: an {@link IncidentContent}, {@link SourceContent} or {@link ClaimContent}
 */
public record NewRecord(StreamId stream, Record content) {

    public NewRecord {
        wish(stream, content);
    }

    /** The command that makes it. */
    public Object wish() {
        return wish(stream, content);
    }

    private static Object wish(StreamId stream, Record content) {
        return switch (content) {
            case IncidentContent incident -> new OpenIncident(stream, incident);
            case SourceContent source -> new RegisterSource(stream, source);
            case ClaimContent claim -> new RecordClaim(stream, claim);
            default -> throw new IllegalArgumentException("No record holds a " + content.getClass().getSimpleName());
        };
    }
}
