package org.tabularium.core.claim;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;

/**
 * A number of persons, of money, of acts and the like.
 *
 * @param facet       what it is about
 * @param measure     what it counts
 * @param measureText words that narrow the measure, and so make two figures comparable or not
 * @param group       of whom
 * @param groupText   words that narrow the group
 * @param value       the number or numbers
 * @param unit        a code such as {@code PERSONS}, or an ISO 4217 currency in use
 * @param unitText    the unit's words where the code is {@code OTHER}
 */
public record Figure(Facet facet, Measure measure, @Nullable String measureText, Group group,
        @Nullable String groupText, Value value, String unit, @Nullable String unitText) implements Statement {

    @Override
    public Type shape() {
        return Type.FIGURE;
    }

    @Override
    public Facet about() {
        return facet;
    }

    static Figure read(ObjectInput in) {
        Facet facet = in.code("facet", Facet.class);
        if (in.isSound("facet") && !facet.hasFigures()) {
            in.fault("facet", "unknown-code", "There are no figures of this facet.");
        }
        Measure measure = in.code("measure", Measure.class);
        if (in.isSound("measure") && in.isSound("facet") && !measure.belongsTo(facet)) {
            in.fault("measure", "unknown-code", "The facet " + facet + " has no such measure.");
        }
        String measureText = in.optionalText("measureText", Limits.PROSE);
        needsText(in, "measure", measure == Measure.OTHER, measureText);
        Group group = in.code("group", Group.class);
        String groupText = in.optionalText("groupText", Limits.PROSE);
        needsText(in, "group", group == Group.OTHER, groupText);
        Value value = in.object("value", Value::read);
        String unit = in.text("unit", Limits.NAME);
        if (in.isSound("unit") && !Unit.isUnit(unit)) {
            in.fault("unit", "unknown-code", "A unit's code or an ISO 4217 currency in use is expected here.");
        }
        String unitText = in.optionalText("unitText", Limits.NAME);
        needsText(in, "unit", unit.equals(Unit.OTHER), unitText);
        return new Figure(facet, measure, measureText, group, groupText, value, unit, unitText);
    }

    private static void needsText(ObjectInput in, String name, boolean isOther, @Nullable String text) {
        if (isOther && text == null) {
            in.fault(name + "Text", "missing", "OTHER needs words beside it.");
        }
    }
}
