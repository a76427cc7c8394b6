package org.tabularium.projections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.json.Json;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.TestDatabase.Product;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.casualty.Casualties;
import org.tabularium.projections.figure.Block;
import org.tabularium.projections.figure.BlockClaim;
import org.tabularium.projections.figure.Rule;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.hostage.Hostages;
import org.tabularium.projections.resolution.Act;
import org.tabularium.projections.resolution.Resolutions;
import org.tabularium.projections.source.Sources;
import org.tabularium.projections.timeline.ClaimFilter;
import org.tabularium.projections.timeline.Claims;
import org.tabularium.projections.timeline.Incidents;
import org.tabularium.projections.timeline.Timelines;
import org.tabularium.projections.view.View;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.projections.RandomHistory.INCIDENTS;
import static org.tabularium.projections.RandomHistory.SOURCES;
import static org.tabularium.projections.Walk.ids;

/** A read at any position gives what the events up to it state, wherever the batches were cut that wrote the rows. */
class EveryPositionTest {

    private static final int EVENTS = 300;

    @ParameterizedTest
    @CsvSource({ "H2, 1, 300", "H2, 22, 300", "POSTGRESQL, 1, 120" })
    void every_view_equals_a_naive_model_at_every_position(Product product, long seed, int events) {
        FakeLog log = RandomHistory.of(seed, events);
        try (TestDatabase database = product.fresh()) {
            everyPositionEquals(database, log, seed);
        }
    }

    @ParameterizedTest
    @CsvSource({ "H2, 2, 300", "H2, 23, 300", "POSTGRESQL, 2, 120" })
    void it_does_so_where_much_has_been_erased(Product product, long seed, int events) {
        FakeLog log = RandomHistory.withErasures(seed).grownTo(events);
        try (TestDatabase database = product.fresh()) {
            everyPositionEquals(database, log, seed);
        }
    }

    private static void everyPositionEquals(TestDatabase database, FakeLog log, long seed) {
        followInRandomPages(database, log, new Random(seed));
        for (int position = 0; position < log.size(); position++) {
            NaiveArchive model = new NaiveArchive(log.all().subList(0, position + 1));
            incidentsEqual(database, model, position);
            sourcesEqual(database, model, position);
            recordsEqual(database, model, position);
            historyEquals(database, model, log.all().get(position).entry().stream(), position);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 333, 4_444 })
    void the_rows_are_the_same_wherever_the_batches_were_cut(long seed) {
        FakeLog log = RandomHistory.of(seed, EVENTS);
        try (TestDatabase pages = new TestDatabase();
                TestDatabase single = new TestDatabase();
                TestDatabase whole = new TestDatabase()) {
            followInRandomPages(pages, log, new Random(seed));
            single.follow(log, 1);
            whole.follow(log);

            assertThat(pages.rows()).isEqualTo(whole.rows()).isEqualTo(single.rows());
            assertThat(whole.rows()).allSatisfy((table, rows) -> assertThat(rows).isNotEmpty());
        }
    }

    private static void followInRandomPages(TestDatabase database, FakeLog log, Random random) {
        for (View view : Views.in(database.source())) {
            List<RecordedEvent> rest = log.all();
            while (!rest.isEmpty()) {
                int size = Math.min(rest.size(), 1 + random.nextInt(60));
                database.apply(view, log, rest.subList(0, size));
                rest = rest.subList(size, rest.size());
            }
        }
    }

