package org.tabularium.projections.source;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Where some sources come from, as the archive knew it at a position.
 *
 * @param origins what is known of each, by its id; a source that isn't there derives from nothing
 */
public record Provenance(Map<String, Origin> origins) {

    /**
     * The origin of one source.
     *
     * @param derivedFrom the id of the source that it derives from; null where it is no copy
     * @param issued      the last day on which it can have been issued, counted from 1970-01-01; null where that is not
     *                    said
     */
    public record Origin(@Nullable String derivedFrom, @Nullable Long issued) {}

    public Provenance {
        origins = Map.copyOf(origins);
    }

    /** The source from which this one derives in the end: itself, where it is no copy. Of a circle it is the least. */
    public String root(String source) {
        Set<String> passed = new LinkedHashSet<>();
        String here = source;
        while (passed.add(here)) {
            Origin origin = origins.get(here);
            if (origin == null || origin.derivedFrom() == null) {
                return here;
            }
            here = origin.derivedFrom();
        }
        List<String> way = List.copyOf(passed);
        return Collections.min(way.subList(way.indexOf(here), way.size()));
    }

    /** The last day on which the source can have been issued, from 1970-01-01; null where that is not said. */
    public @Nullable Long issued(String source) {
        Origin origin = origins.get(source);
        return origin == null ? null : origin.issued();
    }
}
