package org.tabularium.projections.benchmark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tabularium.core.json.Json;
import org.tabularium.core.log.LogReader;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Latencies;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.casualty.Casualties;
import org.tabularium.projections.figure.Rule;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.hostage.Hostages;
import org.tabularium.projections.resolution.Resolutions;
import org.tabularium.projections.source.Sources;
import org.tabularium.projections.timeline.ClaimFilter;
import org.tabularium.projections.timeline.Claims;
import org.tabularium.projections.timeline.Incidents;
import org.tabularium.projections.timeline.Timelines;

/** How much longer an answer as of a past position takes than the newest one, with many revisions behind each claim. */
@Tag("benchmark")
class AsOfBenchmarkTest {

    private static final int CLAIMS = Integer.getInteger("benchmark.claims", 1_000);
    private static final int REVISIONS = Integer.getInteger("benchmark.rounds", 100);
    private static final int OTHERS = Integer.getInteger("benchmark.others", 900_000);
    private static final int INCIDENTS = 100;
    private static final int RUNS = 300;

    @ParameterizedTest
    @ValueSource(strings = { "H2", "PostgreSQL" })
    void reads(String name, @TempDir Path folder) {
        try (Kept kept = new Kept(name, folder)) {
            BigArchive big = new BigArchive(kept.archive(), INCIDENTS, CLAIMS);
            big.begin();
            kept.follow();
            for (int round = 1; round <= REVISIONS; round++) {
                big.round(round);
            }
            big.others(OTHERS);
            LogReader log = kept.archive().log();
            long newest = log.size() - 1;
            kept.await(newest);
            System.out.printf(Locale.ROOT, "%s: %,d events, %d claims of an incident%n", name, log.size(),
                    CLAIMS / INCIDENTS);
            raw(name, kept);
            Random random = new Random(1992);
            long first = newest / 20;
            readers(kept, random).forEach((what, read) -> {
                Latencies now = Latencies.of(name + " " + what + " now", RUNS, RUNS, () -> read.accept(newest));
                Latencies then = Latencies.of(name + " " + what + " as of", RUNS, RUNS,
                        () -> read.accept(random.nextLong(first, newest)));
                System.out.println(now);
                System.out.printf(Locale.ROOT, "%s   ratio %.2f%n", then, then.medianMillis() / now.medianMillis());
            });
        }
    }

    /** Reads of everything, as bytes, by a position; each of a random incident, claim or source. */
    private static Map<String, LongConsumer> readers(Kept kept, Random random) {
        LogReader log = kept.archive().log();
        Casualties casualties = new Casualties(kept.database());
        Hostages hostages = new Hostages(kept.database());
        Resolutions resolutions = new Resolutions(kept.database());
        Timelines timelines = new Timelines(kept.database());
        Incidents incidents = new Incidents(kept.database());
        Claims claims = new Claims(kept.database());
        Sources sources = new Sources(kept.database());
        Histories histories = new Histories(kept.database());
        Map<String, LongConsumer> readers = new LinkedHashMap<>();
        readers.put("casualties", at -> Json.bytes(casualties.of(incident(random), asOf(log, at), Rule.RANGE)));
        readers.put("hostages", at -> Json.bytes(hostages.of(incident(random), asOf(log, at), Rule.RANGE)));
        readers.put("resolutions", at -> Json.bytes(resolutions.of(incident(random), asOf(log, at))));
        readers.put("timeline", at -> Json.bytes(timelines.of(incident(random), at, null, 100)));
        readers.put("incident", at -> Json.bytes(incidents.find(incident(random), at)));
        readers.put("claims of an incident", at -> Json.bytes(claims.search(ClaimFilter.ofIncident(incident(random)),
                at, null, 100)));
        readers.put("all claims", at -> Json.bytes(claims.search(ClaimFilter.ALL, at, null, 100)));
        readers.put("sources", at -> Json.bytes(sources.list(at, null, 100)));
        readers.put("claims of a source", at -> Json.bytes(sources.claims("source-" + random.nextInt(1_000), at, null,
                100)));
        readers.put("claim", at -> Json.bytes(histories.current(
                StreamId.claim(BigArchive.claim(random.nextInt(CLAIMS))), at)));
        return readers;
    }

    private static String incident(Random random) {
        return BigArchive.incident(random.nextInt(INCIDENTS));
    }

    private static AsOf asOf(LogReader log, long position) {
        return AsOf.of(position, log.entry(position).orElseThrow().recordedAt());
    }

    private static void raw(String name, Kept kept) {
        JdbcTemplate jdbc = new JdbcTemplate(kept.database());
        Random random = new Random(1992);
        System.out.println(Latencies.of(name + " the rows of casualties by raw JDBC", RUNS, RUNS,
                () -> jdbc.queryForList("""
                        select id, revision, content, valid_from from casualty_figure
                        where incident = ? and facet = 'CASUALTY' and block = -1""", incident(random))));
    }
}
