package org.tabularium.projections.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.tabularium.projections.audit.Difference.Kind;

/** Compares the lines that a record should have in a table with those that it has. */
final class RecordCheck {

    private final String view;
    private final String table;
    private final Columns columns;
    private final List<Line> missing;
    private final List<Line> unexpected;
    private final List<Difference> differences = new ArrayList<>();

    private RecordCheck(String view, String table, Columns columns, List<Line> missing, List<Line> unexpected) {
        this.view = view;
        this.table = table;
        this.columns = columns;
        this.missing = missing;
        this.unexpected = unexpected;
    }

    /** All differences, one for each line that isn't right. */
    static List<Difference> differences(String view, String table, Columns columns, List<Line> expected,
            List<Line> found) {
        List<Line> should = sorted(columns, expected);
        List<Line> is = sorted(columns, found);
        if (should.equals(is)) {
            return List.of();
        }
        RecordCheck check = new RecordCheck(view, table, columns, without(should, is), without(is, should));
        check.pair((one, other) -> columns.order().compare(one, other) == 0);
        check.pair(check::isMoved);
        check.missing.forEach(line -> check.add(line, Kind.MISSING));
        check.unexpected.forEach(line -> check.add(line, Kind.UNEXPECTED));
        return check.differences;
    }

    private static List<Line> sorted(Columns columns, List<Line> lines) {
        return lines.size() < 2 ? lines : lines.stream().sorted(columns.order()).toList();
    }

    /** What is left of the lines when each of the others has been taken away once. */
    private static List<Line> without(List<Line> lines, List<Line> others) {
        Map<Line, Integer> taken = new HashMap<>();
        others.forEach(line -> taken.merge(line, 1, Integer::sum));
        return new ArrayList<>(lines.stream().filter(line -> taken.merge(line, -1, Integer::sum) < 0).toList());
    }

    /** Of a line that should be there and one that is there instead, it is told in what they differ. */
    private void pair(BiPredicate<Line, Line> isInstead) {
        for (Iterator<Line> lines = missing.iterator(); lines.hasNext();) {
            Line line = lines.next();
            Optional<Line> instead = unexpected.stream().filter(other -> isInstead.test(line, other)).findFirst();
            if (instead.isPresent()) {
                lines.remove();
                unexpected.remove(instead.get());
                changed(line, instead.get());
            }
        }
    }

    /** Whether they say the same at another position, or of something else at the same one. */
    private boolean isMoved(Line line, Line other) {
        return columns.sayTheSame(line, other) && (columns.beside(line).equals(columns.beside(other))
                || columns.from(line) == columns.from(other));
    }

    private void changed(Line expected, Line found) {
        int column = columns.differing(expected, found);
        differences.add(Difference.changed(view, table, columns.record(expected), columns.beside(expected),
                columns.from(expected), columns.names().get(column), expected.at(column), found.at(column)));
    }

    private void add(Line line, Kind kind) {
        differences.add(new Difference(view, table, columns.record(line), columns.beside(line), columns.from(line),
                kind, null, null, null, null));
    }
}
