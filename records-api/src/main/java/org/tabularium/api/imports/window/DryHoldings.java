package org.tabularium.api.imports.window;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.tabularium.api.imports.format.NewRecord;
import org.tabularium.core.log.LogReader;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.StreamId;

/**
 * What would be there: the log, to which nothing is added, and what the rows before would have made. Of that only names
 * and hashes are kept, in a file, so that it takes no memory that grows.
 */
public final class DryHoldings implements Holdings, AutoCloseable {

    private static final int CACHED_MEGABYTES = 8;
    private static final int BUFFERED_KILOBYTES = 1_024;

    private final LogReader log;
    private final Holdings logged;
    private final MVStore store;
    private final MVMap<String, byte[]> made;

    /** @param file is written over, and left to whoever named it */
    public DryHoldings(LogReader log, Holdings logged, Path file) {
        this.log = log;
        this.logged = logged;
        this.store = new MVStore.Builder().fileName(file.toString()).cacheSize(CACHED_MEGABYTES)
                .autoCommitBufferSize(BUFFERED_KILOBYTES).open();
        this.made = store.openMap("made");
    }

    @Override
    public Map<StreamId, Held> held(Collection<StreamId> streams) {
        Map<StreamId, Held> held = new HashMap<>(logged.held(streams));
        for (StreamId stream : streams) {
            byte[] hash = made.get(stream.toString());
            if (hash != null) {
                held.putIfAbsent(stream, new Held(Set.of(Hash.stored(hash)), log.size(), false));
            }
        }
        return held;
    }

    @Override
    public Set<StreamId> missing(Collection<StreamId> streams) {
        Set<StreamId> missing = new HashSet<>(log.missing(streams));
        missing.removeIf(stream -> made.containsKey(stream.toString()));
        return missing;
    }

    @Override
    public List<Long> add(List<NewRecord> records) {
        records.forEach(record -> made.put(record.stream().toString(), Held.hash(record.content()).bytes()));
        return List.of();
    }

    @Override
    public void close() {
        store.closeImmediately();
    }
}
