package org.tabularium.projections;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.claim.Value;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.incident.IncidentEvent.IncidentOpened;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRegistered;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.Erasure.Erased;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.time.Edtf;

/** What the archive states after some events, worked out the plainest way: each time from the first event on. */
final class NaiveArchive {

    /** A record after one of its events. */
    record State(StreamId stream, @Nullable Record content, String status, int revision, long position) {}

    private static final Set<Class<?>> KEEPING = Set.of(SourceRetracted.class, ClaimWithdrawn.class,
            ClaimReinstated.class);

    private final Map<StreamId, List<State>> lives = new LinkedHashMap<>();

    NaiveArchive(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            StreamId stream = event.entry().stream();
            List<State> life = lives.computeIfAbsent(stream, first -> new ArrayList<>());
            State before = life.isEmpty() ? null : life.getLast();
            life.add(new State(stream, content(event.event(), before), status(event.event(), before),
                    life.size() + 1, event.entry().position()));
        }
    }

    private static @Nullable Record content(ArchiveEvent event, @Nullable State before) {
        return switch (event) {
            case Erased gone when !KEEPING.contains(gone.was()) -> null;
            case IncidentOpened opened -> opened.incident();
            case IncidentDescribed described -> described.incident();
            case SourceRegistered registered -> registered.source();
            case SourceDescribed described -> described.source();
            case ClaimRecorded recorded -> recorded.claim();
            case ClaimCorrected corrected -> corrected.claim();
            default -> Objects.requireNonNull(before).content();
        };
    }

    private static String status(ArchiveEvent event, @Nullable State before) {
        return switch (event) {
            case SourceDescribed described -> Objects.requireNonNull(before).status();
            case SourceRetracted retracted -> "RETRACTED";
            case ClaimWithdrawn withdrawn -> "WITHDRAWN";
            case PayloadErased erasure -> Objects.requireNonNull(before).status();
            case Erased gone when gone.was() == SourceDescribed.class -> Objects.requireNonNull(before).status();
            case Erased gone when gone.was() == SourceRetracted.class -> "RETRACTED";
            case Erased gone when gone.was() == ClaimWithdrawn.class -> "WITHDRAWN";
            default -> "CURRENT";
        };
    }

    Set<StreamId> streams() {
        return lives.keySet();
    }

    List<State> life(StreamId stream) {
        return lives.getOrDefault(stream, List.of());
    }

    /** The claims of an incident as they stand, by the positions of their revisions. */
    List<State> claims(String incident, Predicate<ClaimContent> which) {
        return lives.values().stream().map(List::getLast)
                .filter(state -> state.content() instanceof ClaimContent claim && claim.incident().equals(incident)
                        && which.test(claim))
                .sorted(Comparator.comparingLong(State::position)).toList();
    }

    List<State> currentClaims(String incident, Predicate<ClaimContent> which) {
        return claims(incident, which).stream().filter(state -> state.status().equals("CURRENT")).toList();
    }

    /** Each measure of a facet with its claims, its range and the number of its independent sources. */
    Map<String, String> figures(String incident, Facet facet, boolean latestOnly) {
        Map<String, List<State>> blocks = new TreeMap<>();
        for (State state : currentClaims(incident,
                claim -> claim.statement() instanceof Figure figure && figure.facet() == facet)) {
            blocks.computeIfAbsent(figure(state).measure().name(), first -> new ArrayList<>()).add(state);
        }
        Map<String, String> texts = new TreeMap<>();
        blocks.forEach((measure, block) -> texts.put(measure, text(latestOnly ? latest(block) : block)));
        return texts;
    }

    private String text(List<State> block) {
        BigDecimal lowest = null;
        BigDecimal highest = null;
        Set<String> roots = new HashSet<>();
        for (State state : block) {
            Value value = figure(state).value();
            for (Decimal number : Stream.of(value.low(), value.best(), value.high()).filter(Objects::nonNull)
                    .toList()) {
                lowest = lowest == null ? number.value() : lowest.min(number.value());
                highest = highest == null ? number.value() : highest.max(number.value());
            }
            claim(state).citations().forEach(citation -> roots.add(root(citation.source())));
        }
        return ids(block) + " " + lowest + " to " + highest + " from " + roots.size();
    }

    private List<State> latest(List<State> block) {
        Map<String, State> kept = new LinkedHashMap<>();
        for (State state : block) {
            State other = kept.get(claim(state).claimant().toString());
            if (other == null || day(state).compareTo(day(other)) >= 0) {
                kept.put(claim(state).claimant().toString(), state);
            }
        }
        return kept.values().stream().sorted(Comparator.comparingLong(State::position)).toList();
    }

    private LocalDate day(State state) {
        Edtf claimed = claim(state).claimed();
        if (claimed != null) {
            return Objects.requireNonNull(claimed.latest());
        }
        return claim(state).citations().stream().map(citation -> issued(citation.source()))
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    private LocalDate issued(String source) {
        SourceContent content = source(source);
        int year = content == null
                ? 0
                : content.csl().path("issued").path("date-parts").path(0).path(0).asInt(0);
        return year == 0 ? LocalDate.MIN : LocalDate.of(year, 12, 31);
    }

    private String root(String source) {
        Set<String> circle = new TreeSet<>();
        String end = source;
        for (int step = 0; step < 100 && origin(end) != null; step++) {
            end = Objects.requireNonNull(origin(end));
            if (step > 50) {
                circle.add(end);
            }
        }
        return circle.isEmpty() ? end : Collections.min(circle);
    }

    /** The ids of an incident's claims in the order of what they are about. */
    List<String> timeline(String incident) {
        return claims(incident, claim -> true).stream()
                .sorted(Comparator.comparing((State state) -> earliest(claim(state).occurred()))
                        .thenComparing(state -> latest(claim(state).occurred()))
                        .thenComparing(state -> state.stream().id()))
                .map(state -> state.stream().id()).toList();
    }

    /** The ids of an incident's acts in the order of their adoption. */
    List<String> acts(String incident) {
        return currentClaims(incident, claim -> claim.statement() instanceof Resolution).stream()
                .sorted(Comparator.comparing((State state) -> earliest(act(state).adopted()))
                        .thenComparing(state -> latest(act(state).adopted()))
                        .thenComparing(state -> state.stream().id()))
                .map(state -> state.stream().id()).toList();
    }

    /** The ids of all claims that cite a source. */
    List<String> citing(String source) {
        return lives.values().stream().map(List::getLast)
                .filter(state -> state.content() instanceof ClaimContent claim
                        && claim.citations().stream().anyMatch(citation -> citation.source().equals(source)))
                .map(state -> state.stream().id()).sorted().toList();
    }

    private static LocalDate earliest(@Nullable Edtf date) {
        return date == null || date.earliest() == null ? LocalDate.MAX : date.earliest();
    }

    private static LocalDate latest(@Nullable Edtf date) {
        return date == null || date.latest() == null ? LocalDate.MAX : date.latest();
    }

    static List<String> ids(List<State> states) {
        return states.stream().map(state -> state.stream().id()).toList();
    }

    private @Nullable String origin(String source) {
        SourceContent content = source(source);
        return content == null ? null : content.derivedFrom();
    }

    private @Nullable SourceContent source(String id) {
        return (SourceContent) life(StreamId.source(id)).getLast().content();
    }

    private static ClaimContent claim(State state) {
        return (ClaimContent) Objects.requireNonNull(state.content());
    }

    private static Figure figure(State state) {
        return (Figure) claim(state).statement();
    }

    private static Resolution act(State state) {
        return (Resolution) claim(state).statement();
    }
}
