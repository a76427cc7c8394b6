package org.tabularium.api.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Fault;
import org.tabularium.core.input.InvalidInput;

/** Reads the parameters of a query; a wrong one is refused by its name. */
public final class Parameters {

    private Parameters() {}

    /** What is given under the name, which must stand there once only: nobody could tell which one is meant. */
    static @Nullable String single(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw refused(name, "repeated", "This parameter stands here more than once.");
        }
        return values == null ? null : values[0];
    }

    /** A text that isn't blank, or none. */
    public static @Nullable String text(HttpServletRequest request, String name) {
        String value = single(request, name);
        if (value != null && value.codePoints().anyMatch(Character::isISOControl)) {
            throw refused(name, "forbidden-character", "Control characters are not allowed.");
        }
        return value == null || value.isBlank() ? null : value;
    }

    /** A code of the list, or none. */
    public static <E extends Enum<E>> @Nullable E code(HttpServletRequest request, String name, Class<E> codes) {
        String value = text(request, name);
        if (value == null) {
            return null;
        }
        return Arrays.stream(codes.getEnumConstants()).filter(code -> code.name().equals(value)).findFirst()
                .orElseThrow(() -> refused(name, "unknown-code",
                        "One of " + Arrays.toString(codes.getEnumConstants()) + " is expected."));
    }

    /** A day, {@code 1992-02-26}, or none. */
    public static @Nullable LocalDate day(HttpServletRequest request, String name) {
        String value = text(request, name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException noDay) {
            throw refused(name, "bad-date", "A day such as 1992-02-26 is expected.");
        }
    }

    /** How many items a page shall have. */
    static int limit(HttpServletRequest request, int otherwise, int most) {
        String value = single(request, "limit");
        if (value == null) {
            return otherwise;
        }
        int limit = value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
        if (limit < 1 || limit > most) {
            throw refused("limit", "bad-number", "A number from 1 to " + most + " is expected.");
        }
        return limit;
    }

    /**
     * A whole number within bounds; the other one where it is left out.
     *
     * @param otherwise null where it must be there
     */
    public static long whole(HttpServletRequest request, String name, @Nullable Long otherwise, long least, long most) {
        String value = single(request, name);
        if (value == null && otherwise != null) {
            return otherwise;
        }
        long number = value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
        if (number < least || number > most) {
            throw refused(name, value == null ? "missing" : "bad-number", most < least
                    ? "The log is empty: there is nothing to ask for."
                    : "A whole number from " + least + " to " + most + " is expected.");
        }
        return number;
    }

    /** The refusal of a parameter or header, which is named after a question mark where a body has a pointer. */
    public static InvalidInput refused(String name, String code, String detail) {
        return new InvalidInput(List.of(new Fault("?" + name, code, detail)));
    }
}
