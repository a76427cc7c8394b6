package org.tabularium.projections.page;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T>   what is listed
 * @param items the items of this page, in the list's order
 * @param next  the cursor with which the next page is asked for; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of at most {@code limit} items.
     *
     * @param found  the items from the page's first on, one more than the limit where there are so many
     * @param limit  how many a page holds
     * @param cursor where an item stands in the order
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)).text());
    }

    /** A page of what the items stand for. */
    public <U> Page<U> map(Function<T, U> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
