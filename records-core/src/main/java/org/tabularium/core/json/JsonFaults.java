package org.tabularium.core.json;

import org.tabularium.core.input.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says in our own words why a text is no acceptable JSON; the parser's words would name classes. */
final class JsonFaults {

    private JsonFaults() {}

    private static String pointer(JacksonException problem) {
        return problem.processor() instanceof JsonParser parser
                ? parser.streamReadContext().pathAsPointer().toString()
                : "";
    }

    static Fault of(JacksonException problem) {
        TokenStreamLocation location = problem.getLocation();
        String where = location == null
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        if (problem instanceof StreamConstraintsException) {
            return new Fault("", "not-json",
                    "The JSON is nested too deeply or has a number that is too long" + where + ".");
        }
        if (problem.getOriginalMessage().startsWith("Duplicate Object property")) {
            return new Fault(pointer(problem), "duplicate-member", "A member stands twice in one object" + where + ".");
        }
        return new Fault("", "not-json", "The body is not well-formed JSON" + where + ".");
    }
}
