package org.tabularium.api.writing;

import org.tabularium.core.input.ObjectInput;

/** The rule that an id in the new content of a record, where it is given, is the record's own. */
public final class SameId {

    private SameId() {}

    /** Notes a fault where the object has an {@code id} that is another. */
    public static void check(ObjectInput in, String id) {
        String given = in.optionalId("id");
        if (given != null && in.hasNoFaultAt("id") && !given.equals(id)) {
            in.fault("id", "other-id", "The id must be the one in the path, or be left out.");
        }
    }
}
