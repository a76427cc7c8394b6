package org.tabularium.api.imports.window;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

import org.tabularium.api.imports.format.NewRecord;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.RecordClaim;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.OpenIncident;
import org.tabularium.core.log.Receipt;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.source.RegisterSource;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.BeginsRecord;
import org.tabularium.core.stream.StatesContent;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.wiring.Archive;

/** The archive itself: what is in the log, and what the import adds to it in the name of who sent it. */
public final class LoggedHoldings implements Holdings {

    private final Archive archive;
    private final String importId;
    private final String actor;
    private final long uncounted;

    /** @param uncounted the position from which on what this import has recorded isn't counted yet */
    public LoggedHoldings(Archive archive, String importId, String actor, long uncounted) {
        this.archive = archive;
        this.importId = importId;
        this.actor = actor;
        this.uncounted = uncounted;
    }

    @Override
    public Map<StreamId, Held> held(Collection<StreamId> streams) {
        Map<StreamId, List<RecordedEvent>> lives = archive.log().streams(streams).stream()
                .collect(Collectors.groupingBy(recorded -> recorded.entry().stream()));
        Map<StreamId, Held> held = new HashMap<>();
        lives.forEach((stream, life) -> held.put(stream, held(life)));
        return held;
    }

    private Held held(List<RecordedEvent> life) {
        Set<Hash> contents = new HashSet<>();
        boolean own = false;
        long position = life.getFirst().entry().position();
        if (life.getFirst().event() instanceof BeginsRecord first) {
            contents.add(Held.hash(first.content()));
            own = position >= uncounted && importId.equals(first.importId());
        }
        life.subList(1, life.size()).reversed().stream().map(RecordedEvent::event)
                .filter(StatesContent.class::isInstance).map(StatesContent.class::cast).findFirst()
                .ifPresent(last -> contents.add(Held.hash(last.content())));
        return new Held(contents, position, own);
    }

    @Override
    public Set<StreamId> missing(Collection<StreamId> streams) {
        return archive.log().missing(streams);
    }

    @Override
    public List<Long> add(List<NewRecord> records) {
        SequencedMap<StreamId, Object> wishes = new LinkedHashMap<>();
        records.forEach(record -> wishes.put(record.stream(), wish(record)));
        return archive.submitTogether(wishes, actor).stream().map(Receipt::position).toList();
    }

    private Object wish(NewRecord record) {
        return switch (record.content()) {
            case IncidentContent incident -> new OpenIncident(record.stream(), incident, importId);
            case SourceContent source -> new RegisterSource(record.stream(), source, importId);
            case ClaimContent claim -> new RecordClaim(record.stream(), claim, importId);
            default -> throw new IllegalArgumentException("No record holds " + record.content().getClass());
        };
    }
}
