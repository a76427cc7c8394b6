package org.tabularium.api.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.tabularium.core.verify.Outside;
import org.tabularium.core.verify.Progress;
import org.tabularium.projections.Views;
import org.tabularium.projections.audit.Audit;
import org.tabularium.projections.audit.Outcome;
import org.tabularium.projections.build.Build;
import org.tabularium.projections.build.Builds;
import org.tabularium.projections.rebuild.Rebuilds;
import org.tabularium.projections.view.ViewNames;

/** How fast the log is verified, the views are compared with it, and views are told anew from it. */
final class CheckFigures {

    private static final long LOOK = 2_000_000;

    private final Stage stage;
    private final PlainJdbc plain;
    private final Consumer<Measured> figures;

    CheckFigures(Stage stage, PlainJdbc plain, Consumer<Measured> figures) {
        this.stage = stage;
        this.plain = plain;
        this.figures = figures;
    }

    void measure() throws SQLException {
        audit();
        rebuild("rebuild of the casualties", List.of(ViewNames.CASUALTIES));
        rebuild("rebuild of all views", ViewNames.ALL);
    }

    private void audit() throws SQLException {
        long events = stage.newest() + 1;
        Audit audit = new Audit(stage.database(), stage.folder(), Views.in(stage.database()), Duration.ZERO);
        Stopwatch watch = new Stopwatch();
        double[] verified = new double[1];
        Progress progress = (gone, share) -> {
            if (gone <= events) {
                verified[0] = watch.seconds();
            }
        };
        Outcome outcome = audit.run(Outside.NOTHING, progress);
        double audited = watch.seconds();
        if (outcome.differs() || !outcome.isComplete()) {
            throw new IllegalStateException(outcome.toString());
        }
        double log = plain.readLog();
        double views = plain.readViews(ViewNames.ALL);
        figures.accept(Measured.rate("verify of the log", "events", events, verified[0], log));
        figures.accept(Measured.rate("audit: all views compared with the log", "events", events,
                audited - verified[0], log + views));
    }

    private void rebuild(String what, List<String> names) throws SQLException {
        Builds builds = stage.part(Builds.class);
        long before = living(builds, names);
        Stopwatch watch = new Stopwatch();
        stage.part(Rebuilds.class).ask(names);
        while (living(builds, names) < before + names.size()) {
            LockSupport.parkNanos(LOOK);
        }
        double seconds = watch.seconds();
        while (builds.all().size() > ViewNames.ALL.size()) {
            LockSupport.parkNanos(LOOK);
        }
        figures.accept(Measured.rate(what, "events", stage.newest() + 1, seconds, plain.writeViews(names)));
    }

    /** Grows by one with each view that has been rebuilt. */
    private static long living(Builds builds, List<String> names) {
        return builds.all().stream().filter(build -> build.state() == Build.State.LIVING)
                .filter(build -> names.contains(build.view())).mapToLong(Build::number).sum();
    }
}
