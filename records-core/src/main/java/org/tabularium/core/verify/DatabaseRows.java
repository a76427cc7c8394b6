package org.tabularium.core.verify;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.log.LogRows;

/** All rows of the log's table, wherever their positions have gone. */
final class DatabaseRows implements Source {

    private static final int MOST_ROWS = 1_000;

    /** Characters of payloads that a page is meant to have at most. */
    private static final long MOST_TEXT = 4_000_000;

    private final LogRows rows;
    private final long expected;
    private long next = Long.MIN_VALUE;
    private long length = MOST_ROWS;
    private boolean ended;

    /** @param expected how many rows there should be */
    DatabaseRows(LogRows rows, long expected) {
        this.rows = rows;
        this.expected = expected;
    }

    @Override
    public Optional<Supplier<List<Examined>>> next() {
        List<LogRow> page = page();
        if (page.isEmpty()) {
            return Optional.empty();
        }
        long text = page.stream().mapToLong(row -> length(row.payload())).sum();
        length = Math.clamp(MOST_TEXT * page.size() / Math.max(1, text), 1, MOST_ROWS);
        return Optional.of(() -> page.stream().map(RowCheck::examine).toList());
    }

    private List<LogRow> page() {
        OptionalLong first = ended ? OptionalLong.empty() : rows.firstFrom(next);
        if (first.isEmpty()) {
            return List.of();
        }
        long from = first.getAsLong();
        next = from > Long.MAX_VALUE - length ? Long.MAX_VALUE : from + length;
        ended = next == Long.MAX_VALUE;
        return rows.between(from, next);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    @Override
    public double share() {
        return expected <= 0 || next < 0 ? 0 : Math.min(1, (double) next / expected);
    }

    @Override
    public boolean isSorted() {
        return true;
    }
}
