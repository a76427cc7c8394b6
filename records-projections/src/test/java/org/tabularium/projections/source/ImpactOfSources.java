package org.tabularium.projections.source;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.page.Page;

import static org.tabularium.projections.Draft.on;

/** Sources and the claims that rest on them: what tests need to ask what falls with a source. */
abstract class ImpactOfSources {

    static final String BOOK = "{\"type\":\"book\"}";
    final TestDatabase database = new TestDatabase();
    final FakeLog log = new FakeLog();
    final Sources sources = new Sources(database.source());

    @AfterEach
    void close() {
        database.close();
    }

    Impact firstPage(String source, long position) {
        Dependents dependents = dependents(source, position);
        return dependents.impact(dependents.claims(null, 100).items(), true);
    }

    List<String> texts(String source, long position) {
        return walk(source, position, 1).stream().map(claim -> claim.id()
                + (claim.onNothingElse() ? " on nothing else" : claim.rests() ? "" : " no more") + " through "
                + claim.through()).toList();
    }

    List<String> shown(String source, long position) {
        return walk(source, position, 100).stream()
                .flatMap(claim -> claim.shown().stream().map(shown -> claim.id() + " "
                        + shown.view() + " " + shown.incident() + " " + shown.from().position() + "-"
                        + position(shown.to())))
                .toList();
    }

    static String position(@Nullable LogPlace place) {
        return place == null ? "" : Long.toString(place.position());
    }

    List<Dependent> walk(String source, long position, int limit) {
        List<Dependent> all = new ArrayList<>();
        Page<Dependent> page = dependents(source, position).claims(null, limit);
        all.addAll(page.items());
        while (page.next() != null) {
            page = dependents(source, position).claims(page.next(), limit);
            all.addAll(page.items());
        }
        return all;
    }

    Dependents dependents(String source, long position) {
        return sources.dependents(source, asOf(position)).orElseThrow();
    }

    static AsOf asOf(long position) {
        return AsOf.of(position, FakeLog.BEGINNING.plusSeconds(position));
    }
}
