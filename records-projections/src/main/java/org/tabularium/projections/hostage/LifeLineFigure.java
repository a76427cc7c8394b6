package org.tabularium.projections.hostage;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Claimant;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.claim.Value;
import org.tabularium.core.time.Edtf;
import org.tabularium.projections.figure.ChosenFigures;
import org.tabularium.projections.figure.ClaimDates;
import org.tabularium.projections.figure.StatedFigure;

/**
 * A claim on the life line of hostages.
 *
 * @param measure     the station: taken, held, released, fate unknown or died in captivity
 * @param measureText words that narrow it
 * @param group       of whom
 * @param groupText   words that narrow the group
 * @param unit        the unit
 * @param unitText    the unit's words
 * @param claim       the claim's id
 * @param revision    its revision
 * @param claimant    who says so
 * @param claimed     when the claimant said so
 * @param occurred    the time that the claim is about
 * @param value       the number or numbers
 * @param position    the position of the revision
 */
public record LifeLineFigure(Measure measure, @Nullable String measureText, Group group, @Nullable String groupText,
        String unit, @Nullable String unitText, String claim, int revision, Claimant claimant, @Nullable Edtf claimed,
        @Nullable Edtf occurred, Value value, long position) {

    private static final List<Measure> STATIONS = List.of(Measure.TAKEN, Measure.HELD, Measure.RELEASED,
            Measure.FATE_UNKNOWN, Measure.DIED_IN_CAPTIVITY);

    /** The claims by station, at one station by the date of the claim. */
    static List<LifeLineFigure> inOrder(ChosenFigures chosen) {
        return chosen.all().stream().filter(figure -> STATIONS.contains(figure.figure().measure()))
                .sorted(Comparator
                        .<StatedFigure>comparingInt(figure -> STATIONS.indexOf(figure.figure().measure()))
                        .thenComparing(ClaimDates.earliestFirst(chosen.provenance())))
                .map(LifeLineFigure::of).toList();
    }

    private static LifeLineFigure of(StatedFigure stated) {
        var figure = stated.figure();
        return new LifeLineFigure(figure.measure(), figure.measureText(), figure.group(), figure.groupText(),
                figure.unit(), figure.unitText(), stated.id(), stated.revision(), stated.claim().claimant(),
                stated.claim().claimed(), stated.claim().occurred(), figure.value(), stated.position());
    }
}
