package org.tabularium.core.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.log.LogRow;

/**
 * One event of the log as an auditor is given it, a line of an export: the entry's exact text, and what its payload
 * hash covers.
 *
 * @param entry   the exact text of the entry
 * @param salt    in hexadecimal; null where the payload has been erased
 * @param payload the exact text of the payload; null where it has been erased
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LogLine(String entry, @Nullable String salt, @Nullable String payload) {

    /** The line of a row. */
    public static LogLine of(LogRow row) {
        return new LogLine(row.entry(), row.salt(), row.payload());
    }
}
