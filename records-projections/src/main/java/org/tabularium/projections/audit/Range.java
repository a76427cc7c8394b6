package org.tabularium.projections.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tabularium.projections.view.ViewTable;

/** Some of the records, by the names of their streams; it is the database that compares names. */
record Range(List<Bound> bounds) {

    private static final String AFTER = " > ?";
    private static final String UP_TO = " <= ?";
    private static final String ONLY = " = ?";

    private record Bound(String operator, String stream) {}

    /** What a table's first key must fulfil, as a part of a query that comes after another condition. */
    record Condition(String sql, List<String> parameters) {}

    /**
     * Those after the one up to the other.
     *
     * @param after empty where they begin with the first one
     * @param upTo  null where they end with the last one
     */
    static Range between(String after, @Nullable String upTo) {
        List<Bound> bounds = new ArrayList<>();
        if (!after.isEmpty()) {
            bounds.add(new Bound(AFTER, after));
        }
        if (upTo != null) {
            bounds.add(new Bound(UP_TO, upTo));
        }
        return new Range(bounds);
    }

    static Range only(String stream) {
        return new Range(List.of(new Bound(ONLY, stream)));
    }

    /** Whether it begins with the first one. */
    boolean isBeginning() {
        return bounds.stream().allMatch(bound -> bound.operator.equals(UP_TO));
    }

    /** How the table's rows of these records are found; empty where it can have none. */
    Optional<Condition> in(ViewTable table) {
        String key = table.keys().getFirst();
        String kind = table.kind().map(one -> one.word() + "/").orElse("");
        StringBuilder sql = new StringBuilder();
        List<String> parameters = new ArrayList<>();
        for (Bound bound : bounds) {
            if (bound.stream.startsWith(kind)) {
                sql.append(" and ").append(key).append(bound.operator);
                parameters.add(bound.stream.substring(kind.length()));
            } else if (!holdsForAll(bound, kind)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Condition(sql.toString(), parameters));
    }

    /**
     * Whether all streams of a kind, which the bound's isn't of, are on its right side; else all are on its wrong one.
     */
    private static boolean holdsForAll(Bound bound, String kind) {
        return bound.operator.equals(AFTER)
                ? bound.stream.compareTo(kind) < 0
                : bound.operator.equals(UP_TO) && bound.stream.compareTo(kind) > 0;
    }
}
