package org.tabularium.core.input;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.time.Edtf;
import org.tabularium.core.time.InvalidEdtf;
import tools.jackson.databind.JsonNode;

/**
 * One JSON value of an input that is no object and no list, while it is read. A value that is wrong is noted as a fault
 * and reads as a placeholder, which nobody sees.
 */
record Leaf(JsonNode value, Place place) {

    static final Edtf PLACEHOLDER_DATE = Edtf.parse("2000");
    static final String PLACEHOLDER_ID = "x";

    String text(int longest) {
        if (!value.isString()) {
            return refuse("wrong-type", "A text is expected here.", "");
        }
        String text = Text.normalized(value.stringValue());
        if (Text.isForbidden(text)) {
            return refuse("forbidden-character",
                    "Lone surrogates and control characters other than tab and line feed are not allowed.", "");
        }
        if (Text.isBlank(text)) {
            return refuse("blank", "The text must not be blank.", "");
        }
        if (Text.length(text) > longest) {
            return refuse("too-long", "At most " + longest + " characters.", "");
        }
        return text;
    }

    boolean flag() {
        return value.isBoolean()
                ? value.booleanValue()
                : refuse("wrong-type", "true or false is expected here.", false);
    }

    <E extends Enum<E>> E code(Class<E> codes) {
        if (value.isString()) {
            for (E code : codes.getEnumConstants()) {
                if (code.name().equals(value.stringValue())) {
                    return code;
                }
            }
        }
        return refuse("unknown-code", "One of " + List.of(codes.getEnumConstants()) + " is expected here.",
                codes.getEnumConstants()[0]);
    }

    String id() {
        return value.isString() && Slug.isSlug(value.stringValue())
                ? value.stringValue()
                : refuse("bad-id", "An id is 1 to 64 of a-z, 0-9 and hyphen, not beginning with a hyphen.",
                        PLACEHOLDER_ID);
    }

    Edtf date() {
        if (!value.isString()) {
            return refuse("wrong-type", "A date in EDTF is expected here, as a text.", PLACEHOLDER_DATE);
        }
        try {
            return Edtf.parse(value.stringValue());
        } catch (InvalidEdtf invalid) {
            String hint = invalid.hint().isEmpty() ? "" : " " + invalid.hint();
            return refuse("bad-date", invalid.getMessage() + hint, PLACEHOLDER_DATE);
        }
    }

    @Nullable
    Decimal decimal() {
        Decimal decimal = Decimal.read(value);
        if (decimal == null) {
            place.fault("bad-number", "An integer or a text of decimal digits is expected: at most 18 digits, at most 6"
                    + " of them after the point, no sign, no exponent.");
        }
        return decimal;
    }

    @Nullable
    Long whole(long least, long most) {
        Decimal number = Decimal.read(value);
        if (number == null || !number.isWhole() || number.compareTo(Decimal.of(least)) < 0
                || number.compareTo(Decimal.of(most)) > 0) {
            place.fault("bad-number", "A whole number from " + least + " to " + most + " is expected here.");
            return null;
        }
        return number.value().longValueExact();
    }

    private <T> T refuse(String code, String detail, T placeholder) {
        place.fault(code, detail);
        return placeholder;
    }
}
