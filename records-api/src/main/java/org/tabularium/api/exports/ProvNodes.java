package org.tabularium.api.exports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.stream.StreamId.Kind;
import org.tabularium.projections.history.Revision;
import org.tabularium.projections.history.StreamRevision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What PROV-O says of one revision: an activity, in which an actor made the revision, an entity; and, where it took an
 * earlier revision away, what became of that. Actors and claimants are blank nodes: the archive knows the one by opaque
 * ids and the other by names, and says of no two who they are.
 */
final class ProvNodes {

    private static final int LABEL_LENGTH = 16;

    private final StreamRevision one;
    private final Revision revision;
    private final String activity;

    private ProvNodes(StreamRevision one) {
        this.one = one;
        this.revision = one.revision();
        this.activity = "/api/log/entries?from=" + revision.position() + "&limit=1";
    }

    static List<ObjectNode> of(StreamRevision one) {
        ProvNodes nodes = new ProvNodes(one);
        List<ObjectNode> all = new ArrayList<>(List.of(nodes.activity(), nodes.entity()));
        nodes.takenAway().map(nodes::invalidated).forEach(all::add);
        return all;
    }

    private ObjectNode activity() {
        ObjectNode node = typed(activity, "prov:Activity").put("tab:type", revision.type())
                .put("prov:startedAtTime", revision.recordedAt()).put("prov:endedAtTime", revision.recordedAt());
        node.set("prov:wasAssociatedWith", typed("_:" + revision.actor(), "prov:Agent").put("rdfs:label",
                revision.actor()));
        put(node, "tab:kind", revision.kind());
        put(node, "tab:reason", revision.reason());
        put(node, "tab:legalBasis", revision.legalBasis());
        references(node, "prov:used", CitedSources.of(revision.basis()).map(ProvNodes::source));
        return node;
    }

    private ObjectNode entity() {
        ObjectNode node = typed(address(revision.revision()), "prov:Entity");
        node.put("prov:generatedAtTime", revision.recordedAt());
        node.set("prov:wasGeneratedBy", reference(activity));
        node.set("prov:specializationOf", typed(address(one.stream()), "prov:Entity"));
        if (revision.revision() > 1) {
            node.set("prov:wasRevisionOf", reference(address(revision.revision() - 1)));
        }
        JsonNode content = revision.content();
        if (content != null) {
            node.set("prov:value", content);
            references(node, "prov:wasDerivedFrom", CitedSources.originOf(content).map(ProvNodes::source));
        }
        if (content != null && one.stream().kind() == Kind.CLAIM) {
            claimed(node, content.path("claimant"));
            cited(node, content.path("citations"));
        }
        return node;
    }

    /** A withdrawal takes away the revision before it, an erasure the one that it names. */
    private Stream<Integer> takenAway() {
        boolean withdrawn = revision.type().startsWith("ClaimWithdrawn.")
                || revision.type().startsWith("SourceRetracted.");
        return Stream.concat(withdrawn ? Stream.of(revision.revision() - 1) : Stream.of(),
                Stream.ofNullable(revision.erasedRevision()));
    }

    private ObjectNode invalidated(int number) {
        ObjectNode node = typed(address(number), "prov:Entity").put("prov:invalidatedAtTime", revision.recordedAt());
        node.set("prov:wasInvalidatedBy", reference(activity));
        return node;
    }

    /** Who says so, and through whom the claim is reported, from the nearest to the claimant outward. */
    private static void claimed(ObjectNode node, JsonNode claimant) {
        String name = claimant.path("name").asString();
        ObjectNode agent = agent(name).put("tab:kind", claimant.path("kind").asString());
        node.set("prov:wasAttributedTo", agent);
        ArrayNode chain = JsonNodeFactory.instance.arrayNode();
        claimant.path("via").forEach(via -> {
            ObjectNode link = JsonNodeFactory.instance.objectNode().put("@type", "prov:Attribution")
                    .put("tab:link", chain.size() + 1);
            link.set("prov:agent", agent(via.asString()));
            link.set("prov:hadRole", typed("tab:reporter", "prov:Role"));
            chain.add(link);
        });
        putIfAny(node, "prov:qualifiedAttribution", chain);
    }

    /** Of first-hand information a source is the primary one; a source that says so itself is quoted. */
    private static void cited(ObjectNode node, JsonNode citations) {
        references(node, "prov:hadPrimarySource", sources(citations, "information", "PRIMARY"));
        references(node, "prov:wasQuotedFrom", sources(citations, "evidence", "DIRECT"));
        references(node, "prov:wasDerivedFrom", CitedSources.of(citations).map(ProvNodes::source));
        ArrayNode places = JsonNodeFactory.instance.arrayNode();
        citations.valueStream().filter(citation -> citation.has("locator")).forEach(citation -> {
            ObjectNode place = places.addObject().put("@type", "prov:Derivation").put("tab:locator",
                    citation.path("locator").asString());
            place.set("prov:entity", reference(source(citation.path("source").asString())));
        });
        putIfAny(node, "prov:qualifiedDerivation", places);
    }

    private static Stream<String> sources(JsonNode citations, String member, String code) {
        return citations.valueStream().filter(citation -> citation.path(member).asString("").equals(code))
                .map(citation -> source(citation.path("source").asString())).distinct();
    }

    private static ObjectNode agent(String name) {
        String label = Hash.of(name.getBytes(StandardCharsets.UTF_8)).hex().substring(0, LABEL_LENGTH);
        return typed("_:c-" + label, "prov:Agent").put("rdfs:label", name);
    }

    private String address(int number) {
        return address(one.stream()) + "/history#" + number;
    }

    private static String address(StreamId stream) {
        return "/api/" + stream.kind().word() + "s/" + stream.id();
    }

    private static String source(String id) {
        return address(StreamId.source(id));
    }

    private static ObjectNode typed(String id, String type) {
        return reference(id).put("@type", type);
    }

    private static ObjectNode reference(String id) {
        return JsonNodeFactory.instance.objectNode().put("@id", id);
    }

    private static void references(ObjectNode node, String member, Stream<String> ids) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        ids.map(ProvNodes::reference).forEach(all::add);
        putIfAny(node, member, all);
    }

    private static void putIfAny(ObjectNode node, String member, ArrayNode values) {
        if (!values.isEmpty()) {
            node.set(member, values);
        }
    }

    private static void put(ObjectNode node, String member, @Nullable String text) {
        if (text != null) {
            node.put(member, text);
        }
    }
}
