package org.tabularium.core.time;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Dates that have been read before. The same ones come over and over, and to parse one takes longer than all around it.
 */
final class KnownDates {

    /** A few megabytes. */
    static final int MOST = 20_000;

    private final Map<String, Edtf> dates = new ConcurrentHashMap<>();

    @Nullable
    Edtf find(String text) {
        return dates.get(text);
    }

    /** Keeps the date, and in place of all others where they are too many. */
    Edtf keep(Edtf date) {
        if (dates.size() >= MOST) {
            dates.clear();
        }
        dates.put(date.toString(), date);
        return date;
    }

    int size() {
        return dates.size();
    }
}
