package org.tabularium.core.log;

import org.tabularium.core.stream.Refusal;

/** Something was added meanwhile to a stream that the decision rests on; it may be decided anew. */
public final class DecisionOutdated extends Refusal {

    private static final long serialVersionUID = 1L;

    DecisionOutdated() {
        super("decision-outdated", "The decision rests on records that have changed meanwhile.");
    }
}
