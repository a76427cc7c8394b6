package org.tabularium.api.pages;

import java.util.List;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.tabularium.projections.source.Dependent;
import org.tabularium.projections.source.LogPlace;

/**
 * A claim that rests on a source, or did before.
 *
 * @param claim    its id, with a link to its page
 * @param incident its incident, with a link; null where the claim has been erased
 * @param status   how it stands, in words
 * @param rests    how it rests on the source, in words
 * @param others   what it cites besides, each with a link
 * @param shown    where in the log readers were shown it as one that rests on the source; empty where they never were
 */
record RestingClaim(Shown claim, @Nullable Shown incident, String status, String rests, List<Shown> others,
        String shown) {

    static RestingClaim of(Dependent dependent, Frame frame) {
        String incident = dependent.incident();
        List<Shown> others = dependent.others().stream()
                .map(other -> Shown.page(other.id(), frame.page("/sources/" + other.id()))).toList();
        return new RestingClaim(Shown.page(dependent.id(), frame.page("/claims/" + dependent.id())),
                incident == null ? null : Shown.page(incident, frame.page("/incidents/" + incident)),
                Labels.of("status", dependent.status()), rests(dependent), others, shown(dependent));
    }

    private static String rests(Dependent dependent) {
        if (!dependent.rests()) {
            return "did before";
        }
        return dependent.onNothingElse() ? "on it alone" : "on it and on";
    }

    private static String shown(Dependent dependent) {
        OptionalLong first = dependent.shown().stream().mapToLong(shown -> shown.from().position()).min();
        if (first.isEmpty()) {
            return "";
        }
        boolean still = dependent.shown().stream().anyMatch(shown -> shown.to() == null);
        // The end is where it was shown no more.
        long end = dependent.shown().stream().map(shown -> shown.to()).mapToLong(RestingClaim::position).max()
                .orElse(0);
        return still ? "since " + first.getAsLong() : first.getAsLong() + " to " + (end - 1);
    }

    private static long position(@Nullable LogPlace place) {
        return place == null ? 0 : place.position();
    }
}
