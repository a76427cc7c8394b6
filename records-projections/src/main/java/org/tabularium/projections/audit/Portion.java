package org.tabularium.projections.audit;

import java.util.List;
import java.util.Map;

import org.tabularium.core.log.Life;

/**
 * Some records: what the log has of them, and what the views have.
 *
 * @param lives their events
 * @param rows  their rows by the names of the tables
 */
record Portion(List<Life> lives, Map<String, Rows> rows) {

    /**
     * Rows of a table.
     *
     * @param lines what was read of them
     * @param all   how many there are, where there are so many that they can't all be right; else as many as were read
     */
    record Rows(List<Line> lines, long all) {

        boolean areTooMany() {
            return all > lines.size();
        }
    }

    int events() {
        return lives.stream().mapToInt(Life::size).sum();
    }
}
