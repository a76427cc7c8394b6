package org.tabularium.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.Erasure.Erased;
import org.tabularium.core.stream.StreamId;

/**
 * What falls with a source, worked out the plainest way: each view is asked at each position whether it shows a claim.
 */
final class NaiveImpact {

    private static final List<String> VIEWS = List.of("casualties", "hostages", "resolutions", "timeline");

    private final List<RecordedEvent> events;
    private final NaiveArchive archive;
    private final String source;
    private final Set<String> falling;

    NaiveImpact(List<RecordedEvent> events, String source) {
        this.events = events;
        this.archive = new NaiveArchive(events);
        this.source = source;
        this.falling = new TreeSet<>(Set.of(source));
        while (falling.addAll(copies())) {
            // Until there are no more.
        }
    }

    private List<String> copies() {
        return archive.streams().stream().filter(stream -> stream.kind() == StreamId.Kind.SOURCE)
                .filter(stream -> newest(stream).content() instanceof SourceContent content
                        && content.derivedFrom() != null && falling.contains(content.derivedFrom()))
                .map(StreamId::id).toList();
    }

    Set<String> derived() {
        Set<String> derived = new TreeSet<>(falling);
        derived.remove(source);
        return derived;
    }

    /** The positions of what was done to the source. */
    List<Long> doneBy(Class<? extends ArchiveEvent> type) {
        return events.stream().filter(event -> event.entry().stream().equals(StreamId.source(source)))
                .filter(event -> (event.event() instanceof Erased gone ? gone.was() : event.event().getClass()) == type)
                .map(event -> event.entry().position()).toList();
    }

    /** Each claim in words. */
    List<String> claims() {
        return archive.streams().stream().filter(stream -> stream.kind() == StreamId.Kind.CLAIM)
                .sorted((one, other) -> one.id().compareTo(other.id())).map(this::text).filter(text -> !text.isEmpty())
                .toList();
    }

    private String text(StreamId claim) {
        NaiveArchive.State last = null;
        for (NaiveArchive.State state : archive.life(claim)) {
            last = restsOnIt(state) ? state : last;
        }
        if (last == null) {
            return "";
        }
        NaiveArchive.State newest = newest(claim);
        String incident = newest.content() instanceof ClaimContent content ? content.incident() : "null";
        String status = newest.content() == null ? "ERASED" : newest.status();
        boolean rests = newest.position() == last.position();
        Set<String> through = new TreeSet<>(cited(last));
        through.retainAll(falling);
        Set<String> others = new TreeSet<>(rests ? cited(last) : Set.of());
        others.removeAll(falling);
        return claim.id() + " " + incident + " " + status + " " + newest.revision()
                + (!rests ? " no more" : others.isEmpty() ? " on nothing else" : "") + " through " + through
                + " besides " + others.stream().map(this::standing).toList() + " shown " + shown(claim);
    }

    private String standing(String id) {
        NaiveArchive.State state = newest(StreamId.source(id));
        return id + " " + (state.content() == null ? "ERASED" : state.status());
    }

    private List<String> shown(StreamId claim) {
        List<String> shown = new ArrayList<>();
        for (String view : VIEWS) {
            String place = null;
            long since = 0;
            for (int position = 0; position <= events.size(); position++) {
                String here = position == events.size() ? null : place(view, claim, position);
                if (place != null && !place.equals(here)) {
                    shown.add(place + " " + since + "-" + (position == events.size() ? "" : position));
                }
                since = Objects.equals(place, here) ? since : position;
                place = here;
            }
        }
        return shown;
    }

    /** The view and the incident where it is shown as resting on the source at the position. */
    private @Nullable String place(String view, StreamId claim, long position) {
        NaiveArchive.State state = null;
        for (NaiveArchive.State one : archive.life(claim)) {
            state = one.position() <= position ? one : state;
        }
        return state != null && restsOnIt(state) && isIn(view, content(state))
                ? view + " " + content(state).incident()
                : null;
    }

    private static boolean isIn(String view, ClaimContent claim) {
        boolean ofHostages = claim.statement().about() == Facet.HOSTAGE;
        return switch (view) {
            case "casualties" -> claim.statement() instanceof Figure && !ofHostages;
            case "hostages" -> claim.statement() instanceof Figure && ofHostages;
            case "resolutions" -> claim.statement() instanceof Resolution;
            default -> true;
        };
    }

    private boolean restsOnIt(NaiveArchive.State state) {
        return state.content() != null && state.status().equals("CURRENT")
                && cited(state).stream().anyMatch(falling::contains);
    }

    private static Set<String> cited(NaiveArchive.State state) {
        return new TreeSet<>(content(state).citations().stream().map(Citation::source).toList());
    }

    private static ClaimContent content(NaiveArchive.State state) {
        return (ClaimContent) Objects.requireNonNull(state.content());
    }

    private NaiveArchive.State newest(StreamId stream) {
        return archive.life(stream).getLast();
    }
}
