package org.tabularium.core.claim;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.tabularium.core.input.ObjectInput;

/** The content of a claim, in one of three shapes that {@code type} tells apart. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @JsonSubTypes.Type(value = Figure.class, name = "FIGURE"),
        @JsonSubTypes.Type(value = Resolution.class, name = "RESOLUTION"),
        @JsonSubTypes.Type(value = Assertion.class, name = "ASSERTION") })
public sealed interface Statement permits Figure, Resolution, Assertion {

    /** The three shapes. */
    enum Type {
        FIGURE, RESOLUTION, ASSERTION
    }

    /** Which of the three shapes this is. */
    Type shape();

    /** What the statement is about. */
    Facet about();

    /** Reads a statement of any shape. */
    static Statement read(ObjectInput in) {
        Type type = in.code("type", Type.class);
        if (!in.isSound("type")) {
            in.passOverTheRest();
            return new Assertion(Facet.OTHER, "", "");
        }
        return switch (type) {
            case FIGURE -> Figure.read(in);
            case RESOLUTION -> Resolution.read(in);
            case ASSERTION -> Assertion.read(in);
        };
    }
}
