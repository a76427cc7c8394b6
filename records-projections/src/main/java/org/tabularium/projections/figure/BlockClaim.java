package org.tabularium.projections.figure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.Claimant;
import org.tabularium.core.claim.Relation;
import org.tabularium.core.claim.Value;
import org.tabularium.core.time.Edtf;

/**
 * One claim of a block.
 *
 * @param id        the claim's id
 * @param revision  its revision
 * @param claimant  who gives the figure
 * @param value     the number or numbers, or that there is none
 * @param occurred  the time that the figure is about; null where the claim says none
 * @param citations where the claim stands
 * @param relations how it stands to other claims
 * @param position  the position of the revision
 */
public record BlockClaim(String id, int revision, Claimant claimant, Value value, @Nullable Edtf occurred,
        List<Citation> citations, List<Relation> relations, long position) {

    static BlockClaim of(StatedFigure figure) {
        return new BlockClaim(figure.id(), figure.revision(), figure.claim().claimant(), figure.figure().value(),
                figure.claim().occurred(), figure.claim().citations(), figure.claim().relations(), figure.position());
    }
}
