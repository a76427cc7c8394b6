package org.tabularium.projections.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.tabularium.core.log.Head;
import org.tabularium.core.log.LogRows;
import org.tabularium.core.verify.Progress;
import org.tabularium.projections.asof.Positions;
import org.tabularium.projections.audit.Difference.Kind;
import org.tabularium.projections.build.Build;
import org.tabularium.projections.build.Builds;
import org.tabularium.projections.view.View;

/** Compares all views with the log. Other threads compare some portions while this one reads the next. */
final class ViewsCheck {

    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    private static final int AHEAD = THREADS + 1;
    private static final String BUILDS = "view_build";

    private final List<View> views;
    private final int portion;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private record Handed(int events, Future<List<Tally>> tallies) {}

    /** @param portion how many events' rows are to be compared at a time */
    ViewsCheck(List<View> views, int portion) {
        this.views = views;
        this.portion = portion;
    }

    /** Compares everything, as the snapshot has it. */
    void run(DataSource snapshot, Progress progress) {
        long size = new LogRows(snapshot).head().map(Head::size).orElse(0L);
        List<Living> living = new ArrayList<>();
        for (View view : views) {
            living(view, snapshot, size).ifPresent(living::add);
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS,
                Thread.ofPlatform().daemon().name("audit-", 0).factory());
        try {
            Portions portions = new Portions(snapshot, living, portion);
            Deque<Handed> handed = new ArrayDeque<>();
            Optional<Portion> next = portions.next();
            long events = 0;
            while (next.isPresent() || !handed.isEmpty()) {
                if (next.isPresent()) {
                    Portion read = next.get();
                    handed.add(new Handed(read.events(), threads.submit(() -> Examination.of(read, living))));
                    next = portions.next();
                }
                if (handed.size() > AHEAD || next.isEmpty()) {
                    Handed first = handed.remove();
                    add(done(first.tallies()));
                    events += first.events();
                    progress.at(events, size == 0 ? 1 : Math.min(1, (double) events / size));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The view as the snapshot has it; where it makes no sense, that is noted. */
    private Optional<Living> living(View view, DataSource snapshot, long size) {
        List<Build> builds = new Builds(snapshot).of(view.name(), Build.State.LIVING);
        if (builds.size() != 1) {
            Tally tally = new Tally(view.name(), Positions.NONE);
            tally.add(misplaced(view, Positions.NONE, "state", "one living build", builds.size() + " of them"), 1);
            tallies.put(view.name(), tally);
            return Optional.empty();
        }
        Build build = builds.getFirst();
        Tally tally = new Tally(view.name(), build.position());
        if (build.position() < Positions.NONE || build.position() >= size) {
            tally.add(misplaced(view, build.position(), "position", "one from -1 to " + (size - 1),
                    Long.toString(build.position())), 1);
        }
        tallies.put(view.name(), tally);
        return Optional.of(new Living(view, build));
    }

    private static Difference misplaced(View view, long position, String field, String expected, String found) {
        return new Difference(view.name(), BUILDS, view.name(), List.of(), position, Kind.CHANGED, field, null,
                expected, found);
    }

    /** Compares what has waited for erasures that the views have been told of in this snapshot. */
    void runWaiting(DataSource snapshot) {
        for (View view : views) {
            Tally tally = tally(view.name());
            for (Build build : new Builds(snapshot).of(view.name(), Build.State.LIVING)) {
                List<Living> living = List.of(new Living(view, build));
                Portions portions = new Portions(snapshot, living, portion);
                tally.takeWaiting(build.position())
                        .forEach(stream -> add(Examination.of(portions.only(stream), living)));
            }
        }
    }

    boolean isWaiting() {
        return tallies.values().stream().anyMatch(Tally::isWaiting);
    }

    List<ViewOutcome> outcomes() {
        return tallies.values().stream().map(Tally::outcome).toList();
    }

    private void add(List<Tally> found) {
        found.forEach(one -> tally(one.view()).add(one));
    }

    private Tally tally(String view) {
        Tally tally = tallies.get(view);
        if (tally == null) {
            throw new IllegalStateException("Nobody has begun with " + view);
        }
        return tally;
    }

    private static List<Tally> done(Future<List<Tally>> portion) {
        try {
            return portion.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a portion was compared", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A portion could not be compared", failure.getCause());
        }
    }
}
