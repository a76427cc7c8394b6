package org.tabularium.core.claim;

import org.tabularium.core.input.ObjectInput;

/**
 * How a claim stands to another.
 *
 * @param type  the relation
 * @param claim the id of the other claim
 */
public record Relation(Type type, String claim) {

    /** The relations that a claim may have to another. */
    public enum Type {
        PART_OF, VARIES_FROM, CONTESTS, CORROBORATES, SAME_ACT_AS, COUNTS_SAME_PEOPLE_AS
    }

    static Relation read(ObjectInput in) {
        return new Relation(in.code("type", Type.class), in.id("claim"));
    }
}
