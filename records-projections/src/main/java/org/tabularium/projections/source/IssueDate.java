package org.tabularium.projections.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.time.Edtf;
import org.tabularium.core.time.InvalidEdtf;
import tools.jackson.databind.JsonNode;

/**
 * Reads when a work was issued from the {@code issued} of its CSL-JSON item: date-parts, or a text in EDTF. Items are
 * kept as given, so anything may stand there; what can't be read is no date.
 */
final class IssueDate {

    private static final int MONTHS = 12;

    private IssueDate() {}

    /** The last day on which it can have been issued, in days from 1970-01-01, or null where that is not said. */
    static @Nullable Long latest(JsonNode csl) {
        JsonNode issued = csl.path("issued");
        LocalDate day = issued.path("date-parts").isArray()
                ? ofParts(issued.path("date-parts"))
                : ofText(issued.isString() ? issued : issued.path("raw"));
        return day == null ? null : day.toEpochDay();
    }

    private static @Nullable LocalDate ofText(JsonNode text) {
        try {
            return text.isString() ? Edtf.parse(text.stringValue()).latest() : null;
        } catch (InvalidEdtf other) {
            return null;
        }
    }

    /** Of a range, which has two dates, the second counts. */
    private static @Nullable LocalDate ofParts(JsonNode dates) {
        List<Integer> parts = new ArrayList<>();
        for (JsonNode part : dates.path(dates.size() - 1)) {
            parts.add(part.asInt(Integer.MAX_VALUE));
        }
        try {
            return parts.isEmpty() ? null : lastDay(parts);
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    private static LocalDate lastDay(List<Integer> parts) {
        int year = parts.getFirst();
        // A month above 12 is a season.
        if (parts.size() == 1 || parts.get(1) > MONTHS) {
            return LocalDate.of(year, MONTHS, 31);
        }
        return parts.size() == 2
                ? YearMonth.of(year, parts.get(1)).atEndOfMonth()
                : LocalDate.of(year, parts.get(1), parts.get(2));
    }
}
