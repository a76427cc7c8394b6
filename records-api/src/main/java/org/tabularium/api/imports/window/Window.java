package org.tabularium.api.imports.window;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.tabularium.api.imports.format.ImportRow;
import org.tabularium.api.imports.format.NewRecord;
import org.tabularium.core.input.Fault;
import org.tabularium.core.stream.Refusal;
import org.tabularium.core.stream.StreamId;

/** Settles a window of rows: what all of them make is added together, and row by row only where that is refused. */
public final class Window {

    /** Each refusal means that somebody else was faster, and is then weighed with the rest. */
    private static final int ATTEMPTS = 4;

    private final Holdings holdings;
    private final Pointers pointers;
    private final Set<StreamId> counted = new HashSet<>();

    public Window(Holdings holdings, Pointers pointers) {
        this.holdings = holdings;
        this.pointers = pointers;
    }

    /** Settles the rows, which are in the order of their lines. */
    public Outcome settle(List<ImportRow> rows) {
        if (rows.isEmpty()) {
            return new Outcome();
        }
        for (int attempt = 1;; attempt++) {
            Weighing weighing = Weighing.of(rows, holdings, pointers, counted);
            try {
                return recorded(weighing);
            } catch (Refusal refused) {
                if (attempt == ATTEMPTS) {
                    return rows.size() == 1 ? refused(rows.getFirst(), refused) : oneByOne(rows, weighing.taken());
                }
            }
        }
    }

    private Outcome recorded(Weighing weighing) {
        Outcome outcome = weighing.outcome();
        List<NewRecord> made = weighing.made();
        if (!made.isEmpty()) {
            holdings.add(made).forEach(outcome::recordedAt);
        }
        counted.addAll(weighing.counted());
        return outcome;
    }

    private Outcome oneByOne(List<ImportRow> rows, List<ImportRow> inOrder) {
        Set<Long> taken = inOrder.stream().map(ImportRow::line).collect(Collectors.toSet());
        List<ImportRow> others = rows.stream().filter(row -> !taken.contains(row.line())).toList();
        Outcome all = new Outcome();
        inOrder.forEach(row -> all.add(settle(List.of(row))));
        others.forEach(row -> all.add(settle(List.of(row))));
        return all;
    }

    private Outcome refused(ImportRow row, Refusal refused) {
        Outcome outcome = new Outcome();
        outcome.reject(new Rejection(row.line(), List.of(new Fault(pointers.in(row.records().getLast(), ""),
                refused.code(), String.valueOf(refused.getMessage())))));
        return outcome;
    }
}
