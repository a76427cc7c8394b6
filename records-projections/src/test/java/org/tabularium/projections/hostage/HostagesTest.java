package org.tabularium.projections.hostage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.json.Json;
import org.tabularium.projections.Draft;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.figure.Block;
import org.tabularium.projections.figure.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.projections.Draft.best;
import static org.tabularium.projections.Draft.on;

class HostagesTest {

    private final TestDatabase database = new TestDatabase();
    private final FakeLog log = new FakeLog();
    private final Hostages hostages = new Hostages(database.source());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_answer_has_the_blocks_of_casualties_and_a_life_line() {
        log.append(on("i").claimed("1992-03").occurred("1992-02-26").counting(Facet.HOSTAGE, Measure.TAKEN, best(9))
                .as("c1"));
        database.follow(log);

        assertThat(Json.text(hostages.of("i", asOf(0), Rule.RANGE))).isEqualTo("""
                {"incident":"i","asOf":{"position":0,"recordedAt":"2026-11-22T23:14:00.123456Z"},"rule":"RANGE",\
                "measures":[{"facet":"HOSTAGE","measure":"TAKEN","group":"ALL","unit":"PERSONS","claims":[{"id":"c1",\
                "revision":1,"claimant":{"name":"A","kind":"MEDIA","via":[]},"value":{"state":"KNOWN","best":9},\
                "occurred":"1992-02-26","citations":[{"source":"s1"}],"relations":[],"position":0}],\
                "range":{"lowest":9,"highest":9,"note":"computed, not asserted"},"independentSources":1}],\
                "lifeLine":[{"measure":"TAKEN","group":"ALL","unit":"PERSONS","claim":"c1","revision":1,\
                "claimant":{"name":"A","kind":"MEDIA","via":[]},"claimed":"1992-03","occurred":"1992-02-26",\
                "value":{"state":"KNOWN","best":9},"position":0}]}""");
    }

    @Test
    void the_life_line_goes_from_taken_to_the_end_and_at_each_station_by_the_date_of_the_claim() {
        log.append(hostages("died", Measure.DIED_IN_CAPTIVITY, "1991"),
                hostages("fate-unknown", Measure.FATE_UNKNOWN, "1991"),
                hostages("released-late", Measure.RELEASED, "1994"),
                hostages("released-early", Measure.RELEASED, "1993"), hostages("exchanged", Measure.OTHER, "1991"),
                hostages("held", Measure.HELD, "1999"), hostages("taken", Measure.TAKEN, "1999"),
                on("i").killed(4).as("no-hostage"));
        database.follow(log);

        var answer = hostages.of("i", asOf(7), Rule.RANGE);

        assertThat(answer.lifeLine()).extracting(LifeLineFigure::claim).containsExactly("taken", "held",
                "released-early", "released-late", "fate-unknown", "died");
        assertThat(answer.measures()).extracting(Block::measure).containsExactly(Measure.TAKEN, Measure.HELD,
                Measure.RELEASED, Measure.FATE_UNKNOWN, Measure.DIED_IN_CAPTIVITY, Measure.OTHER);
        assertThat(hostages.figures("i", asOf(7), Rule.RANGE).measures()).isEqualTo(answer.measures());
    }

    private static ClaimRecorded hostages(String id, Measure measure,
            String claimed) {
        Draft draft = on("i").claimed(claimed).counting(Facet.HOSTAGE, measure, best(1));
        return draft.as(id);
    }

    private static AsOf asOf(long position) {
        return AsOf.of(position, FakeLog.BEGINNING.plusSeconds(position));
    }
}
