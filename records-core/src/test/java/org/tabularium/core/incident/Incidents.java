package org.tabularium.core.incident;

import org.tabularium.core.input.Document;
import org.tabularium.core.input.Reading;

/** Incidents to test with. */
public final class Incidents {

    private Incidents() {}

    /** Every member is there. */
    public static Document full() {
        return Document.of("""
                {"name":"Khojaly, 25–26 February 1992","occurred":"1992-02-25/1992-02-26",
                 "place":{"name":"Khojaly","lat":"39.9130","lon":"46.7930","wherePrecision":1,
                          "adm1":"Karabakh","adm2":"Khojaly district","country":"Azerbaijan"},
                 "note":"The name is neutral."}""");
    }

    /** Only what must be there. */
    public static Document least() {
        return Document
                .of("""
                        {"name":"Khojaly, 25–26 February 1992","occurred":"1992-02-25/1992-02-26","place":{"name":"Khojaly"}}""");
    }

    static IncidentContent content() {
        return Reading.read(full(), IncidentContent::read);
    }

    static IncidentContent renamed() {
        return Reading.read(full().withText("/name", "Khojaly, February 1992"), IncidentContent::read);
    }
}
