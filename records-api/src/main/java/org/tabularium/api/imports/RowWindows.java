package org.tabularium.api.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tabularium.api.imports.format.ImportRow;
import org.tabularium.api.imports.format.RowReader;
import org.tabularium.core.input.Fault;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.time.InvalidEdtf;

/**
 * A file read window by window, the same ones each time that it is read. A window is bounded in every respect, so that
 * it fits into memory whatever its rows hold.
 */
final class RowWindows implements Closeable {

    /** How many lines a row may come before what it refers to. */
    static final int LINES = 1_000;

    private static final int MOST_RECORDS = 4_000;
    private static final int MOST_BYTES = 4 * 1_048_576;
    private static final int MOST_FAULTS = 100;
    private static final int LONGEST_POINTER = 200;
    private static final int LONGEST_DETAIL = 500;

    private final Counted file;
    private final RowReader rows;

    private RowWindows(Counted file, RowReader rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * Opens a file.
     *
     * @throws InvalidInput where it can't be one of its kind
     */
    static RowWindows open(InputStream file, FileKind kind) throws IOException {
        Counted counted = new Counted(file);
        try {
            return new RowWindows(counted, kind.open(counted));
        } catch (IOException | RuntimeException refused) {
            // Without windows there is nobody left who would close the file.
            counted.close();
            throw refused;
        }
    }

    /**
     * A window of rows.
     *
     * @param rows    its rows, in the order of their lines
     * @param isLast  whether no other one follows
     * @param failure why none can be read after it; null where none is there, or another one follows
     */
    record RowWindow(List<ImportRow> rows, boolean isLast, @Nullable Exception failure) {}

    /** Goes to where the row of the line has been read, and gives those before it that wait. */
    List<ImportRow> skipTo(long lastLine, List<Long> waiting) throws IOException {
        Set<Long> lines = new HashSet<>(waiting);
        List<ImportRow> held = new ArrayList<>();
        long line = 0;
        while (line < lastLine) {
            ImportRow row = rows.next();
            if (row == null) {
                throw new IOException("The file ends before line " + lastLine);
            }
            line = row.line();
            if (lines.contains(line)) {
                held.add(row);
            }
        }
        return held;
    }

    /** The next window; one without rows at the end. */
    RowWindow next() {
        List<ImportRow> window = new ArrayList<>();
        int records = 0;
        long end = file.bytes() + MOST_BYTES;
        try {
            while (window.size() < LINES && records < MOST_RECORDS && file.bytes() < end) {
                ImportRow row = rows.next();
                if (row == null) {
                    return new RowWindow(window, true, null);
                }
                window.add(row.faults().isEmpty() ? row : ImportRow.faulty(row.line(), bounded(row.faults())));
                records += row.records().size();
            }
            return new RowWindow(window, false, null);
        } catch (IOException | InvalidInput unreadable) {
            return new RowWindow(window, true, unreadable);
        }
    }

    /**
     * What is wrong with a row may be as long as the row itself. It is kept, out of reach of any erasure, and so must
     * repeat nothing that the row says.
     */
    private static List<Fault> bounded(List<Fault> faults) {
        return faults.stream().limit(MOST_FAULTS).map(fault -> new Fault(cut(fault.pointer(), LONGEST_POINTER),
                fault.code(), cut(InvalidEdtf.withoutSuggestion(fault.detail()), LONGEST_DETAIL))).toList();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
