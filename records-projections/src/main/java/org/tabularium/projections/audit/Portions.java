package org.tabularium.projections.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.input.Limits;
import org.tabularium.core.log.Life;
import org.tabularium.core.log.Lives;
import org.tabularium.core.wiring.StoredNames;
import org.tabularium.projections.audit.Portion.Rows;
import org.tabularium.projections.audit.Range.Condition;
import org.tabularium.projections.view.ViewTable;

/** All records of the log and of the views, one portion after the other, in the order of their streams' names. */
final class Portions {

    /** Characters of payloads that a portion is meant to have at most; the views have several times as many. */
    private static final long MOST_TEXT = 1_000_000;

    /** How many rows more than there can rightly be are read, to be named. */
    private static final int SUPERFLUOUS = 1_000;

    private final JdbcClient jdbc;
    private final Lives log;
    private final List<Living> views;
    private final int most;
    private String last = "";
    private int length;
    private boolean ended;

    /**
     * @param snapshot gives connections that all see one moment
     * @param most     events that a portion is meant to have at most
     */
    Portions(DataSource snapshot, List<Living> views, int most) {
        this.most = most;
        this.length = most;
        this.jdbc = JdbcClient.create(snapshot);
        this.log = new Lives(snapshot, StoredNames.TYPES);
        this.views = views;
    }

    /** The next portion; the last one has what the views have beyond the log. */
    Optional<Portion> next() {
        if (ended) {
            return Optional.empty();
        }
        List<Life> lives = log.after(last, length);
        ended = lives.isEmpty();
        Range range = Range.between(last, ended ? null : lives.getLast().stream());
        last = ended ? last : lives.getLast().stream();
        Portion portion = read(lives, range);
        long text = lives.stream().mapToLong(Life::length).sum();
        length = Math.clamp(MOST_TEXT * portion.events() / Math.max(1, text), 1, most);
        return Optional.of(portion);
    }

    /** One record. */
    Portion only(String stream) {
        return read(log.of(stream).stream().toList(), Range.only(stream));
    }

    private Portion read(List<Life> lives, Range range) {
        int events = lives.stream().mapToInt(Life::size).sum();
        Map<String, Rows> rows = new HashMap<>();
        for (Living living : views) {
            for (ViewTable table : living.tables()) {
                rows.put(table.name(), rows(table, living.build().number(), range, events));
            }
        }
        return new Portion(lives, rows);
    }

    private Rows rows(ViewTable table, int build, Range range, int events) {
        Optional<Condition> condition = range.in(table);
        if (condition.isEmpty()) {
            return new Rows(List.of(), 0);
        }
        Columns columns = Columns.of(table);
        // An event makes one row, or as many as a claim may cite sources.
        int most = events * (columns.keys() == 1 ? 1 : Limits.CITATIONS) + SUPERFLUOUS;
        String from = " from " + table.name() + " where build = ?";
        List<Object> parameters = new ArrayList<>(List.of(build));
        parameters.addAll(condition.get().parameters());
        List<Line> lines = new ArrayList<>(jdbc.sql("select " + String.join(", ", columns.names()) + from
                + condition.get().sql() + " limit " + most).params(parameters)
                .query((row, number) -> Line.read(row, columns.size())).list());
        if (lines.size() == most) {
            return new Rows(lines, jdbc.sql("select count(*)" + from + condition.get().sql()).params(parameters)
                    .query(Long.class).single());
        }
        if (range.isBeginning()) {
            // Nobody's, and possible only where somebody has taken a constraint away.
            lines.addAll(jdbc.sql("select " + String.join(", ", columns.names()) + from + " and "
                    + table.keys().getFirst() + " is null limit " + SUPERFLUOUS).param(build)
                    .query((row, number) -> Line.read(row, columns.size())).list());
        }
        return new Rows(lines, lines.size());
    }
}
