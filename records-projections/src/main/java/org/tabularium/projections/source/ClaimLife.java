package org.tabularium.projections.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tabularium.projections.view.RecordStatus;
import org.tabularium.projections.view.ViewNames;

/** What a claim cited while it was current and which views showed it, up to a position. */
final class ClaimLife {

    /** How the claim stands after one of its events, and when the log took that, in microseconds. */
    record Revision(@Nullable String incident, RecordStatus status, int number, long recordedAt) {}

    /** What it cites from one of its events to before the next, or to the end of all positions. */
    private record Stretch(long from, long to, Set<String> sources) {

        boolean restsOn(Set<String> falling) {
            return sources.stream().anyMatch(falling::contains);
        }
    }

    private final String id;
    /** By the positions of their events, as all that follows. */
    private final NavigableMap<Long, Revision> revisions = new TreeMap<>();
    private final NavigableMap<Long, Stretch> stretches = new TreeMap<>();
    private final Map<String, Set<Long>> showing = new TreeMap<>();

    ClaimLife(String id) {
        this.id = id;
    }

    void revise(long from, Revision revision) {
        revisions.put(from, revision);
    }

    void cite(String source, long from, long to) {
        stretches.computeIfAbsent(from, first -> new Stretch(from, to, new TreeSet<>())).sources().add(source);
    }

    void show(String view, long from) {
        showing.computeIfAbsent(view, first -> new TreeSet<>()).add(from);
    }

    /** What it cites at the position besides what falls, if anything does. */
    List<String> others(Set<String> falling, long position) {
        Stretch last = lastOn(falling);
        return last == null || last.to() <= position
                ? List.of()
                : last.sources().stream().filter(source -> !falling.contains(source)).toList();
    }

    private @Nullable Stretch lastOn(Set<String> falling) {
        return stretches.descendingMap().values().stream().filter(stretch -> stretch.restsOn(falling)).findFirst()
                .orElse(null);
    }

    /** What it has to do with the sources that fall; nothing, where that has been erased meanwhile. */
    Stream<Dependent> dependent(Set<String> falling, Map<String, RecordStatus> statuses, long position) {
        Stretch last = lastOn(falling);
        if (last == null) {
            return Stream.of();
        }
        Revision newest = revisions.lastEntry().getValue();
        boolean rests = last.to() > position;
        List<Dependent.OtherSource> others = others(falling, position).stream()
                .map(other -> new Dependent.OtherSource(other, statuses.get(other))).toList();
        return Stream.of(new Dependent(id, newest.incident(), newest.status(), newest.number(), rests,
                rests && others.isEmpty(), last.sources().stream().filter(falling::contains).toList(), others,
                shown(falling, position)));
    }

    private List<Shown> shown(Set<String> falling, long position) {
        List<Shown> shown = new ArrayList<>();
        for (String view : ViewNames.ALL) {
            stretches.values().stream().filter(stretch -> stretch.restsOn(falling))
                    .flatMap(stretch -> shown(view, stretch, position))
                    .forEach(next -> shown.add(!shown.isEmpty() && shown.getLast().isContinuedBy(next)
                            ? shown.removeLast().until(next.to())
                            : next));
        }
        return shown;
    }

    private Stream<Shown> shown(String view, Stretch stretch, long position) {
        // The timeline shows every claim. What claims a source has and what a history tells is shown for ever.
        boolean shows = view.equals(ViewNames.TIMELINE)
                || showing.getOrDefault(view, Set.of()).contains(stretch.from());
        String incident = revision(stretch.from()).incident();
        return shows && incident != null
                ? Stream.of(new Shown(view, incident, place(stretch.from()),
                        stretch.to() > position ? null : place(stretch.to())))
                : Stream.of();
    }

    private LogPlace place(long at) {
        return LogPlace.of(at, revision(at).recordedAt());
    }

    private Revision revision(long at) {
        return Objects.requireNonNull(revisions.get(at));
    }
}
