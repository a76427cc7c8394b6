package org.tabularium.projections.figure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.projections.source.Provenance;

/**
 * Claims whose figures can be compared, side by side.
 *
 * @param facet              what they are about
 * @param measure            what they count
 * @param measureText        words that narrow the measure
 * @param group              of whom
 * @param groupText          words that narrow the group
 * @param unit               the unit
 * @param unitText           the unit's words
 * @param claims             the claims, by the positions of their revisions
 * @param range              how far apart they are; null where none gives a number
 * @param independentSources how many sources they come from, copies counted with what they copy
 */
public record Block(Facet facet, Measure measure, @Nullable String measureText, Group group,
        @Nullable String groupText, String unit, @Nullable String unitText, List<BlockClaim> claims,
        @Nullable Range range, long independentSources) {

    static Block of(BlockKey key, List<StatedFigure> figures, Provenance provenance) {
        return new Block(key.facet(), key.measure(), key.measureText(), key.group(), key.groupText(), key.unit(),
                key.unitText(), figures.stream().map(BlockClaim::of).toList(),
                Range.of(figures.stream().map(figure -> figure.figure().value()).toList()),
                figures.stream().flatMap(figure -> figure.claim().citations().stream()).map(Citation::source)
                        .map(provenance::root).distinct().count());
    }
}
