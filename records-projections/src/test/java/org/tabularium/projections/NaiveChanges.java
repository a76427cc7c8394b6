package org.tabularium.projections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.NaiveArchive.State;

/** What changed about incidents between two positions, worked out the plainest way: by looking at every record. */
final class NaiveChanges {

    private final List<RecordedEvent> events;
    private final NaiveArchive archive;
    private final long from;
    private final long to;

    NaiveChanges(List<RecordedEvent> all, long from, long to) {
        this.events = all.subList(0, (int) to + 1);
        this.archive = new NaiveArchive(events);
        this.from = from;
        this.to = to;
    }

    /** Each changed record as {@code position stream kind before>after [revisions]}. */
    List<String> of(String incident) {
        TreeMap<Long, String> changes = new TreeMap<>();
        for (StreamId stream : archive.streams()) {
            List<State> life = archive.life(stream);
            List<State> changing = changing(stream, incident, life);
            if (!changing.isEmpty()) {
                long first = changing.getFirst().position();
                changes.put(first, first + " " + stream + " " + kind(life, incident) + " " + text(before(life)) + ">"
                        + text(life.getLast()) + " "
                        + life.stream().filter(this::isInside).map(State::revision).toList());
            }
        }
        return List.copyOf(changes.values());
    }

    /** The states that an event of the window has brought and that concern the incident. */
    private List<State> changing(StreamId stream, String incident, List<State> life) {
        List<State> changing = new ArrayList<>();
        for (int i = 0; i < life.size(); i++) {
            State state = life.get(i);
            State before = i == 0 ? null : life.get(i - 1);
            boolean concerned = switch (stream.kind()) {
                case CLAIM -> isAbout(state, incident) || (before != null && isAbout(before, incident));
                case SOURCE -> i > 0 && restOn(stream.id(), incident);
                default -> stream.id().equals(incident);
            };
            if (concerned && isInside(state)) {
                changing.add(state);
            }
        }
        return changing;
    }

    private boolean isInside(State state) {
        return state.position() > from && state.position() <= to;
    }

    private @Nullable State before(List<State> life) {
        return life.stream().filter(state -> state.position() <= from).max(Comparator.comparingLong(State::position))
                .orElse(null);
    }

    private static boolean isAbout(State state, String incident) {
        return state.content() instanceof ClaimContent claim && claim.incident().equals(incident);
    }

    private boolean restOn(String source, String incident) {
        Set<String> resting = new HashSet<>(Set.of(source));
        boolean grows = true;
        while (grows) {
            grows = resting.addAll(shownIn(state -> state.content() instanceof SourceContent copy
                    && copy.derivedFrom() != null && resting.contains(copy.derivedFrom())));
        }
        return !shownIn(state -> isAbout(state, incident)
                && state.content() instanceof ClaimContent claim
                && claim.citations().stream().anyMatch(citation -> resting.contains(citation.source()))).isEmpty();
    }

    /** The ids of the records that had such a state at some position from the one to the other. */
    private Set<String> shownIn(Predicate<State> wanted) {
        Set<String> ids = new HashSet<>();
        for (StreamId stream : archive.streams()) {
            List<State> life = archive.life(stream);
            for (int i = 0; i < life.size(); i++) {
                boolean endsBefore = i + 1 < life.size() && life.get(i + 1).position() <= from;
                if (!endsBefore && wanted.test(life.get(i))) {
                    ids.add(stream.id());
                }
            }
        }
        return ids;
    }

    private String kind(List<State> life, String incident) {
        State before = before(life);
        State after = life.getLast();
        if (after.content() == null) {
            return "ERASED";
        }
        return switch (after.stream().kind()) {
            case CLAIM -> claimKind(before, after, incident);
            case SOURCE ->
                status(after).equals("RETRACTED") && !"RETRACTED".equals(before == null ? "" : status(before))
                        ? "RETRACTED"
                        : contentKind(before, after, "DESCRIBED");
            default -> before == null ? "ADDED" : contentKind(before, after, "DESCRIBED");
        };
    }

    private String claimKind(@Nullable State before, State after, String incident) {
        if (!isAbout(after, incident)) {
            return "MOVED_AWAY";
        } else if (before == null) {
            return "ADDED";
        } else if (before.content() == null) {
            return "CORRECTED";
        } else if (!isAbout(before, incident)) {
            return "MOVED_HERE";
        } else if (status(before).equals(status(after))) {
            return contentKind(before, after, "CORRECTED");
        }
        return status(after).equals("CURRENT") ? "REINSTATED" : "WITHDRAWN";
    }

    private String contentKind(@Nullable State before, State after, String changed) {
        if (before == null || !Objects.equals(before.content(), after.content())) {
            return changed;
        }
        return events.stream().skip(from + 1).anyMatch(event -> event.event() instanceof PayloadErased
                && event.entry().stream().equals(after.stream())) ? "ERASED" : "CHANGED_BACK";
    }

    private static String status(State state) {
        return state.content() == null ? "ERASED" : state.status();
    }

    private static String text(@Nullable State state) {
        return state == null ? "none" : state.revision() + status(state);
    }
}
