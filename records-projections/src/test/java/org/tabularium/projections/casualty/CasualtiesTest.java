package org.tabularium.projections.casualty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.claim.Relation;
import org.tabularium.core.claim.Value;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.json.Json;
import org.tabularium.projections.Draft;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.figure.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.projections.Draft.best;
import static org.tabularium.projections.Draft.on;
import static org.tabularium.projections.Draft.registered;

class CasualtiesTest extends CountedCasualties {

    @Test
    void the_answer_has_the_shape_that_the_contract_shows() {
        log.append(registered("news-az-2026", null, BOOK),
                on("khojaly-1992").by("Tass").occurred("1992-02-25/1992-02-26")
                        .citing(new Citation("news-az-2026", "paragraph 5", null, null, null)).killed(613)
                        .as("na-015"),
                on("khojaly-1992").by("Bild", "dpa").citing("news-az-2026").relatedTo(Relation.Type.PART_OF, "na-015")
                        .counting(Facet.CASUALTY, Measure.KILLED, new Value(Value.State.KNOWN, Decimal.of(160), null,
                                Decimal.of(1000), Value.Qualifier.ABOUT, false))
                        .as("na-016"));
        database.follow(log);

        assertThat(Json.text(casualties.of("khojaly-1992", asOf(2), Rule.RANGE))).isEqualTo("""
                {"incident":"khojaly-1992","asOf":{"position":2,"recordedAt":"2026-11-22T23:14:02.123456Z"},\
                "rule":"RANGE","measures":[{"facet":"CASUALTY","measure":"KILLED","group":"ALL","unit":"PERSONS",\
                "claims":[{"id":"na-015","revision":1,"claimant":{"name":"Tass","kind":"MEDIA","via":[]},\
                "value":{"state":"KNOWN","best":613},"occurred":"1992-02-25/1992-02-26",\
                "citations":[{"source":"news-az-2026","locator":"paragraph 5"}],"relations":[],"position":1},\
                {"id":"na-016","revision":1,"claimant":{"name":"Bild","kind":"MEDIA","via":["dpa"]},\
                "value":{"state":"KNOWN","low":160,"high":1000,"qualifier":"ABOUT"},\
                "citations":[{"source":"news-az-2026"}],"relations":[{"type":"PART_OF","claim":"na-015"}],\
                "position":2}],\
                "range":{"lowest":160,"highest":1000,"note":"computed, not asserted"},"independentSources":1}]}""");
    }

    @Test
    void before_the_first_event_there_is_nothing() {
        assertThat(Json.text(casualties.of("x", AsOf.NOTHING, Rule.RANGE)))
                .isEqualTo("{\"incident\":\"x\",\"asOf\":{\"position\":null},\"rule\":\"RANGE\",\"measures\":[]}");
    }

    @Test
    void an_irregular_value_counts_with_all_its_numbers() {
        log.append(on("i").counting(Facet.CASUALTY, Measure.KILLED, new Value(Value.State.KNOWN, Decimal.of(9),
                Decimal.of(30), Decimal.of(4), null, true)).as("c1"));
        database.follow(log);

        assertThat(blocks(0)).singleElement().satisfies(block -> assertThat(Json.text(block))
                .contains("\"irregular\":true").contains("\"lowest\":4,\"highest\":30"));
    }

    @Test
    void a_block_without_a_known_value_has_no_range() {
        log.append(on("i").counting(Facet.CASUALTY, Measure.MISSING,
                new Value(Value.State.UNKNOWN, null, null, null, null, false)).as("c1"));
        database.follow(log);

        assertThat(blocks(0)).singleElement().satisfies(block -> assertThat(Json.text(block))
                .contains("\"value\":{\"state\":\"UNKNOWN\"}").doesNotContain("range"));
    }

    @Test
    void what_cannot_be_compared_stands_in_blocks_of_its_own_in_the_order_of_the_codes() {
        log.append(figure(Measure.OTHER, "b", Group.ALL, null, "PERSONS", null).as("c1"),
                figure(Measure.OTHER, "a", Group.ALL, null, "PERSONS", null).as("c2"),
                figure(Measure.CAUSE_OF_DEATH, "gunshot", Group.ALL, null, "CASES", null).as("c3"),
                figure(Measure.CAUSE_OF_DEATH, "gunshot", Group.ALL, null, "PERSONS", null).as("c4"),
                figure(Measure.KILLED, null, Group.OTHER, "male", "PERSONS", null).as("c5"),
                figure(Measure.KILLED, null, Group.CHILDREN, "under ten", "PERSONS", null).as("c6"),
                figure(Measure.KILLED, null, Group.CHILDREN, null, "PERSONS", null).as("c7"),
                figure(Measure.KILLED, null, Group.CHILDREN, null, "OTHER", "households").as("c8"));
        database.follow(log);

        assertThat(blocks(7)).extracting(block -> ids(block).getFirst())
                .containsExactly("c8", "c7", "c6", "c5", "c3", "c4", "c2", "c1");
    }

