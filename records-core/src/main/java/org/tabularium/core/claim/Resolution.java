package org.tabularium.core.claim;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.time.Edtf;

/**
 * An act of a parliament, a committee, a state or an organisation.
 *
 * @param body         who acted
 * @param bodyLevel    at what level
 * @param jurisdiction the state, region or organisation
 * @param instrument   the kind of act
 * @param number       the act's number or sign
 * @param title        the act's title
 * @param adopted      its date; {@code XXXX} where none is stated
 * @param status       what became of it
 * @param wording      what the act says, as codes
 * @param wordingText  the act's own words
 * @param stance       how the act stands to the incident
 */
public record Resolution(String body, Level bodyLevel, String jurisdiction, Instrument instrument,
        @Nullable String number, @Nullable String title, Edtf adopted, Status status, List<Wording> wording,
        @Nullable String wordingText, Stance stance) implements Statement {

    /** The level of the body that acts. */
    public enum Level {
        NATIONAL, SUBNATIONAL, MUNICIPAL, INTERNATIONAL, COMMITTEE, EXECUTIVE, GROUP, MEMBER
    }

    /** The kind of act. */
    public enum Instrument {
        RESOLUTION, STATEMENT, DECLARATION, PROCLAMATION, MOTION, LETTER, DECISION, OTHER
    }

    /** What became of the act. */
    public enum Status {
        ADOPTED, INTRODUCED, SIGNED, SUBMITTED, REPORTED, UNKNOWN
    }

    /** What the act says; the archive says none of it. */
    public enum Wording {
        GENOCIDE, MASSACRE, CRIME_AGAINST_HUMANITY, WAR_CRIME, TRAGEDY, ATROCITY, OTHER, NONE
    }

    /** How the act stands to the incident. */
    public enum Stance {
        RECOGNISES, CONDEMNS, RECOGNISES_OR_CONDEMNS, COMMEMORATES, CONTESTS, OTHER
    }

    public Resolution {
        wording = List.copyOf(wording);
    }

    @Override
    public Type shape() {
        return Type.RESOLUTION;
    }

    @Override
    public Facet about() {
        return Facet.RESOLUTION;
    }

    static Resolution read(ObjectInput in) {
        return new Resolution(in.text("body", Limits.NAME), in.code("bodyLevel", Level.class),
                in.text("jurisdiction", Limits.NAME), in.code("instrument", Instrument.class),
                in.optionalText("number", Limits.NAME), in.optionalText("title", Limits.NAME), in.date("adopted"),
                in.code("status", Status.class), in.codes("wording", Wording.class),
                in.optionalText("wordingText", Limits.PROSE), in.code("stance", Stance.class));
    }
}
