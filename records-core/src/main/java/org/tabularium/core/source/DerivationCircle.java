package org.tabularium.core.source;

import java.util.List;

import org.tabularium.core.input.Fault;
import org.tabularium.core.stream.StateConflict;

/** The source would in the end be derived from itself, by way of others. */
public final class DerivationCircle extends StateConflict {

    private static final long serialVersionUID = 1L;

    private static final String CODE = "derivation-circle";

    /** A circle may be of any length, a sentence for people may not. */
    private static final int MOST_NAMED = 50;

    /**
     * @param sources the circle's sources, each derived from the next, the last from the first; the first is the one
     *                that was to be described
     */
    DerivationCircle(List<String> sources) {
        super(CODE, "The source “" + sources.getFirst() + "” would be derived from itself: " + told(sources) + ".");
    }

    private static String told(List<String> sources) {
        StringBuilder circle = new StringBuilder();
        sources.stream().limit(MOST_NAMED).forEach(source -> circle.append("“").append(source).append("” from "));
        if (sources.size() > MOST_NAMED) {
            circle.append(sources.size() - MOST_NAMED).append(" more from ");
        }
        return circle.append("“").append(sources.getFirst()).append("”").toString();
    }

    /** The one fault of the input, with its pointer. */
    public List<Fault> faults() {
        return List.of(new Fault("/source/derivedFrom", CODE, "The source named here derives from this one."));
    }
}
