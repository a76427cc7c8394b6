package org.tabularium.api.reading;

import java.util.List;

import org.tabularium.projections.asof.AsOf;

/**
 * One page of a list, as it is answered.
 *
 * @param <T>   what is listed
 * @param asOf  the position that it shows
 * @param items the page's items
 */
public record ItemList<T>(AsOf asOf, List<T> items) {}
