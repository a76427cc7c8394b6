package org.tabularium.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.projections.TestDatabase.Product;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.page.Page;
import org.tabularium.projections.source.Dependent;
import org.tabularium.projections.source.Dependents;
import org.tabularium.projections.source.Impact;
import org.tabularium.projections.source.LogPlace;
import org.tabularium.projections.source.Shown;
import org.tabularium.projections.source.Sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.projections.RandomHistory.SOURCES;

/** What falls with any source is what a naive model finds, at every position, however long the pages are. */
class SourceImpactTest {

    @ParameterizedTest
    @CsvSource({ "H2, 5, 200", "H2, 56, 200", "POSTGRESQL, 5, 120" })
    void it_equals_a_naive_model_at_every_position(Product product, long seed, int events) {
        everyPositionEquals(product, RandomHistory.of(seed, events), seed);
    }

    @ParameterizedTest
    @CsvSource({ "H2, 6, 200", "H2, 67, 200", "POSTGRESQL, 6, 120" })
    void it_does_so_where_much_has_been_erased(Product product, long seed, int events) {
        everyPositionEquals(product, RandomHistory.withErasures(seed).grownTo(events), seed);
    }

    private static void everyPositionEquals(Product product, FakeLog log, long seed) {
        Random random = new Random(seed);
        try (TestDatabase database = product.fresh()) {
            database.follow(log, 50);
            Sources sources = new Sources(database.source());
            for (int position = 0; position < log.size(); position++) {
                for (int i = 0; i < 2; i++) {
                    String source = SOURCES.get(random.nextInt(SOURCES.size()));
                    AsOf asOf = AsOf.of(position, FakeLog.BEGINNING.plusSeconds(position));
                    sources.dependents(source, asOf).ifPresent(dependents -> equal(dependents,
                            new NaiveImpact(log.all().subList(0, (int) asOf.at() + 1), source), random));
                }
            }
        }
    }

    private static void equal(Dependents dependents, NaiveImpact model, Random random) {
        List<Dependent> claims = walk(dependents, 1 + random.nextInt(25));
        Impact impact = dependents.impact(claims, true);

        assertThat(claims.stream().map(SourceImpactTest::text).toList()).isEqualTo(model.claims());
        assertThat(impact.derived()).containsExactlyElementsOf(model.derived());
        assertThat(impact.counts()).isEqualTo(new Impact.Counts(model.derived().size(),
                claims.stream().filter(Dependent::rests).count(),
                claims.stream().filter(Dependent::onNothingElse).count(),
                claims.stream().filter(claim -> !claim.rests()).count()));
        assertThat(impact.describedAt()).extracting(LogPlace::position)
                .isEqualTo(model.doneBy(SourceDescribed.class));
        assertThat(impact.retractedAt() == null ? List.of() : List.of(impact.retractedAt().position()))
                .isEqualTo(model.doneBy(SourceRetracted.class));
    }

    private static List<Dependent> walk(Dependents dependents, int limit) {
        List<Dependent> all = new ArrayList<>();
        Page<Dependent> page = dependents.claims(null, limit);
        all.addAll(page.items());
        while (page.next() != null) {
            assertThat(page.items()).hasSize(limit);
            page = dependents.claims(page.next(), limit);
            all.addAll(page.items());
        }
        return all;
    }

    private static String text(Dependent claim) {
        return claim.id() + " " + claim.incident() + " " + claim.status() + " " + claim.revision()
                + (!claim.rests() ? " no more" : claim.onNothingElse() ? " on nothing else" : "") + " through "
                + claim.through() + " besides "
                + claim.others().stream().map(other -> other.id() + " " + other.status()).toList() + " shown "
                + claim.shown().stream().map(SourceImpactTest::text).toList();
    }

    private static String text(Shown shown) {
        return shown.view() + " " + shown.incident() + " " + position(shown.from()) + "-" + position(shown.to());
    }

    private static String position(@Nullable LogPlace place) {
        if (place == null) {
            return "";
        }
        assertThat(place.recordedAt())
                .isEqualTo(AsOf.of(0, FakeLog.BEGINNING.plusSeconds(place.position())).recordedAt());
        return Long.toString(place.position());
    }
}
