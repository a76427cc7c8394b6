package org.tabularium.projections.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tabularium.projections.view.ViewTable;

/**
 * The columns of a table in the order of a {@link Line}: those that say something, then what the row stands from and
 * to.
 *
 * @param names their names
 * @param keys  how many of them, from the first, tell lines from each other that stand at one position
 */
record Columns(List<String> names, int keys) {

    /** What a row has that says nothing; the last but two is the position from which it stands. */
    private static final List<String> STANDING = List.of("build", "valid_from", "valid_to", "block");

    static Columns of(ViewTable table) {
        return new Columns(Stream.concat(table.columns().stream(), STANDING.stream()).toList(), table.keys().size());
    }

    int size() {
        return names.size();
    }

    /** The record whose line it is. */
    String record(Line line) {
        return text(line.at(0));
    }

    /** What tells it from other lines of the record at the position; empty where the record has one there at most. */
    List<String> beside(Line line) {
        return line.values().subList(1, keys).stream().map(Columns::text).toList();
    }

    /** The position from which it stands; one before all others where it says none. */
    long from(Line line) {
        String from = line.at(fromColumn());
        return from == null ? Long.MIN_VALUE : Long.parseLong(from);
    }

    private int fromColumn() {
        return names.size() - 3;
    }

    /** By position, and there by what else tells lines of a record from each other. */
    Comparator<Line> order() {
        return Comparator.comparingLong(this::from)
                .thenComparing(line -> String.join(" ", beside(line)));
    }

    /** The first column in which lines differ that aren't equal. */
    int differing(Line one, Line other) {
        for (int column = 0; column < names.size(); column++) {
            if (!Objects.equals(one.at(column), other.at(column))) {
                return column;
            }
        }
        throw new IllegalArgumentException("The lines are equal");
    }

    /** Whether the lines say the same, though maybe of other records and at other positions. */
    boolean sayTheSame(Line one, Line other) {
        return said(one).equals(said(other));
    }

    private List<@Nullable String> said(Line line) {
        return new ArrayList<>(line.values().subList(keys, names.size() - STANDING.size()));
    }

    /** Where somebody has taken a constraint away, there may be no key. */
    private static String text(@Nullable String key) {
        return Objects.requireNonNullElse(key, "");
    }
}
