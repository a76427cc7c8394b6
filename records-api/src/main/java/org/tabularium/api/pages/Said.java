package org.tabularium.api.pages;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Assertion;
import org.tabularium.core.claim.Claimant;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.claim.Statement;
import org.tabularium.core.claim.Value;
import org.tabularium.core.input.Decimal;

/**
 * What a claim states, in a line or two.
 *
 * @param about what it is about, in our words
 * @param words the claimant's own words or number
 */
record Said(String about, String words) {

    static Said of(Statement statement) {
        return switch (statement) {
            case Figure figure -> new Said(Labels.title("facet", figure.facet()) + ": " + counted(figure.measure(),
                    figure.measureText(), figure.group(), figure.groupText()),
                    value(figure.value(), figure.unit(), figure.unitText()));
            case Resolution act -> new Said(Labels.title("instrument", act.instrument()) + ", "
                    + Labels.of("status", act.status()) + ", " + ReadableDate.of(act.adopted()) + "; it "
                    + (act.stance() == Resolution.Stance.OTHER
                            ? "has another stance"
                            : Labels.of("stance",
                                    act.stance())),
                    act.body() + (act.title() == null ? "" : ": " + act.title()));
            case Assertion assertion -> new Said(Labels.title("facet", assertion.facet()) + ": "
                    + Labels.words(assertion.predicate()), assertion.object());
        };
    }

    /** What figures count, and of whom: “killed, children”. */
    static String counted(Measure measure, @Nullable String measureText, Group group, @Nullable String groupText) {
        String what = measure == Measure.OTHER && measureText != null
                ? measureText
                : Labels.of("measure", measure) + (measureText == null ? "" : " (" + measureText + ")");
        String whom = group == Group.OTHER && groupText != null
                ? groupText
                : Labels.of("group", group) + (groupText == null ? "" : " (" + groupText + ")");
        return group == Group.ALL && groupText == null ? what : what + ", " + whom;
    }

    /** A number as its claimant gives it, with its unit: “about 613 persons”. */
    static String value(Value value, String unit, @Nullable String unitText) {
        return value.state() == Value.State.KNOWN
                ? amount(value) + " " + unit(unit, unitText) + remark(value)
                : value(value);
    }

    /** The same without the unit: “200 to 1,000, best 613”. */
    static String value(Value value) {
        return value.state() == Value.State.KNOWN
                ? amount(value) + remark(value)
                : Labels.of("state", value.state());
    }

    private static String amount(Value value) {
        String best = value.best() == null || isOneNumber(value) ? "" : number(value.best());
        String span = span(value);
        String all = best.isEmpty() || span.isEmpty() ? best + span : span + ", best " + best;
        return (value.qualifier() == null ? "" : Labels.of("qualifier", value.qualifier()) + " ") + all;
    }

    private static String remark(Value value) {
        if (isOneNumber(value)) {
            return value.best() == null ? " (low and high)" : " (low, best and high)";
        }
        return value.irregular() ? " (in this order in the source)" : "";
    }

    private static boolean isOneNumber(Value value) {
        return value.low() != null && value.low().equals(value.high())
                && (value.best() == null || value.best().equals(value.low()));
    }

    private static String span(Value value) {
        if (isOneNumber(value)) {
            return number(value.low());
        }
        if (value.low() != null && value.high() != null) {
            return number(value.low()) + " to " + number(value.high());
        }
        if (value.low() != null) {
            return number(value.low()) + (value.qualifier() == null || value.best() != null ? " or more" : "");
        }
        return value.high() == null
                ? ""
                : (value.qualifier() == null || value.best() != null ? "up to " : "") + number(value.high());
    }

    static String unit(String unit, @Nullable String unitText) {
        return unitText == null ? Labels.find("unit", unit).orElse(unit) : unitText;
    }

    /** With a comma between thousands. */
    static String number(@Nullable Decimal number) {
        String[] parts = String.valueOf(number).split("\\.", 2);
        String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
        return parts.length == 1 ? whole : whole + "." + parts[1];
    }

    /** Through whom a claim is reported, from the nearest outward; empty at first hand. */
    static String chain(Claimant claimant) {
        return claimant.via().isEmpty()
                ? ""
                : "as reported by " + String.join(", by way of ", claimant.via());
    }
}
