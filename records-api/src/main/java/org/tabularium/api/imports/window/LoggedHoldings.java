package org.tabularium.api.imports.window;

import java.util.Collection;
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
import org.tabularium.api.imports.format.NewRecord;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.RecordClaim;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.incident.IncidentEvent.IncidentOpened;
import org.tabularium.core.incident.OpenIncident;
import org.tabularium.core.log.Receipt;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.source.RegisterSource;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRegistered;
import org.tabularium.core.stream.ArchiveEvent;
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
        List<Record> stated = life.stream().map(recorded -> content(recorded.event())).filter(Objects::nonNull)
                .toList();
        if (content(life.getFirst().event()) != null) {
            contents.add(Held.hash(stated.getFirst()));
        }
        if (!stated.isEmpty() && (contents.isEmpty() || stated.size() > 1)) {
            contents.add(Held.hash(stated.getLast()));
        }
        RecordedEvent first = life.getFirst();
        long position = first.entry().position();
        return new Held(contents, position, position >= uncounted && importId.equals(importId(first.event())));
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

    private static @Nullable String importId(ArchiveEvent event) {
        return switch (event) {
            case IncidentOpened opened -> opened.importId();
            case SourceRegistered registered -> registered.importId();
            case ClaimRecorded recorded -> recorded.importId();
            default -> null;
        };
    }

    private static @Nullable Record content(ArchiveEvent event) {
        return switch (event) {
            case IncidentOpened opened -> opened.incident();
            case IncidentDescribed described -> described.incident();
            case SourceRegistered registered -> registered.source();
            case SourceDescribed described -> described.source();
            case ClaimRecorded recorded -> recorded.claim();
            case ClaimCorrected corrected -> corrected.claim();
            default -> null;
        };
    }
}
