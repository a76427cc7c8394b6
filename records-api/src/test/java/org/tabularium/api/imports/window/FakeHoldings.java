package org.tabularium.api.imports.window;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import org.tabularium.api.imports.format.NewRecord;
import org.tabularium.core.stream.AlreadyExists;
import org.tabularium.core.stream.StreamId;

/** An archive in memory, in which others can be faster. */
final class FakeHoldings implements Holdings {

    private final Map<StreamId, Held> held = new LinkedHashMap<>();
    private final Deque<NewRecord> others = new ArrayDeque<>();
    private int appends;

    /** Has somebody else add the record just before the next append. */
    void soonAddedByOthers(NewRecord record) {
        others.add(record);
    }

    int appends() {
        return appends;
    }

    List<String> streams() {
        return held.keySet().stream().map(StreamId::toString).toList();
    }

    @Override
    public Map<StreamId, Held> held(Collection<StreamId> streams) {
        Map<StreamId, Held> found = new HashMap<>(held);
        found.keySet().retainAll(streams);
        return found;
    }

    @Override
    public Set<StreamId> missing(Collection<StreamId> streams) {
        Set<StreamId> missing = new HashSet<>(streams);
        missing.removeAll(held.keySet());
        return missing;
    }

    @Override
    public List<Long> add(List<NewRecord> records) {
        appends++;
        if (!others.isEmpty()) {
            put(others.remove(), false);
        }
        records.stream().filter(record -> held.containsKey(record.stream())).findFirst().ifPresent(record -> {
            throw new AlreadyExists(record.stream());
        });
        long before = held.size();
        records.forEach(record -> put(record, true));
        return LongStream.range(before, held.size()).boxed().toList();
    }

    private void put(NewRecord record, boolean own) {
        held.put(record.stream(), new Held(Set.of(Held.hash(record.content())), held.size(), own));
    }
}
