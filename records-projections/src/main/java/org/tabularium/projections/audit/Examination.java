package org.tabularium.projections.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tabularium.projections.audit.Difference.Kind;
import org.tabularium.projections.audit.Portion.Rows;
import org.tabularium.projections.view.NotApplied;
import org.tabularium.projections.view.ViewTable;

/** Compares what a view has in a portion with what the log makes of it. */
final class Examination {

    private final Living living;
    private final Portion portion;
    private final List<ToldLife> lives;
    private final Tally tally;

    private Examination(Living living, Portion portion, List<ToldLife> lives) {
        this.living = living;
        this.portion = portion;
        this.lives = lives;
        this.tally = new Tally(living.name(), living.position());
    }

    /** Of each of the views what was found, in their order. It reads nothing, so any thread may do it. */
    static List<Tally> of(Portion portion, List<Living> views) {
        List<ToldLife> lives = portion.lives().stream().map(ToldLife::of).toList();
        return views.stream().map(living -> new Examination(living, portion, lives).tally()).toList();
    }

    private Tally tally() {
        living.tables().forEach(table -> {
            Rows rows = portion.rows().getOrDefault(table.name(), new Rows(List.of(), 0));
            if (rows.areTooMany()) {
                nameSuperfluous(table, rows);
            } else {
                compare(table, rows);
            }
        });
        return tally;
    }

    private void compare(ViewTable table, Rows rows) {
        Columns columns = Columns.of(table);
        Map<String, List<Line>> found = new TreeMap<>();
        rows.lines().forEach(line -> found.computeIfAbsent(columns.record(line), key -> new ArrayList<>()).add(line));
        for (ToldLife life : lives) {
            life.keyIn(table).ifPresent(key -> {
                List<Line> there = found.getOrDefault(key, List.of());
                found.remove(key);
                expected(table, life).ifPresent(expected -> compare(table, columns, expected, there));
            });
        }
        // What is left belongs to records that the log doesn't know.
        found.values().forEach(there -> compare(table, columns, List.of(), there));
    }

    private void compare(ViewTable table, Columns columns, List<Line> expected, List<Line> there) {
        tally.count(there.size());
        tally.add(RecordCheck.differences(living.name(), table.name(), columns, expected, there));
    }

    /** The lines of a record that the log gives; nothing, of which note is taken, where that can't be known. */
    private Optional<List<Line>> expected(ViewTable table, ToldLife life) {
        if (life.erasure() > living.position()) {
            tally.addWaiting(String.valueOf(life.record()), life.erasure());
            return Optional.empty();
        }
        try {
            return Optional.of(table.tell(living.build().number(), life.upTo(living.position())).stream()
                    .map(Line::told).toList());
        } catch (NotApplied unknown) {
            tally.addUnreadable();
            return Optional.empty();
        }
    }

    /** There are more rows than the log can give, so that one of those read must be wrong. */
    private void nameSuperfluous(ViewTable table, Rows rows) {
        Map<Line, Integer> expected = new HashMap<>();
        lives.stream().filter(life -> life.keyIn(table).isPresent())
                .forEach(life -> expected(table, life).ifPresent(lines -> lines
                        .forEach(line -> expected.merge(line, 1, Integer::sum))));
        List<Line> superfluous = rows.lines().stream().filter(line -> expected.merge(line, -1, Integer::sum) < 0)
                .toList();
        Line first = superfluous.getFirst();
        Columns columns = Columns.of(table);
        tally.count(rows.all());
        tally.add(new Difference(living.name(), table.name(), columns.record(first), columns.beside(first),
                columns.from(first), Kind.UNEXPECTED, null, null, null, null),
                rows.all() - rows.lines().size() + superfluous.size());
    }
}
