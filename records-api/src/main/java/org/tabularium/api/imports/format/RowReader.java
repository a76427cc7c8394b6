package org.tabularium.api.imports.format;

import java.io.Closeable;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Reads a file row by row, in memory that does not grow with the file or with any of its lines. */
public interface RowReader extends Closeable {

    /**
     * The next row; null after the last one. Empty lines are no rows.
     *
     * @throws IOException where the file can't be read on
     */
    @Nullable
    ImportRow next() throws IOException;
}
