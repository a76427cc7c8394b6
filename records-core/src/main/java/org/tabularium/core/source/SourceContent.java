package org.tabularium.core.source;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.time.Edtf;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said of a source.
 *
 * @param csl         the work as a CSL-JSON item, kept as given, without {@code id}, which is ours
 * @param derivedFrom the id of the source that it copies, so that copies are not counted as independent
 * @param accessed    when the archivist saw it
 * @param capture     the copy that was kept of it
 * @param note        the archivist's remark
 */
public record SourceContent(ObjectNode csl, @Nullable String derivedFrom, @Nullable Edtf accessed,
        @Nullable Capture capture, @Nullable String note) {

    /** Reads the members of a source, all but its id. */
    public static SourceContent read(ObjectInput in) {
        return new SourceContent(CslItem.read(in, "csl"), in.optionalId("derivedFrom"), in.optionalDate("accessed"),
                in.optionalObject("capture", Capture::read), in.optionalText("note", Limits.PROSE));
    }

    /**
     * The records that it refers to, each by the JSON Pointer of the member that names it.
     *
     * @param pointer the pointer of the content itself
     */
    public Map<String, StreamId> references(String pointer) {
        return derivedFrom == null ? Map.of() : Map.of(pointer + "/derivedFrom", StreamId.source(derivedFrom));
    }
}
