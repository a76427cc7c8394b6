package org.tabularium.api.imports.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tabularium.api.imports.format.ImportRow;
import org.tabularium.api.imports.format.NewRecord;
import org.tabularium.api.imports.window.Outcome.Waiting;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.input.Fault;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.References;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.stream.UnknownReferences;

/**
 * Rows weighed against what is there and against each other: which make something, in which order, and which don't.
 * Nothing is recorded by it.
 */
final class Weighing {

    private final Holdings holdings;
    private final Pointers pointers;
    private final Set<StreamId> credited;
    private final Map<StreamId, Held> held;
    private final Set<StreamId> missing;
    private final SequencedMap<StreamId, NewRecord> made = new LinkedHashMap<>();
    private final List<ImportRow> taken = new ArrayList<>();
    private final Map<Long, Rejection> unresolved = new HashMap<>();
    private final Outcome outcome = new Outcome();

    private Weighing(List<ImportRow> rows, Holdings holdings, Pointers pointers, Set<StreamId> credited) {
        this.holdings = holdings;
        this.pointers = pointers;
        this.credited = new HashSet<>(credited);
        this.held = holdings.held(rows.stream().flatMap(row -> row.records().stream()).map(NewRecord::stream)
                .collect(Collectors.toSet()));
        this.missing = missing(rows);
    }

    /**
     * @param credited records that this import made before, and that have been counted for another row since
     */
    static Weighing of(List<ImportRow> rows, Holdings holdings, Pointers pointers, Set<StreamId> credited) {
        Weighing weighing = new Weighing(rows, holdings, pointers, credited);
        List<ImportRow> open = rows;
        int before;
        do {
            before = open.size();
            open = open.stream().filter(row -> !weighing.settles(row)).toList();
        } while (open.size() < before);
        open.forEach(row -> weighing.outcome
                .hold(new Waiting(row, Objects.requireNonNull(weighing.unresolved.get(row.line())))));
        return weighing;
    }

    private Set<StreamId> missing(List<ImportRow> rows) {
        Set<StreamId> referred = new HashSet<>();
        rows.forEach(row -> row.records().forEach(record -> referred.addAll(references(record).values())));
        return holdings.missing(referred);
    }

    private static Map<String, StreamId> references(NewRecord record) {
        return switch (record.content()) {
            case ClaimContent claim -> claim.references("");
            case SourceContent source -> source.references("");
            default -> Map.of();
        };
    }

    /** Finds out what becomes of the row; false where it refers to what may come yet. */
    private boolean settles(ImportRow row) {
        if (!row.faults().isEmpty()) {
            outcome.reject(new Rejection(row.line(), row.faults()));
            return true;
        }
        List<Fault> conflicts = new ArrayList<>();
        SequencedMap<StreamId, NewRecord> fresh = new LinkedHashMap<>();
        for (NewRecord record : row.records()) {
            Fault conflict = conflict(record, fresh);
            if (conflict != null) {
                conflicts.add(conflict);
            }
        }
        if (!conflicts.isEmpty()) {
            outcome.reject(new Rejection(row.line(), conflicts));
            return true;
        }
        return refersToWhatIsThere(row, fresh) && take(row, fresh);
    }

    /** Why the record can't be made; otherwise it is added to what is fresh, unless it is there already. */
    private @Nullable Fault conflict(NewRecord record, SequencedMap<StreamId, NewRecord> fresh) {
        StreamId stream = record.stream();
        Held there = held.get(stream);
        NewRecord before = made.getOrDefault(stream, fresh.get(stream));
        if (there == null && before == null) {
            fresh.put(stream, record);
            return null;
        }
        if (there != null && there.contents().isEmpty()) {
            return fault(record, "record-is-erased", "What it held has been erased, so that nothing can be compared.");
        }
        boolean same = there != null
                ? there.says(record.content())
                : before != null && isSame(before.content(), record.content());
        return same ? null : fault(record, "exists-with-other-content", "It exists already, and holds something else.");
    }

    private static boolean isSame(Record one, Record other) {
        return one.equals(other) || Held.hash(one).equals(Held.hash(other));
    }

    private Fault fault(NewRecord record, String code, String detail) {
        return new Fault(pointers.in(record, ""), code,
                "The " + record.stream().kind().word() + " “" + record.stream().id() + "”: " + detail);
    }

    private boolean refersToWhatIsThere(ImportRow row, SequencedMap<StreamId, NewRecord> fresh) {
        Set<StreamId> ahead = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (NewRecord record : fresh.values()) {
            References there = streams -> streams.stream()
                    .filter(stream -> missing.contains(stream) && !made.containsKey(stream) && !ahead.contains(stream))
                    .collect(Collectors.toSet());
            try {
                UnknownReferences.refuseIn(record.stream(), references(record), there);
            } catch (UnknownReferences unknown) {
                faults.addAll(pointers.in(record, unknown.faults()));
            }
            ahead.add(record.stream());
        }
        unresolved.put(row.line(), new Rejection(row.line(), faults));
        return faults.isEmpty();
    }

    private boolean take(ImportRow row, SequencedMap<StreamId, NewRecord> fresh) {
        boolean makes = !fresh.isEmpty();
        for (NewRecord record : row.records()) {
            Held there = held.get(record.stream());
            if (there != null && there.own() && credited.add(record.stream())) {
                outcome.recordedAt(there.position());
                makes = true;
            }
        }
        if (makes) {
            outcome.accept();
        } else {
            outcome.skip();
        }
        made.putAll(fresh);
        taken.add(row);
        return true;
    }

    /** What the rows make, each record after those that it refers to. */
    List<NewRecord> made() {
        return List.copyOf(made.values());
    }

    /** The rows that make something or nothing, in the order in which they do. */
    List<ImportRow> taken() {
        return List.copyOf(taken);
    }

    /** The records that have been counted. */
    Set<StreamId> counted() {
        Set<StreamId> counted = new HashSet<>(credited);
        counted.addAll(made.keySet());
        return counted;
    }

    /** What becomes of the rows, should all that they make be recorded. */
    Outcome outcome() {
        return outcome;
    }
}
