package org.tabularium.core.input;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A number of persons, money and the like: not negative, at most 18 digits, at most 6 of them after the point. It is
 * written as a JSON integer where it is one up to 2⁵³−1, else as a text; never as floating point.
 */
public record Decimal(BigDecimal value) implements Comparable<Decimal> {

    /** Nought. */
    public static final Decimal ZERO = new Decimal(BigDecimal.ZERO);

    private static final Pattern FORM = Pattern.compile("\\d{1,18}|(?=[\\d.]{3,19}$)\\d+\\.\\d{1,6}");
    private static final BigDecimal GREATEST_EXACT_DOUBLE = BigDecimal.valueOf((1L << 53) - 1);

    public Decimal {
        BigDecimal stripped = value.stripTrailingZeros();
        value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (value.signum() < 0 || value.precision() > 18 || value.scale() > 6) {
            throw new IllegalArgumentException("Out of bounds: " + value);
        }
    }

    /** A whole number. */
    public static Decimal of(long value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    /** Reads the stored form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Decimal parse(JsonNode node) {
        Decimal decimal = read(node);
        if (decimal == null) {
            throw new IllegalArgumentException("Not a decimal: " + node);
        }
        return decimal;
    }

    /** The number in the JSON value, or null where it isn't in one of the accepted forms. */
    static @Nullable Decimal read(JsonNode node) {
        String text = node.isIntegralNumber() || node.isString() ? node.asString() : "";
        return FORM.matcher(text).matches() ? new Decimal(new BigDecimal(text)) : null;
    }

    /** Whether it has no digits after the point. */
    boolean isWhole() {
        return value.scale() == 0;
    }

    /** What is written in JSON: a {@link Long} or a {@link String}. */
    @JsonValue
    Object json() {
        boolean exact = isWhole() && value.compareTo(GREATEST_EXACT_DOUBLE) <= 0;
        return exact ? (Object) value.longValueExact() : value.toPlainString();
    }

    @Override
    public int compareTo(Decimal other) {
        return value.compareTo(other.value);
    }

    /** The digits, without an exponent. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
