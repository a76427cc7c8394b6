package org.tabularium.api.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * What came of an import, for people.
 *
 * @param report what the service says of it
 */
record ImportOutcome(JsonNode report) {

    private static final int SHOWN = 20;

    /** Whether no more will come. */
    static boolean isEnd(JsonNode report) {
        return !Set.of("RUNNING", "REVERSING").contains(report.path("state").asString(""));
    }

    boolean isGood() {
        return !state().equals("FAILED") && count("rejected") == 0;
    }

    private String state() {
        return report.path("state").asString("");
    }

    private long count(String member) {
        return report.path(member).asLong(0);
    }

    void show(PrintWriter out) {
        out.println(String.format(Locale.ROOT, "%,d rows read: %,d accepted, %,d skipped, %,d rejected%s",
                count("rowsRead"), count("accepted"), count("skipped"), count("rejected"),
                report.path("dryRun").asBoolean(false) ? " (a dry run: nothing is recorded)" : ""));
        if (state().equals("FAILED")) {
            out.println("Failed, what was recorded before stands: "
                    + Printable.of(report.path("failure").asString("no reason is given")));
        }
        if (state().equals("REVERSED")) {
            out.println(String.format(Locale.ROOT, "Reversed: %,d claims withdrawn, %,d kept", count("withdrawn"),
                    count("kept")));
        }
        List<JsonNode> errors = report.path("errors").valueStream().toList();
        errors.stream().limit(SHOWN).forEach(error -> out.println(Printable.of("line " + error.path("row").asLong()
                + pointer(error.path("pointer").asString("")) + ": " + error.path("detail").asString(""))));
        if (errors.size() > SHOWN) {
            out.println("… and more: import --watch " + report.path("id").asString("") + " --errors FILE");
        }
    }

    private static String pointer(String pointer) {
        return pointer.isEmpty() ? "" : " " + pointer;
    }
}
