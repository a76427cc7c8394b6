package org.tabularium.api.testing;

import java.net.http.HttpResponse;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    /** The header, empty where there is none. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
        return JSON.readTree(body());
    }

    /** The code of the problem, empty where there is none. */
    public String problem() {
        return header("Content-Type").equals("application/problem+json")
                ? json().path("type").asString("").replace("/problems/", "")
                : "";
    }

    /** The faults, each as {@code pointer code}. */
    public List<String> faults() {
        return json().path("errors").valueStream()
                .map(fault -> fault.path("pointer").asString() + " " + fault.path("code").asString()).toList();
    }
}
