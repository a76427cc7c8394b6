package org.tabularium.projections.timeline;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.projections.view.RecordStatus;

/**
 * Which claims are asked for; what is null excludes none.
 *
 * @param incident the incident's id
 * @param facet    what the statement is about
 * @param measure  what a figure counts
 * @param group    of whom a figure is
 * @param claimant the claimant's whole name, without regard to case
 * @param source   the id of a source that the claim cites
 * @param status   how the claim stands
 * @param words    words that stand together in the claim's id, its claimants, its statement or its note, without regard
 *                 to case
 */
public record ClaimFilter(@Nullable String incident, @Nullable Facet facet, @Nullable Measure measure,
        @Nullable Group group, @Nullable String claimant, @Nullable String source, @Nullable RecordStatus status,
        @Nullable String words) {

    /** All claims. */
    public static final ClaimFilter ALL = new ClaimFilter(null, null, null, null, null, null, null, null);

    /** The claims about an incident. */
    public static ClaimFilter ofIncident(String incident) {
        return new ClaimFilter(incident, null, null, null, null, null, null, null);
    }

    /** The claims that cite a source. */
    public static ClaimFilter citing(String source) {
        return new ClaimFilter(null, null, null, null, null, source, null, null);
    }
}
