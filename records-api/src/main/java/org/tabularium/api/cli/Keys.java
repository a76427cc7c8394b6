package org.tabularium.api.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tabularium.api.keys.Role;
import org.tabularium.core.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code keys}: API keys are made, listed and revoked. */
@Command(name = "keys", synopsisSubcommandLabel = "(list | make | revoke)", description = {
        "Make, list and revoke the API keys of a running service. It needs a key with the role ADMIN.",
        "" },
        footer = { "",
                "Exit codes: 0 done, 1 the service refuses, 2 wrong usage, 3 could not reach the service." })
final class Keys {

    private static final String PATH = "/api/admin/keys";
    private static final String ROLE = "a key with the role ADMIN";

    private final Surroundings surroundings;

    @Mixin
    private final Connection connection;

    Keys(Connection connection, Surroundings surroundings) {
        this.connection = connection;
        this.surroundings = surroundings;
    }

    @Command(name = "list", description = "List all keys, none of which is shown itself.")
    int list() throws IOException, InterruptedException {
        try (Service service = connection.service(ROLE)) {
            service.json(service.request(PATH)).path("items").forEach(key -> surroundings.out().println(line(key)));
            return ExitCode.DONE;
        }
    }

    @Command(name = "make", description = "Make a key. It is written to the standard output, this once.")
    int make(@Parameters(paramLabel = "NAME", description = "Whose it is.") String name,
            @Option(names = "--role", paramLabel = "ROLE", required = true, description = "What its holder may do:"
                    + " ${COMPLETION-CANDIDATES}; may be given more than once.") List<Role> roles,
            @Option(names = "--expires", paramLabel = "MOMENT", description = "When it stops being valid, such as"
                    + " 2030-01-01T00:00:00Z.") @Nullable String expires)
            throws IOException, InterruptedException {
        Map<String, Object> wanted = new LinkedHashMap<>(
                Map.of("name", name, "roles", roles.stream().distinct().toList()));
        if (expires != null) {
            wanted.put("expires", expires);
        }
        try (Service service = connection.service(ROLE)) {
            JsonNode made = service.json(service.request(PATH).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(Json.bytes(wanted))));
            surroundings.err().println("Made " + line(made));
            surroundings.out().println(Printable.of(made.path("key").asString()));
            return ExitCode.DONE;
        }
    }

    @Command(name = "revoke", description = "Revoke a key: from now on it opens nothing.")
    int revoke(@Parameters(paramLabel = "ID", description = "Its id, k- and 8 hex digits.") String id)
            throws IOException, InterruptedException {
        try (Service service = connection.service(ROLE)) {
            service.json(service.request(PATH + "/" + Service.part(id)).DELETE());
            surroundings.err().println("Revoked " + Printable.of(id) + ".");
            return ExitCode.DONE;
        }
    }

    private static String line(JsonNode key) {
        String roles = key.path("roles").valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
        StringBuilder line = new StringBuilder(
                key.path("id").asString("") + "  " + roles + "  " + key.path("name").asString(""));
        for (String moment : List.of("expires", "revoked")) {
            if (key.has(moment)) {
                line.append(", ").append(moment).append(' ').append(key.path(moment).asString());
            }
        }
        if (key.has("lastUsed")) {
            line.append(", last used ").append(key.path("lastUsed").asString());
        }
        return Printable.of(line.toString());
    }
}
