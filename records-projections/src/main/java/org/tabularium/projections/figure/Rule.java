package org.tabularium.projections.figure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tabularium.core.claim.Claimant;
import org.tabularium.projections.source.Provenance;

/** Which claims of a block are shown and count for its range. */
public enum Rule {
    /** All of them. */
    RANGE {
        @Override
        List<StatedFigure> keep(List<StatedFigure> block, Provenance provenance) {
            return block;
        }
    },
    /** Of each claimant, by name and chain, the one of the latest date, and of two of one date the later recorded. */
    LATEST_PER_CLAIMANT {
        @Override
        List<StatedFigure> keep(List<StatedFigure> block, Provenance provenance) {
            Comparator<StatedFigure> age = ClaimDates.earliestFirst(provenance);
            Map<List<Object>, StatedFigure> latest = new HashMap<>();
            for (StatedFigure figure : block) {
                Claimant claimant = figure.claim().claimant();
                latest.merge(List.of(claimant.name(), claimant.via()), figure,
                        (one, other) -> age.compare(one, other) > 0 ? one : other);
            }
            Set<StatedFigure> kept = new HashSet<>(latest.values());
            return block.stream().filter(kept::contains).toList();
        }
    };

    abstract List<StatedFigure> keep(List<StatedFigure> block, Provenance provenance);
}
