package org.tabularium.projections.source;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.time.Edtf;
import org.tabularium.projections.Draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.projections.Draft.best;
import static org.tabularium.projections.Draft.on;
import static org.tabularium.projections.Draft.registered;

/** Where and how long the views have shown what rests on a source. */
class ShownClaimsTest extends ImpactOfSources {

    @Test
    void a_copy_of_which_the_archive_learns_later_has_shown_the_matter_all_the_time() {
        log.append(registered("s1", null, BOOK), registered("s2", null, BOOK), on("i").citing("s2").as("c1"),
                new ClaimWithdrawn("c1", CorrectionKind.DUPLICATE, "twice"),
                new SourceDescribed("s2", Draft.source("s1", BOOK), "a reprint"),
                new SourceDescribed("s2", Draft.source(null, BOOK), "no reprint"));
        database.follow(log);

        assertThat(firstPage("s1", 3).claims()).isEmpty();
        assertThat(shown("s1", 4)).containsExactly("c1 timeline i 2-3");
        assertThat(firstPage("s1", 5).claims()).isEmpty();
    }

    @Test
    void revisions_that_go_on_citing_it_are_one_stay_in_a_view() {
        log.append(registered("s1", null, BOOK), registered("s2", "s1", BOOK), registered("s3", null, BOOK),
                on("i").citing("s1").killed(5).as("c1"), on("i").citing("s2", "s3").killed(6).correcting("c1"),
                new PayloadErased(StreamId.claim("c1"), 1, "the law", "asked for"),
                on("i").citing("s1").counting(Facet.HOSTAGE, Measure.TAKEN, best(6)).correcting("c1"),
                on("i").citing("s1").correcting("c1"));
        database.follow(log);

        assertThat(shown("s1", 7)).containsExactly("c1 casualties i 4-6", "c1 hostages i 6-7", "c1 timeline i 4-");
    }

    @Test
    void a_claim_that_is_withdrawn_cites_something_else_or_moves_is_shown_with_gaps() {
        log.append(registered("s1", null, BOOK), registered("s2", null, BOOK), on("i").citing("s1").as("c1"),
                new ClaimWithdrawn("c1", CorrectionKind.DUPLICATE, "twice"), new ClaimReinstated("c1", "not twice"),
                on("j").citing("s1").correcting("c1"), on("j").citing("s2").correcting("c1"),
                on("j").citing("s1", "s2").correcting("c1"));
        database.follow(log);

        assertThat(shown("s1", 7)).containsExactly("c1 timeline i 2-3", "c1 timeline i 4-5", "c1 timeline j 5-6",
                "c1 timeline j 7-");
        assertThat(texts("s1", 7)).containsExactly("c1 through [s1]");
        assertThat(firstPage("s1", 4).claims()).singleElement()
                .satisfies(claim -> assertThat(claim.revision()).isEqualTo(3));
    }

    @Test
    void acts_are_shown_as_resolutions() {
        log.append(registered("s1", null, BOOK), on("i").citing("s1").stating(new Resolution("Body",
                Resolution.Level.NATIONAL, "Somewhere", Resolution.Instrument.STATEMENT, null, null, Edtf.parse("1993"),
                Resolution.Status.ADOPTED, List.of(Resolution.Wording.NONE), null, Resolution.Stance.CONTESTS))
                .as("c1"));
        database.follow(log);

        assertThat(shown("s1", 1)).containsExactly("c1 resolutions i 1-", "c1 timeline i 1-");
    }

    @Test
    void of_an_erased_claim_only_those_revisions_are_told_that_are_left() {
        log.append(registered("s1", null, BOOK), on("i").citing("s1").as("c1"), on("i").citing("s1").as("c2"),
                on("j").citing("s1").correcting("c2"), new PayloadErased(StreamId.claim("c1"), 1, "the law", "it"),
                new PayloadErased(StreamId.claim("c2"), 2, "the law", "it"));
        database.follow(log);

        assertThat(shown("s1", 5)).containsExactly("c2 timeline i 2-3");
        assertThat(Json.text(firstPage("s1", 5).claims())).startsWith(
                "[{\"id\":\"c2\",\"status\":\"ERASED\",\"revision\":3,\"rests\":false,");
        assertThat(firstPage("s1", 5).counts()).isEqualTo(new Impact.Counts(0, 0, 0, 1));
    }

    @Test
    void a_claim_with_very_many_revisions_is_one_claim() {
        log.append(registered("s1", null, BOOK), on("i").citing("s1").as("a"), on("i").citing("s1").as("b"),
                on("i").citing("s1").as("c"));
        IntStream.range(0, 50).forEach(i -> log.append(on("i").citing("s1").note("note " + i).correcting("b")));
        database.follow(log);

        assertThat(walk("s1", 53, 2)).extracting(Dependent::id).containsExactly("a", "b", "c");
        assertThat(shown("s1", 53)).containsExactly("a timeline i 1-", "b timeline i 2-", "c timeline i 3-");
        assertThat(firstPage("s1", 53).counts()).isEqualTo(new Impact.Counts(0, 3, 3, 0));
    }
}
