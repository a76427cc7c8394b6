package org.tabularium.api.exports;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tabularium.projections.history.Revision;
import tools.jackson.databind.JsonNode;

/** The sources that contents and corrections name. */
final class CitedSources {

    private CitedSources() {}

    /** Those that a revision rests on in any way: cites, derives from, or was made on. */
    static Stream<String> of(Revision revision) {
        return Stream.of(of(revision.basis()), citedBy(revision.content()), originOf(revision.content()))
                .flatMap(sources -> sources).distinct();
    }

    /** The sources of a list of citations. */
    static Stream<String> of(@Nullable JsonNode citations) {
        return citations == null
                ? Stream.of()
                : citations.valueStream().map(citation -> citation.path("source").asString()).distinct();
    }

    /** Those that a claim cites. */
    static Stream<String> citedBy(@Nullable JsonNode claim) {
        return claim == null ? Stream.of() : of(claim.path("citations"));
    }

    /** What a source derives from, if from anything. */
    static Stream<String> originOf(@Nullable JsonNode source) {
        return source == null ? Stream.of() : source.path("derivedFrom").stringValueOpt().stream();
    }
}
