package org.tabularium.core.stream;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;

/** What an aggregate is expected to refuse with, and logs of which it is known what they hold. */
public final class Refused {

    private Refused() {}

    /** A conflict that names the current revision. */
    public static Matcher<Throwable> withCurrentRevision(int revision) {
        return Matchers.matches(thrown -> thrown instanceof RevisionConflict conflict
                && conflict.currentRevision() == revision && conflict.code().equals("revision-conflict"));
    }

    /** Unknown references with exactly these faults, each told as {@code <pointer> <code>}. */
    public static Matcher<Throwable> withFaults(String... expected) {
        return Matchers.matches(thrown -> thrown instanceof UnknownReferences unknown
                && unknown.code().equals("unknown-reference")
                && unknown.faults().stream().map(fault -> fault.pointer() + " " + fault.code()).toList()
                        .equals(List.of(expected)));
    }

    /** A log in which every stream exists, but for these. */
    public static References allBut(StreamId... absent) {
        return streams -> streams.stream().filter(Arrays.asList(absent)::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A log in which every stream exists. */
    public static References none() {
        return streams -> Set.of();
    }
}
