package org.tabularium.api.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.tabularium.core.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes W3C PROV-O as JSON-LD 1.1: a context, then the nodes of a graph, a line each. What is said of a thing may
 * stand in several nodes, which JSON-LD takes as one, so that nothing must be kept until all of it is known. Addresses
 * are relative to that of the document.
 */
final class ProvGraph {

    private static final String CONTEXT = """
            {"@context":{"@version":1.1,"prov":"http://www.w3.org/ns/prov#",\
            "rdfs":"http://www.w3.org/2000/01/rdf-schema#",\
            "xsd":"http://www.w3.org/2001/XMLSchema#","tab":"urn:tabularium:",\
            "prov:startedAtTime":{"@type":"xsd:dateTime"},"prov:endedAtTime":{"@type":"xsd:dateTime"},\
            "prov:generatedAtTime":{"@type":"xsd:dateTime"},"prov:invalidatedAtTime":{"@type":"xsd:dateTime"},\
            "prov:value":{"@type":"@json"}},
            "@graph":[""";

    private final OutputStream out;
    private String before = "\n";

    private ProvGraph(OutputStream out) {
        this.out = out;
    }

    static void write(Revisions revisions, Extent extent, OutputStream out) throws IOException {
        ProvGraph graph = new ProvGraph(out);
        graph.text(CONTEXT);
        revisions.forEach(extent, one -> ProvNodes.of(one).forEach(graph::node));
        graph.text("\n]}\n");
    }

    private void node(ObjectNode node) {
        try {
            text(before);
            out.write(Json.bytes(node));
            before = ",\n";
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
