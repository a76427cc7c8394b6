package org.tabularium.projections.audit;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.json.Json;
import org.tabularium.projections.history.Differences;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A row of a view that isn't what the log says.
 *
 * @param view     the view's name
 * @param table    the table's
 * @param row      the record whose row it is, as the table's first key names it
 * @param beside   what else tells rows of the record at one position from each other, empty in most tables
 * @param position where the row begins to stand, by the log if the log has it
 * @param kind     what is wrong with it
 * @param field    the column that differs; null unless it is {@link Kind#CHANGED}
 * @param pointer  where in the JSON of that column, as a JSON Pointer (RFC 6901); null where it is no JSON
 * @param expected what the log says; null where that is nothing
 * @param found    what stands there instead; null where that is nothing
 */
public record Difference(String view, String table, String row, List<String> beside, long position, Kind kind,
        @Nullable String field, @Nullable String pointer, @Nullable String expected, @Nullable String found) {

    /** What is wrong with a row. */
    public enum Kind {
        /** It should be there. */
        MISSING,
        /** It shouldn't be there. */
        UNEXPECTED,
        /** It says something else. */
        CHANGED
    }

    public Difference {
        if ((kind == Kind.CHANGED) != (field != null)) {
            throw new IllegalArgumentException("What was changed has a field, and nothing else has");
        }
        beside = List.copyOf(beside);
    }

    /** A row in which the value of a column isn't the expected one. */
    static Difference changed(String view, String table, String row, List<String> beside, long position, String field,
            @Nullable String expected, @Nullable String found) {
        JsonNode should = tree(expected);
        JsonNode is = tree(found);
        if (should == null || is == null) {
            return new Difference(view, table, row, beside, position, Kind.CHANGED, field, null, expected, found);
        }
        return Differences.between(should, is).stream().findFirst()
                .map(first -> new Difference(view, table, row, beside, position, Kind.CHANGED, field,
                        first.pointer(), text(first.before()), text(first.after())))
                // The same value written otherwise.
                .orElseGet(() -> new Difference(view, table, row, beside, position, Kind.CHANGED, field, "",
                        expected, found));
    }

    private static @Nullable JsonNode tree(@Nullable String text) {
        try {
            return text != null && (text.startsWith("{") || text.startsWith("[")) ? Json.tree(text) : null;
        } catch (JacksonException noJson) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable JsonNode json) {
        return json == null ? null : json.toString();
    }

    /** The difference in words; it repeats what stands in the view and in the log. */
    @Override
    public String toString() {
        String name = "row " + String.join(" ", row, String.join(" ", beside)).strip() + " of " + table
                + " from position " + position;
        return switch (kind) {
            case MISSING -> "the " + name + " is missing";
            case UNEXPECTED -> "there is a " + name + ", which the log doesn't give";
            case CHANGED -> "in the " + name + ", " + Objects.requireNonNull(field)
                    + (pointer == null ? "" : " " + pointer) + " is " + excerpt(found) + " instead of "
                    + excerpt(expected);
        };
    }

    private static final int LONGEST = 100;

    /** A value that somebody may have chosen so as to spoil the line that shows it. */
    private static String excerpt(@Nullable String value) {
        if (value == null) {
            return "nothing";
        }
        String line = value.replaceAll("\\p{C}", "?");
        return "“" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "”";
    }
}
