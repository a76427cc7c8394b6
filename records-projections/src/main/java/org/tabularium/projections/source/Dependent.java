package org.tabularium.projections.source;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.projections.view.RecordStatus;

/**
 * A claim that rests on a source, or did before: that cites it or a copy of it, and is current.
 *
 * @param id            the claim's id
 * @param incident      its incident; null where the claim has been erased
 * @param status        how it stands
 * @param revision      its revision
 * @param rests         whether it rests on the source still
 * @param onNothingElse whether it does, and cites nothing but the source and its copies
 * @param through       which of them it cites, or cited when it last rested on the source
 * @param others        what it cites besides, while it rests on the source
 * @param shown         where and how long it was shown while it did, view by view
 */
public record Dependent(String id, @Nullable String incident, RecordStatus status, int revision, boolean rests,
        boolean onNothingElse, List<String> through, List<OtherSource> others, List<Shown> shown) {

    /**
     * A source that a claim cites besides.
     *
     * @param id     the source's id
     * @param status how it stands: one that is retracted is no great support; null where it doesn't exist yet
     */
    public record OtherSource(String id, @Nullable RecordStatus status) {}

    public Dependent {
        through = List.copyOf(through);
        others = List.copyOf(others);
        shown = List.copyOf(shown);
    }
}
