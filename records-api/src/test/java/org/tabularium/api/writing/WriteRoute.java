package org.tabularium.api.writing;

import java.util.List;

import org.tabularium.api.testing.Bodies;

/**
 * A route by which something that exists is changed, with a body that it takes.
 *
 * @param method the HTTP method
 * @param path   the path, with {@code {id}} for the record's id
 * @param body   the body, with {@code {incident}} and {@code {source}} for ids of records that exist
 */
record WriteRoute(String method, String path, String body) {

    static final List<WriteRoute> CHANGES = List.of(
            new WriteRoute("PUT", "/api/incidents/{id}",
                    """
                            {"incident":{"name":"Khojaly","occurred":"1992-02","place":{"name":"Khojaly"}},"reason":"Shorter"}"""),
            new WriteRoute("PUT", "/api/sources/{id}",
                    "{\"source\":{\"csl\":{\"type\":\"book\"}},\"reason\":\"It is a book\"}"),
            new WriteRoute("POST", "/api/sources/{id}/retraction", "{\"reason\":\"Forged\"}"),
            new WriteRoute("POST", "/api/claims/{id}/corrections",
                    Bodies.correction(Bodies.claim("{incident}", "{source}", 614))),
            new WriteRoute("POST", "/api/claims/{id}/withdrawal", "{\"kind\":\"DUPLICATE\",\"reason\":\"Twice\"}"),
            new WriteRoute("POST", "/api/claims/{id}/reinstatement", "{\"reason\":\"Not twice\"}"));

    static final List<WriteRoute> CREATIONS = List.of(
            new WriteRoute("POST", "/api/incidents", Bodies.incident("{id}")),
            new WriteRoute("POST", "/api/sources", Bodies.source("{id}")),
            new WriteRoute("POST", "/api/claims", Bodies.claim("{id}", "{incident}", "{source}", 613)));

    /** The same route and body for these records. */
    WriteRoute with(String id, String incident, String source) {
        return new WriteRoute(method, path.replace("{id}", id), body.replace("{id}", id)
                .replace("{incident}", incident).replace("{source}", source));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
