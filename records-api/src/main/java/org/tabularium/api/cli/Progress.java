package org.tabularium.api.cli;

import tools.jackson.databind.JsonNode;

/** How far an import is, from one look at it to the next. */
final class Progress {

    private final Display display;
    private final long expected;
    private boolean looked;

    /** @param expected about how many rows there are; 0 where nobody knows */
    Progress(Display display, long expected) {
        this.display = display;
        this.expected = expected;
    }

    void show(JsonNode report) {
        boolean reversing = report.path("state").asString("").equals("REVERSING");
        long rows = reversing
                ? report.path("withdrawn").asLong(0) + report.path("kept").asLong(0)
                : report.path("rowsRead").asLong(0);
        double share = expected == 0 || reversing ? 0 : Math.min(1, (double) rows / expected);
        if (!looked) {
            display.from(rows, share);
            looked = true;
        }
        display.rejected(report.path("rejected").asLong(0));
        display.at(rows, share);
    }
}
