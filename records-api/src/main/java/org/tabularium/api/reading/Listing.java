package org.tabularium.api.reading;

import org.jspecify.annotations.Nullable;
import org.tabularium.projections.page.Page;

/**
 * A list at one position, read page by page.
 *
 * @param <T> what is listed
 */
@FunctionalInterface
public interface Listing<T> {

    /** The page after the cursor, or the first one. */
    Page<T> page(@Nullable String cursor, int limit);
}
