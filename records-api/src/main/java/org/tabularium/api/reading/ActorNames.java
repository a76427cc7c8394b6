package org.tabularium.api.reading;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.tabularium.api.keys.ApiKey;
import org.tabularium.api.keys.ApiKeys;
import org.tabularium.api.keys.Role;
import org.tabularium.core.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The names behind actors, which only auditors and administrators may see: whoever records may be in danger. */
@Component
public class ActorNames {

    private final ApiKeys keys;

    ActorNames(ApiKeys keys) {
        this.keys = keys;
    }

    /** Whether the caller may see them. */
    public boolean areShownTo(HttpServletRequest request) {
        return request.isUserInRole(Role.AUDITOR.name()) || request.isUserInRole(Role.ADMIN.name());
    }

    /** The name behind the actor, where it is known; not to be shown to anybody else. */
    public Optional<String> name(String actor) {
        return keys.withId(actor).map(ApiKey::name);
    }

    /** What has {@code revisions}, with {@code actorName} beside each actor whose name is known. */
    public ObjectNode named(Object history) {
        ObjectNode json = Json.mapper().valueToTree(history);
        var revisions = JsonNodeFactory.instance.arrayNode();
        json.required("revisions").forEach(revision -> revisions.add(named(revision)));
        json.set("revisions", revisions);
        return json;
    }

    private ObjectNode named(JsonNode revision) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        revision.forEachEntry((member, value) -> {
            named.set(member, value);
            if (member.equals("actor")) {
                name(value.asString()).ifPresent(name -> named.put("actorName", name));
            }
        });
        return named;
    }
}
