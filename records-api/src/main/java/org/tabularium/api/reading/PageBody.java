package org.tabularium.api.reading;

import java.util.List;

/**
 * What is answered with a page of a list, where that is more than its items.
 *
 * @param <T> what is listed
 */
@FunctionalInterface
public interface PageBody<T> {

    /** The whole answer around the items of the first page or of another. */
    Object around(List<T> items, boolean isFirst);
}
