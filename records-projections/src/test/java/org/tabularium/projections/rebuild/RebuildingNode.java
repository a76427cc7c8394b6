package org.tabularium.projections.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import org.tabularium.core.json.Json;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.TestDatabase.Product;
import org.tabularium.projections.Views;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.build.Build;
import org.tabularium.projections.build.Builds;
import org.tabularium.projections.casualty.Casualties;
import org.tabularium.projections.figure.Rule;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewNames;

/** A database with all views at the end of a log, and nodes that rebuild them. */
final class RebuildingNode {

    static final int PAGE = 30;

    private static final Duration SOON = Duration.ofMillis(20);

    private final Product product;
    private final TestDatabase database;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final FakeLog log;

    RebuildingNode(Product product, FakeLog log) {
        this.product = product;
        this.database = product.fresh();
        open.add(database);
        this.log = log;
        database.follow(log);
    }

    TestDatabase database() {
        return database;
    }

    FakeLog log() {
        return log;
    }

    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    Rebuilds rebuilds(UnaryOperator<View> watching) {
        return rebuilds(watching, PAGE);
    }

    /** @param pageSize 0 for a node that only asks */
    Rebuilds rebuilds(UnaryOperator<View> watching, int pageSize) {
        List<View> views = Views.in(database.source()).stream().map(watching).toList();
        Rebuilds rebuilds = new Rebuilds(views, log, database.source(), database.transactions(), SOON,
                Math.max(1, pageSize));
        if (pageSize > 0) {
            rebuilds.start();
        }
        open.add(rebuilds);
        return rebuilds;
    }

    ViewFollowers followers() {
        var followers = new ViewFollowers(Views.in(database.source()), log, database.source(),
                database.transactions(), SOON);
        followers.start();
        open.add(followers);
        return followers;
    }

    List<Build> builds() {
        return new Builds(database.source()).all();
    }

    void awaitOnlyLiving(int number, String... views) {
        List<String> names = views.length == 0 ? ViewNames.ALL : List.of(views);
        await(() -> builds().stream().filter(build -> names.contains(build.view()))
                .allMatch(build -> build.number() == number && build.state() == Build.State.LIVING));
    }

    /** Asks until it is as expected; the test's own bound ends it else. */
    void await(BooleanSupplier expected) {
        while (!expected.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    String casualties(long position) {
        return Json.text(new Casualties(database.source()).of("i0",
                AsOf.of(position, FakeLog.BEGINNING.plusSeconds(position)), Rule.RANGE));
    }

    Map<String, List<String>> rows() {
        return withoutBuilds(database);
    }

    Map<String, List<String>> rowsOfAFreshReplay() {
        try (TestDatabase fresh = product.fresh()) {
            fresh.follow(log);
            return withoutBuilds(fresh);
        }
    }

    private static Map<String, List<String>> withoutBuilds(TestDatabase database) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        database.rows().forEach((table, texts) -> {
            if (!table.equals("view_build")) {
                rows.put(table, texts.stream().map(text -> text.replaceFirst("(?i)build=\\d+, ", "")).sorted()
                        .toList());
            }
        });
        return rows;
    }
}