    private static void incidentsEqual(TestDatabase database, NaiveArchive model, long position) {
        AsOf asOf = AsOf.of(position, FakeLog.BEGINNING.plusSeconds(position));
        Casualties casualties = new Casualties(database.source());
        Hostages hostages = new Hostages(database.source());
        for (String incident : INCIDENTS) {
            assertThat(texts(casualties.of(incident, asOf, Rule.RANGE).measures()))
                    .isEqualTo(model.figures(incident, Facet.CASUALTY, false));
            assertThat(texts(casualties.of(incident, asOf, Rule.LATEST_PER_CLAIMANT).measures()))
                    .isEqualTo(model.figures(incident, Facet.CASUALTY, true));
            assertThat(texts(hostages.of(incident, asOf, Rule.RANGE).measures()))
                    .isEqualTo(model.figures(incident, Facet.HOSTAGE, false));
            assertThat(new Resolutions(database.source()).of(incident, asOf).acts()).extracting(Act::id)
                    .isEqualTo(model.acts(incident));
            assertThat(ids(after -> new Timelines(database.source()).of(incident, position, after, 3)))
                    .isEqualTo(model.timeline(incident));
            assertThat(ids(after -> new Claims(database.source()).search(ClaimFilter.ofIncident(incident), position,
                    after, 3))).isEqualTo(NaiveArchive.ids(model.claims(incident, claim -> true)).stream().sorted()
                            .toList());
        }
    }

    private static Map<String, String> texts(List<Block> blocks) {
        Map<String, String> texts = new TreeMap<>();
        for (Block block : blocks) {
            var range = block.range();
            texts.put(block.measure().name(),
                    block.claims().stream().map(BlockClaim::id).toList() + " "
                            + (range == null ? "null to null" : range.lowest() + " to " + range.highest()) + " from "
                            + block.independentSources());
        }
        return texts;
    }

    private static void sourcesEqual(TestDatabase database, NaiveArchive model, long position) {
        Sources sources = new Sources(database.source());
        for (String source : SOURCES) {
            assertThat(ids(after -> sources.claims(source, position, after, 4))).isEqualTo(model.citing(source));
        }
    }

    private static void recordsEqual(TestDatabase database, NaiveArchive model, long position) {
        Histories histories = new Histories(database.source());
        Map<StreamId, String> listed = listed(database, position);
        assertThat(listed.keySet()).isEqualTo(model.streams());
        listed.forEach((stream, text) -> {
            assertThat(text).isEqualTo(text(model.life(stream).getLast()));
            assertThat(Json.text(histories.current(stream, position).orElseThrow())).isEqualTo(text);
        });
    }

    private static Map<StreamId, String> listed(TestDatabase database, long position) {
        Incidents incidents = new Incidents(database.source());
        Sources sources = new Sources(database.source());
        Claims claims = new Claims(database.source());
        Map<StreamId, String> all = new HashMap<>();
        Walk.all(after -> incidents.list(null, null, null, null, position, after, 2))
                .forEach(state -> all.put(StreamId.incident(state.id()), Json.text(state)));
        Walk.all(after -> sources.list(position, after, 3))
                .forEach(state -> all.put(StreamId.source(state.id()), Json.text(state)));
        Walk.all(after -> claims.search(ClaimFilter.ALL, position, after, 7))
                .forEach(state -> all.put(StreamId.claim(state.id()), Json.text(state)));
        return all;
    }

    private static void historyEquals(TestDatabase database, NaiveArchive model, StreamId stream, long position) {
        var revisions = new Histories(database.source()).history(stream, position).orElseThrow().revisions();
        assertThat(revisions).hasSameSizeAs(model.life(stream)).zipSatisfy(model.life(stream), (revision, state) -> {
            assertThat(revision.revision()).isEqualTo(state.revision());
            assertThat(revision.position()).isEqualTo(state.position());
            if (state.content() == null) {
                assertThat(Json.text(revision)).contains("\"status\":\"ERASED\"").doesNotContain("\"content\":");
            } else {
                assertThat(Json.text(revision)).contains("\"content\":" + Json.text(state.content()));
            }
        });
    }

    private static String text(NaiveArchive.State state) {
        String content = state.content() == null ? "{}" : Json.text(state.content());
        return "{\"id\":\"" + state.stream().id() + "\"," + content.substring(1, content.length() - 1)
                + (state.content() == null ? "\"status\":\"ERASED" : ",\"status\":\"" + state.status())
                + "\",\"revision\":" + state.revision() + ",\"position\":"
                + state.position() + ",\"recordedAt\":\""
                + AsOf.of(state.position(), FakeLog.BEGINNING.plusSeconds(state.position())).recordedAt() + "\"}";
    }
}
