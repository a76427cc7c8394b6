package org.tabularium.api.reading;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.projections.page.BadCursor;
import org.tabularium.projections.page.Page;

/**
 * A list at one position, read page by page.
 *
 * @param <T> what is listed
 */
@FunctionalInterface
public interface Listing<T> {

    /** As many items as any page has. */
    int LONGEST_PAGE = 1_000;

    /** The page after the cursor, or the first one. */
    Page<T> page(@Nullable String cursor, int limit);

    /**
     * The page after a cursor that a reader sends, or the first one.
     *
     * @throws InvalidInput where this list has given no such cursor
     */
    default Page<T> pageAfter(@Nullable String cursor, int limit) {
        try {
            return page(cursor, limit);
        } catch (BadCursor bad) {
            throw Parameters.refused("cursor", "bad-cursor", "A cursor that this list has given is expected.");
        }
    }

    /** Hands over the whole list, of which one page at a time is in memory. */
    default void forEachPage(Consumer<List<T>> consumer) {
        String next = null;
        do {
            Page<T> page = page(next, LONGEST_PAGE);
            consumer.accept(page.items());
            next = page.next();
        } while (next != null);
    }
}
