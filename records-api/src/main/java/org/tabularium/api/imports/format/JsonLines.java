package org.tabularium.api.imports.format;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.api.imports.format.Lines.Line;
import org.tabularium.core.input.InvalidInput;

/** JSON Lines, each of which is a {@link RecordLine}. */
final class JsonLines implements RowReader {

    private final Lines lines;
    private @Nullable Line first;

    private JsonLines(Lines lines, Line first) {
        this.lines = lines;
        this.first = first;
    }

    static JsonLines open(Lines lines) throws IOException {
        Line first = lines.first();
        if (first.text().stripLeading().startsWith("[")) {
            throw Lines.refused("not-jsonl", "The file is a JSON list; JSON Lines are one object a line.");
        }
        return new JsonLines(lines, first);
    }

    @Override
    public @Nullable ImportRow next() throws IOException {
        Line line = first == null ? lines.next() : first;
        first = null;
        return line == null ? null : row(line);
    }

    private static ImportRow row(Line line) {
        if (line.isMalformed()) {
            return line.faulty("not-utf-8", "The line is not in UTF-8.");
        }
        try {
            return ImportRow.of(line.number(), List.of(RecordLine.read(line.text())));
        } catch (InvalidInput invalid) {
            return ImportRow.faulty(line.number(), invalid.faults());
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
