package org.tabularium.projections.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.view.ViewNames;

/**
 * Finds the sources that were changed after they had been registered and that claims of an incident rest on: those that
 * one of them cites at some position of the window, and those from which a cited one derives.
 */
final class ChangedSources {

    private static final String BUILD = Standing.build(ViewNames.SOURCES);

    /** The first change of a source ends the row that stood at the beginning, or its very first one. */
    private static final String CHANGED = """
            select s.id, s.valid_to as position from source_record s
            where s.build = %s and s.valid_to > ? and s.valid_to <= ? and (s.valid_from <= ? or s.revision = 1)
            order by s.build, s.valid_to limit ?""".formatted(BUILD);

    private static final String COPIES = """
            select distinct s.derived_from, s.id from unnest(?) as o (source) left join source_record s
            on s.derived_from = o.source and s.build = %s
            where s.valid_to > ? and s.valid_from <= ?""".formatted(BUILD);

    /** Both views have a row of a claim from each of its events on. */
    private static final String CITED = """
            select distinct c.source from timeline_claim t join source_citation c
            on c.claim = t.id and c.build = %s and c.valid_from = t.valid_from
            where t.incident = ? and t.build = %s and t.valid_to > ? and t.valid_from <= ?"""
            .formatted(BUILD, Standing.build(ViewNames.TIMELINE));

    private final JdbcClient jdbc;

    ChangedSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose first change comes after one position up to another, so many at most, in their order. */
    List<FirstChange> of(String incident, Window window, long after, long to, int limit) {
        List<FirstChange> found = new ArrayList<>();
        long position = after;
        while (found.size() < limit) {
            List<FirstChange> changed = changed(window, position, to, limit);
            Set<String> grounds = changed.isEmpty() ? Set.of() : grounds(changed, incident, window);
            changed.stream().filter(one -> grounds.contains(one.stream().id())).forEach(found::add);
            if (changed.size() < limit) {
                break;
            }
            position = changed.getLast().position();
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    private List<FirstChange> changed(Window window, long after, long to, int limit) {
        return jdbc.sql(CHANGED).params(after, to, window.from(), limit)
                .query((row, number) -> new FirstChange(StreamId.source(row.getString("id")), row.getLong("position")))
                .list();
    }

    /** The sources that claims rest on, with those of the changed ones from which a cited one derives. */
    private Set<String> grounds(List<FirstChange> changed, String incident, Window window) {
        Map<String, Set<String>> originals = copies(changed.stream().map(one -> one.stream().id()).toList(), window);
        Deque<String> cited = new ArrayDeque<>(jdbc.sql(CITED).params(incident, window.from(), window.to())
                .query((row, number) -> row.getString(1)).list());
        Set<String> grounds = new HashSet<>();
        while (!cited.isEmpty()) {
            String source = cited.remove();
            if (grounds.add(source)) {
                cited.addAll(originals.getOrDefault(source, Set.of()));
            }
        }
        return grounds;
    }

    /**
     * What each of the sources that derive from these is a copy of, found by one query for each step along the longest
     * chain of copies.
     */
    private Map<String, Set<String>> copies(List<String> sources, Window window) {
        Map<String, Set<String>> originals = new HashMap<>();
        Set<String> known = new HashSet<>(sources);
        List<String> step = sources;
        while (!step.isEmpty()) {
            List<String> next = new ArrayList<>();
            jdbc.sql(COPIES).params(new SqlArrayValue("varchar", step.toArray()), window.from(), window.to())
                    .query(row -> {
                        String copy = row.getString("id");
                        originals.computeIfAbsent(copy, first -> new HashSet<>()).add(row.getString("derived_from"));
                        if (known.add(copy)) {
                            next.add(copy);
                        }
                    });
            step = next;
        }
        return originals;
    }
}
