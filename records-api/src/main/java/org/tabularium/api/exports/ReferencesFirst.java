package org.tabularium.api.exports;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.tabularium.projections.asof.RecordState;

/**
 * Puts records of one kind in order of their ids, but each after those that it refers to; in a circle, which somebody
 * can make by corrections, one record comes before what it refers to. The order rests on ids and references alone. In
 * memory are a page of records and the ids of those that came earlier than their turn.
 */
final class ReferencesFirst {

    /** Takes the records in their order. */
    @FunctionalInterface
    interface Sink {

        /**
         * The next record.
         *
         * @param before whether a record that this one refers to has come before it
         */
        void accept(RecordState record, Predicate<String> before);
    }

    /** A record whose turn is not yet, because what it refers to comes first. */
    private record Visit(RecordState record, Iterator<RecordState> targets) {}

    private static final String NOTHING = "";

    private final Function<RecordState, List<String>> references;
    private final Function<Collection<String>, Map<String, RecordState>> find;
    private final Set<String> early = new HashSet<>();
    private final Map<String, RecordState> known = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    /**
     * @param references the ids of the records that a record refers to
     * @param find       finds those of some records that are part of what is put in order
     */
    ReferencesFirst(Function<RecordState, List<String>> references,
            Function<Collection<String>, Map<String, RecordState>> find) {
        this.references = references;
        this.find = find;
    }

    /** All records in turn, page by page in the order of their ids; nothing else must be asked for besides. */
    void walk(List<RecordState> page, Sink sink) {
        forget();
        learn(allOf(page));
        // Most chains of references are short: few records ahead of their turn need a query of their own.
        learn(allOf(known.values()));
        for (RecordState record : page) {
            if (!early.remove(record.id())) {
                visit(record, record.id(), sink);
            }
        }
    }

    /** Some records out of turn, those only that have not come yet. */
    void fetch(List<String> ids, Sink sink) {
        forget();
        learn(ids.stream().filter(id -> !early.contains(id)).toList());
        for (RecordState record : ids.stream().filter(known::containsKey).map(known::get).toList()) {
            if (!early.contains(record.id())) {
                visit(record, NOTHING, sink);
            }
        }
    }

    /** The record after all that it refers to; the path is kept by hand, because it can be longer than a stack. */
    private void visit(RecordState first, String passed, Sink sink) {
        Set<String> entered = new HashSet<>(Set.of(first.id()));
        Deque<Visit> path = new ArrayDeque<>(List.of(new Visit(first, targets(first))));
        while (!path.isEmpty()) {
            Visit here = path.peek();
            if (!here.targets().hasNext()) {
                path.pop();
                sink.accept(here.record(), id -> known.containsKey(id) && hasCome(id, passed));
                if (here.record().id().compareTo(passed) > 0) {
                    early.add(here.record().id());
                }
                continue;
            }
            RecordState target = here.targets().next();
            if (!hasCome(target.id(), passed) && entered.add(target.id())) {
                path.push(new Visit(target, targets(target)));
            }
        }
    }

    private boolean hasCome(String id, String passed) {
        return id.compareTo(passed) < 0 || early.contains(id);
    }

    private Iterator<RecordState> targets(RecordState record) {
        List<String> ids = references.apply(record);
        learn(ids);
        return ids.stream().filter(known::containsKey).map(known::get).toList().iterator();
    }

    private List<String> allOf(Collection<RecordState> records) {
        return records.stream().flatMap(record -> references.apply(record).stream()).toList();
    }

    private void learn(List<String> ids) {
        List<String> unknown = ids.stream().filter(asked::add).toList();
        if (!unknown.isEmpty()) {
            known.putAll(find.apply(unknown));
        }
    }

    private void forget() {
        known.clear();
        asked.clear();
    }
}
