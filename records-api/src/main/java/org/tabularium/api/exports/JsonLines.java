package org.tabularium.api.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.tabularium.core.json.Json;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records in the import format {@code tabularium}: one in each line, its id and then its content. */
final class JsonLines {

    private static final byte[] END = "\n".getBytes(StandardCharsets.US_ASCII);

    private JsonLines() {}

    static void write(CurrentRecords records, Extent extent, OutputStream out) {
        records.forEach(extent, (kind, record) -> {
            try {
                out.write(line(kind, record));
                out.write(END);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private static byte[] line(StreamId.Kind kind, RecordState record) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set(kind.word(), content(record));
        return Json.bytes(line);
    }

    /** The record as it is submitted: flat. */
    static ObjectNode content(RecordState record) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("id", record.id());
        return content.setAll(Objects.requireNonNull(record.content()));
    }
}
