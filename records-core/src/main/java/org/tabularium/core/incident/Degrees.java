package org.tabularium.core.incident;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.ObjectInput;

/** Reads degrees of latitude or longitude and keeps their digits to the letter: 40.10 says more than 40.1. */
final class Degrees {

    private static final int MOST_DECIMALS = 15;
    private static final Pattern FORM = Pattern.compile("-?\\d{1,3}(\\.\\d{1," + MOST_DECIMALS + "})?");

    private Degrees() {}

    static @Nullable String read(ObjectInput in, String name, int most) {
        var value = in.any(name);
        if (value == null) {
            return null;
        }
        String text = value.isNumber() ? digits(value.decimalValue()) : value.isString() ? value.stringValue() : "";
        if (!FORM.matcher(text).matches() || new BigDecimal(text).abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            in.fault(name, "bad-number", "Decimal degrees from -" + most + " to " + most + " are expected here.");
            return null;
        }
        return text;
    }

    /** The digits as written; nothing where there was an exponent, which could stand for gigabytes of noughts. */
    private static String digits(BigDecimal number) {
        return number.scale() < 0 || number.scale() > MOST_DECIMALS ? "" : number.toPlainString();
    }
}
