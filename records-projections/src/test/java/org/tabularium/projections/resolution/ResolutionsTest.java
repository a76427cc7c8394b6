package org.tabularium.projections.resolution;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.claim.Relation;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.claim.Resolution.Stance;
import org.tabularium.core.claim.Resolution.Wording;
import org.tabularium.core.json.Json;
import org.tabularium.core.time.Edtf;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.asof.AsOf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.projections.Draft.on;

class ResolutionsTest {

    private final TestDatabase database = new TestDatabase();
    private final FakeLog log = new FakeLog();
    private final Resolutions resolutions = new Resolutions(database.source());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_act_is_shown_as_it_is_stated_and_counted_by_rules_in_words() {
        Resolution act = new Resolution("House", Resolution.Level.SUBNATIONAL, "Texas",
                Resolution.Instrument.RESOLUTION,
                "H.R. 535", "A title", Edtf.parse("2011-06-11"), Resolution.Status.ADOPTED,
                List.of(Wording.MASSACRE, Wording.TRAGEDY), "its own words", Stance.COMMEMORATES);
        log.append(on("i").by("House").stating(act).relatedTo(Relation.Type.SAME_ACT_AS, "other").note("a note")
                .as("r1"));
        database.follow(log);

        assertThat(Json.text(resolutions.of("i", asOf(0)))).isEqualTo("""
                {"incident":"i","asOf":{"position":0,"recordedAt":"2026-11-22T23:14:00.123456Z"},"acts":[{"id":"r1",\
                "revision":1,"claimant":{"name":"House","kind":"MEDIA","via":[]},"body":"House",\
                "bodyLevel":"SUBNATIONAL","jurisdiction":"Texas","instrument":"RESOLUTION","number":"H.R. 535",\
                "title":"A title","adopted":"2011-06-11","status":"ADOPTED","wording":["MASSACRE","TRAGEDY"],\
                "wordingText":"its own words","stance":"COMMEMORATES","citations":[{"source":"s1"}],\
                "relations":[{"type":"SAME_ACT_AS","claim":"other"}],"note":"a note","position":0}],\
                "counts":[{"rule":"each claim counts as one act","by":"stance","values":{"COMMEMORATES":1}},\
                {"rule":"each claim counts as one act, once under each of its wordings","by":"wording",\
                "values":{"MASSACRE":1,"TRAGEDY":1}},\
                {"rule":"each claim counts as one act","by":"bodyLevel","values":{"SUBNATIONAL":1}}]}""");
    }

    @Test
    void acts_stand_by_date_and_those_without_one_last() {
        log.append(act("d-undated", "XXXX"), act("c-open", "../1990"), act("b-later", "2015-02"),
                act("a-later", "2015-02"), act("z-day", "2015-02-01"), act("first", "2010"));
        database.follow(log);

        assertThat(ids(5)).containsExactly("first", "z-day", "a-later", "b-later", "c-open", "d-undated");
    }

    @Test
    void a_withdrawn_act_vanishes_and_comes_back_with_its_reinstatement() {
        log.append(act("r1", "2015"), new ClaimWithdrawn("r1", CorrectionKind.DUPLICATE, "twice"),
                new ClaimReinstated("r1", "not twice"), on("i").correcting("r1"));
        database.follow(log, 1);

        assertThat(ids(0)).containsExactly("r1");
        assertThat(ids(1)).isEmpty();
        assertThat(ids(2)).containsExactly("r1");
        assertThat(ids(3)).isEmpty();
    }

    @Test
    void an_incident_without_acts_has_counts_without_values() {
        assertThat(Json.text(resolutions.of("i", AsOf.NOTHING))).startsWith(
                "{\"incident\":\"i\",\"asOf\":{\"position\":null},\"acts\":[],\"counts\":[{\"rule\":")
                .contains("\"values\":{}");
    }

    private List<String> ids(long position) {
        return resolutions.of("i", asOf(position)).acts().stream().map(Act::id).toList();
    }

    private static ClaimRecorded act(String id, String adopted) {
        return on("i").stating(new Resolution("Body", Resolution.Level.NATIONAL, "Somewhere",
                Resolution.Instrument.STATEMENT, null, null, Edtf.parse(adopted), Resolution.Status.ADOPTED,
                List.of(Wording.NONE), null, Stance.CONTESTS)).as(id);
    }

    private static AsOf asOf(long position) {
        return AsOf.of(position, FakeLog.BEGINNING.plusSeconds(position));
    }
}
