package org.tabularium.core.claim;

import java.util.regex.Pattern;

import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;

/**
 * Every other statement.
 *
 * @param facet     what it is about
 * @param predicate what is said of it: a code such as {@code NAMED_ACTOR}
 * @param object    the statement's own words
 */
public record Assertion(Facet facet, String predicate, String object) implements Statement {

    private static final Pattern PREDICATE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    @Override
    public Type shape() {
        return Type.ASSERTION;
    }

    @Override
    public Facet about() {
        return facet;
    }

    static Assertion read(ObjectInput in) {
        Facet facet = in.code("facet", Facet.class);
        String predicate = in.text("predicate", 64);
        if (in.isSound("predicate") && !PREDICATE.matcher(predicate).matches()) {
            in.fault("predicate", "unknown-code",
                    "A code is expected here: capitals and digits joined by underscores.");
        }
        return new Assertion(facet, predicate, in.text("object", Limits.PROSE));
    }
}
