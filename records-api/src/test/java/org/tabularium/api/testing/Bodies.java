package org.tabularium.api.testing;

/** Bodies that the service takes. */
public final class Bodies {

    private Bodies() {}

    public static String incident(String id) {
        return """
                {"id":"%s","name":"Khojaly, 25–26 February 1992","occurred":"1992-02-25/1992-02-26",\
                "place":{"name":"Khojaly"}}""".formatted(id);
    }

    public static String source(String id) {
        return "{\"id\":\"%s\",\"csl\":{\"type\":\"report\",\"title\":\"A report\"}}".formatted(id);
    }

    public static String claim(String id, String incident, String source, int killed) {
        return "{\"id\":\"%s\",%s".formatted(id, claim(incident, source, killed).substring(1));
    }

    /** A claim without an id. */
    public static String claim(String incident, String source, int killed) {
        return """
                {"incident":"%s","claimant":{"name":"A newspaper","kind":"MEDIA"},"citations":[{"source":"%s"}],\
                "statement":{"type":"FIGURE","facet":"CASUALTY","measure":"KILLED","group":"ALL",\
                "value":{"state":"KNOWN","best":%d},"unit":"PERSONS"}}""".formatted(incident, source, killed);
    }

    public static String correction(String claim) {
        return "{\"kind\":\"ARCHIVE_ERROR\",\"reason\":\"A slip\",\"basis\":[],\"claim\":%s}".formatted(claim);
    }
}
