package org.tabularium.projections.source;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.projections.asof.AsOf;

/**
 * One page of what falls with a source: claims that rest on it or did before, by their ids. What is said of the whole
 * stands on the first page alone, and is null on all others.
 *
 * @param source      the source's id
 * @param asOf        the position shown
 * @param retractedAt where it was retracted; null where it was not
 * @param describedAt where it was described anew, from the first time on
 * @param counts      how many there are
 * @param derived     the ids of the sources that derive from it, at first or further hand; the first 1,000
 * @param claims      the claims of this page
 */
public record Impact(String source, AsOf asOf, @Nullable LogPlace retractedAt, @Nullable List<LogPlace> describedAt,
        @Nullable Counts counts, @Nullable List<String> derived, List<Dependent> claims) {

    /**
     * How many there are of what falls with a source.
     *
     * @param derived       sources that derive from it
     * @param claims        claims that rest on it
     * @param onNothingElse those of them that cite nothing else
     * @param formerly      claims that rested on it before and do no more
     */
    public record Counts(long derived, long claims, long onNothingElse, long formerly) {}

    public Impact {
        claims = List.copyOf(claims);
    }
}