    @Test
    void a_withdrawn_claim_vanishes_and_comes_back_with_its_reinstatement() {
        log.append(on("i").killed(5).as("c1"), new ClaimWithdrawn("c1", CorrectionKind.DUPLICATE, "twice"),
                new ClaimReinstated("c1", "not twice"));
        database.follow(log);

        assertThat(blocks(0)).hasSize(1);
        assertThat(blocks(1)).isEmpty();
        assertThat(blocks(2)).singleElement().satisfies(block -> assertThat(block.claims()).singleElement()
                .satisfies(claim -> assertThat(claim.revision()).isEqualTo(3)));
    }

    @Test
    void a_claim_that_no_longer_states_a_figure_does_not_come_back_as_one() {
        log.append(on("i").killed(5).as("c1"), on("i").correcting("c1"),
                new ClaimWithdrawn("c1", CorrectionKind.DUPLICATE, "twice"), new ClaimReinstated("c1", "not twice"));
        database.follow(log, 1);

        assertThat(blocks(0)).hasSize(1);
        assertThat(blocks(1)).isEmpty();
        assertThat(blocks(3)).isEmpty();
    }

    @Test
    void a_correction_can_move_a_claim_to_another_incident() {
        log.append(on("i").killed(5).as("c1"), on("j").killed(5).correcting("c1"));
        database.follow(log);

        assertThat(blocks(1)).isEmpty();
        assertThat(casualties.of("j", asOf(1), Rule.RANGE).measures()).hasSize(1);
    }

    @Test
    void the_latest_claim_of_each_claimant_is_told_by_its_date_then_by_its_sources_then_by_position() {
        log.append(registered("old", null, "{\"type\":\"book\",\"issued\":{\"date-parts\":[[1993]]}}"),
                registered("new", null, "{\"type\":\"book\",\"issued\":{\"date-parts\":[[1995]]}}"),
                registered("undated", null, BOOK),
                on("i").by("A").claimed("1994").citing("new").killed(1).as("by-date-late"),
                on("i").by("A").claimed("1992").citing("new").killed(2).as("by-date-early"),
                on("i").by("A", "agency").claimed("1992").citing("new").killed(3).as("by-another-chain"),
                on("i").by("B").citing("new").killed(4).as("by-source-late"),
                on("i").by("B").citing("old").killed(5).as("by-source-early"),
                on("i").by("C").citing("undated").killed(6).as("by-position-early"),
                on("i").by("C").citing("undated").killed(7).as("by-position-late"),
                on("i").by("D").claimed("1992").citing("undated").killed(8).as("dated"),
                on("i").by("D").citing("undated").killed(9).as("without-a-date"));
        database.follow(log);

        var block = casualties.of("i", asOf(11), Rule.LATEST_PER_CLAIMANT).measures().getFirst();

        assertThat(ids(block)).containsExactly("by-date-late", "by-another-chain", "by-source-late",
                "by-position-late", "dated");
        assertThat(Json.text(block)).contains("\"lowest\":1,\"highest\":8");
    }

    @Test
    void figures_of_other_facets_are_asked_for_by_facet() {
        log.append(on("i").counting(Facet.DAMAGE, Measure.PROPERTY, best(3)).as("c1"),
                on("i").counting(Facet.HOSTAGE, Measure.TAKEN, best(3)).as("c2"));
        database.follow(log);

        assertThat(casualties.figures("i", Facet.DAMAGE, asOf(1), Rule.RANGE).measures()).hasSize(1);
        assertThat(blocks(1)).isEmpty();
        assertThatThrownBy(() -> casualties.figures("i", Facet.HOSTAGE, asOf(1), Rule.RANGE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Draft figure(Measure measure, @Nullable String measureText, Group group,
            @Nullable String groupText, String unit, @Nullable String unitText) {
        return on("i").stating(new Figure(Facet.CASUALTY, measure, measureText, group, groupText, best(1), unit,
                unitText));
    }
}
