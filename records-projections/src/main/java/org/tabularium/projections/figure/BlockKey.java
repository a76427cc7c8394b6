package org.tabularium.projections.figure;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;

/** What two figures must have in common to be compared. */
record BlockKey(Facet facet, Measure measure, @Nullable String measureText, Group group, @Nullable String groupText,
        String unit, @Nullable String unitText) implements Comparable<BlockKey> {

    private static final Comparator<BlockKey> ORDER = Comparator.comparing(BlockKey::facet)
            .thenComparing(BlockKey::measure).thenComparing(BlockKey::group)
            .thenComparing(key -> orFirst(key.measureText)).thenComparing(key -> orFirst(key.groupText))
            .thenComparing(BlockKey::unit).thenComparing(key -> orFirst(key.unitText));

    static BlockKey of(Figure figure) {
        return new BlockKey(figure.facet(), figure.measure(), figure.measureText(), figure.group(), figure.groupText(),
                figure.unit(), figure.unitText());
    }

    /** No text of a claim is empty, so that none at all comes first. */
    private static String orFirst(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public int compareTo(BlockKey other) {
        return ORDER.compare(this, other);
    }
}
