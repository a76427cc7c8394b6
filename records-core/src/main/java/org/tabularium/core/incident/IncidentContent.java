package org.tabularium.core.incident;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.time.Edtf;

/**
 * What is said of an incident.
 *
 * @param name     a neutral name, such as “Khojaly, 25–26 February 1992”
 * @param occurred when it happened
 * @param place    where it happened
 * @param note     the archivist's remark
 */
public record IncidentContent(String name, Edtf occurred, Place place, @Nullable String note) {

    /** Reads the members of an incident, all but its id. */
    public static IncidentContent read(ObjectInput in) {
        return new IncidentContent(in.text("name", Limits.NAME), in.date("occurred"), in.object("place", Place::read),
                in.optionalText("note", Limits.PROSE));
    }
}
