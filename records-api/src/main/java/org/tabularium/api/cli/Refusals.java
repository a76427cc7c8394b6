package org.tabularium.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;

import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.json.Json;
import tools.jackson.databind.JsonNode;

/** Says what an answer other than success means, for whoever typed the command. */
final class Refusals {

    private static final int LONGEST = 1 << 20;
    private static final int TOO_MANY_REQUESTS = 429;

    private final URI service;
    private final String role;

    /** @param role what the caller must hold for what is asked */
    Refusals(URI service, String role) {
        this.service = service;
        this.role = role;
    }

    /** What to throw: unreachable where it may be asked again without any change, else refused. */
    Exception of(HttpResponse<InputStream> answer) {
        String words = words(answer);
        boolean passes = answer.statusCode() >= 500 || answer.statusCode() == TOO_MANY_REQUESTS;
        return passes || !isProblem(answer) ? new Unreachable(words) : new Refused(answer.statusCode(), words);
    }

    private static boolean isProblem(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    }

    private String words(HttpResponse<InputStream> answer) {
        int status = answer.statusCode();
        if (status / 100 == 3) {
            return service + " leads to " + answer.headers().firstValue("Location").orElse("another address")
                    + ": give that as --url.";
        }
        if (!isProblem(answer)) {
            return service + " answers " + status + " and says nothing that a Tabularium would.";
        }
        try (InputStream body = answer.body()) {
            JsonNode problem = Json.untrusted(body.readNBytes(LONGEST));
            return Printable.of(problem.path("title").asString("") + ": " + problem.path("detail").asString(""))
                    + advice(status) + faults(problem);
        } catch (IOException | InvalidInput unreadable) {
            return service + " answers " + status + " and can't say why.";
        }
    }

    private String advice(int status) {
        return switch (status) {
            case 401 -> " Give one by --key or TABULARIUM_KEY.";
            case 403 -> " It takes " + role + ".";
            default -> "";
        };
    }

    /** The faults, without one that says of the whole what the detail says. */
    private static String faults(JsonNode problem) {
        return problem.path("errors").valueStream().filter(fault -> !fault.path("pointer").asString("").isEmpty()
                || !fault.path("detail").equals(problem.path("detail"))).map(Refusals::fault)
                .collect(Collectors.joining());
    }

    private static String fault(JsonNode fault) {
        String pointer = fault.path("pointer").asString("");
        return "\n  " + Printable.of((pointer.isEmpty() ? "" : pointer + ": ") + fault.path("detail").asString(""));
    }
}
