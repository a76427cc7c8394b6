package org.tabularium.core.claim;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;

/**
 * A source and the place in it, classed as genealogists class evidence.
 *
 * @param source      the source's id
 * @param locator     the place in the source, such as “paragraph 5”
 * @param form        whether the source is an original
 * @param information whether whoever informed it knew at first hand
 * @param evidence    whether it answers the question directly
 */
public record Citation(String source, @Nullable String locator, @Nullable Form form,
        @Nullable Information information, @Nullable Evidence evidence) {

    /** The form of a source. */
    public enum Form {
        ORIGINAL, DERIVATIVE, AUTHORED
    }

    /** How near the information is to what happened. */
    public enum Information {
        PRIMARY, SECONDARY, UNDETERMINED
    }

    /** How the source bears on the statement. */
    public enum Evidence {
        DIRECT, INDIRECT, NEGATIVE
    }

    /** Reads one citation. */
    public static Citation read(ObjectInput in) {
        return new Citation(in.id("source"), in.optionalText("locator", Limits.LOCATOR),
                in.optionalCode("form", Form.class), in.optionalCode("information", Information.class),
                in.optionalCode("evidence", Evidence.class));
    }
}
