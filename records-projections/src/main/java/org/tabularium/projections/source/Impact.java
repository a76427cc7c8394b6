package org.tabularium.projections.source;

import java.util.List;

import org.tabularium.projections.asof.AsOf;

/**
 * What falls with a source.
 *
 * @param source           the source's id
 * @param asOf             the position shown
 * @param derived          the ids of the sources that derive from it, at first or further hand
 * @param claims           the ids of the current claims that cite it or one of these
 * @param onNothingElse    those of them that cite no other source
 */
public record Impact(String source, AsOf asOf, List<String> derived, List<String> claims, List<String> onNothingElse) {}
