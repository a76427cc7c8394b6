package org.tabularium.api.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.RunningService;
import org.tabularium.core.json.Json;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ExportFormatsTest extends RunningService {

    private String incident = "";
    private String source = "";

    private void given() {
        incident = fresh("place");
        source = source();
        created("/api/incidents", """
                {"id":"%s","name":"At the place","occurred":"1992-02-25/1992-02-26",\
                "place":{"name":"A place","lat":"-39.91","lon":"46.79","wherePrecision":1,"country":"A country"}}"""
                .formatted(incident));
    }

    private String killed(String claimant, String group, int number) {
        String id = fresh("killed");
        created("/api/claims", """
                {"id":"%s","incident":"%s","claimant":{"name":"%s","kind":"MEDIA","via":["An agency"]},\
                "citations":[{"source":"%s","locator":"page 2","information":"PRIMARY","evidence":"DIRECT"}],\
                "statement":{"type":"FIGURE","facet":"CASUALTY","measure":"KILLED","group":"%s",\
                "value":{"state":"KNOWN","best":%d},"unit":"PERSONS"}}"""
                .formatted(id, incident, claimant, source, group, number));
        return id;
    }

    private void created(String path, String body) {
        assertThat(archivist().post(path, body).status()).isEqualTo(201);
    }

    private Answer export(String format) {
        Answer export = anyone().with("Tabularium-At-Least", Long.toString(events() - 1))
                .get("/api/incidents/" + incident + "/export?format=" + format);
        assertThat(export.status()).isEqualTo(200);
        return export;
    }

    @ParameterizedTest
    @CsvSource({ "jsonl, application/jsonl, .jsonl", "csv, text/csv;charset=UTF-8, .csv",
            "ucdp-ged, text/csv;charset=UTF-8, .ged.csv", "prov, application/ld+json, .prov.jsonld",
            "csl, application/vnd.citationstyles.csl+json, .csl.json",
            "bibtex, application/x-bibtex;charset=UTF-8, .bib" })
    void aFileSaysWhatItIsAndStaysTheSame(String format, String type, String suffix) {
        given();
        String claim = killed("A newspaper", "ALL", 613);
        Answer export = export(format);
        String position = export.header("Tabularium-Position");
        archivist().at(1).post("/api/claims/" + claim + "/withdrawal",
                "{\"kind\":\"DUPLICATE\",\"reason\":\"Said elsewhere\"}");
        killed("Another newspaper", "ALL", 700);

        assertThat(export.header("Content-Type")).isEqualTo(type);
        assertThat(export.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + incident + "-" + position + suffix + "\"");
        assertThat(export.header("Cache-Control")).isEqualTo("no-cache");
        Answer again = anyone().get("/api/incidents/" + incident + "/export?format=" + format + "&asOf=" + position);
        assertThat(again.body()).isEqualTo(export.body()).isNotEmpty();
        assertThat(again.header("Cache-Control")).contains("immutable");
        assertThat(anyone().get("/api/export?format=" + format).status()).isEqualTo(200);
    }

    @Test
    void anUnknownFormatIsRefusedWithThoseThatThereAre() {
        Answer refused = anyone().get("/api/export?format=xml");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactly("?format unknown-code");
        assertThat(refused.body()).contains("[jsonl, csv, ucdp-ged, prov, csl, bibtex]");
    }

    @Test
    void anErasureChangesTheTagOfWhatWasExportedBefore() {
        given();
        String claim = killed("A newspaper", "ALL", 613);
        String position = export("jsonl").header("Tabularium-Position");
        String path = "/api/incidents/" + incident + "/export?asOf=" + position;
        Answer before = anyone().get(path);
        assertThat(founder().post("/api/admin/erasures",
                "{\"stream\":\"claim/" + claim + "\",\"revision\":1,\"legalBasis\":\"A law\",\"reason\":\"Asked for\"}")
                .status()).isEqualTo(201);
        export("jsonl");

        Answer after = anyone().with("If-None-Match", before.header("ETag")).get(path);

        assertThat(before.body()).contains(claim);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).doesNotContain(claim);
    }

    @Test
    void claimsAreRowsWithoutFormulas() {
        given();
        killed("=HYPERLINK(1)", "ALL", 613);

        List<NamedCsvRecord> rows = rows(export("csv"));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.getField("claimant.name")).isEqualTo("'=HYPERLINK(1)");
            assertThat(row.getField("statement.value.best")).isEqualTo("613");
            assertThat(row.getField("citations.0.source")).isEqualTo(source);
        });
        assertThat(rows.getFirst().getHeader()).doesNotContain("status", "revision", "position", "recordedAt");
    }

    @Test
    void anIncidentIsARowOfTheGeoreferencedEventDataset() {
        given();
        killed("A newspaper", "ALL", 613);
        killed("A ministry", "ALL", 485);
        killed("A newspaper", "CIVILIANS", 106);
        killed("A ministry", "CIVILIANS", 106);
        killed("A newspaper", "SIDE_A", 3);
        killed("A ministry", "SIDE_A", 4);

        NamedCsvRecord row = rows(export("ucdp-ged")).getFirst();

        assertThat(row.getHeader()).hasSize(49).startsWith("id", "relid", "year").endsWith("low", "gwnoa", "gwnob");
        assertThat(filled(row)).isEqualTo(Map.ofEntries(Map.entry("id", incident), Map.entry("year", "1992"),
                Map.entry("number_of_sources", "1"), Map.entry("source_original", "A newspaper; A ministry"),
                Map.entry("where_prec", "1"), Map.entry("where_coordinates", "A place"),
                Map.entry("latitude", "-39.91"), Map.entry("longitude", "46.79"),
                Map.entry("geom_wkt", "POINT (46.79 -39.91)"), Map.entry("country", "A country"),
                Map.entry("date_prec", "2"), Map.entry("date_start", "1992-02-25"),
                Map.entry("date_end", "1992-02-26"), Map.entry("deaths_civilians", "106"), Map.entry("low", "485"),
                Map.entry("high", "613")));
    }

    @Test
    void aBestFigureIsGivenOnlyByARuleThatLeavesOne() {
        given();
        killed("A newspaper", "ALL", 485);
        String later = killed("A newspaper", "ALL", 613);

        assertThat(rows(export("ucdp-ged")).getFirst().getField("best")).isEmpty();
        assertThat(rows(export("ucdp-ged&rule=LATEST_PER_CLAIMANT")).getFirst().getField("best")).isEqualTo("613");
        assertThat(rows(export("ucdp-ged&rule=RANGE")).getFirst().getField("best")).as(later).isEmpty();
    }

    @Test
    void theDeadOfASideStandBesideItsNameAndOfTwoNamesNone() {
        given();
        killed("A newspaper", "SIDE_A\",\"groupText\":\"A government", 2);
        killed("A ministry", "SIDE_A\",\"groupText\":\"A government", 2);
        killed("A newspaper", "SIDE_B\",\"groupText\":\"Rebels", 5);
        killed("A ministry", "SIDE_B\",\"groupText\":\"Volunteers", 5);

        NamedCsvRecord row = rows(export("ucdp-ged")).getFirst();

        assertThat(row.getField("side_a")).isEqualTo("A government");
        assertThat(row.getField("deaths_a")).isEqualTo("2");
        assertThat(row.getField("side_b")).isEmpty();
        assertThat(row.getField("deaths_b")).isEmpty();
    }

    @Test
    void theDeadOfAWholeSideComeBeforeThoseOfAPartOfIt() {
        given();
        killed("A newspaper", "SIDE_A\",\"groupText\":\"Officers", 2);
        killed("A newspaper", "SIDE_A", 40);

        NamedCsvRecord row = rows(export("ucdp-ged")).getFirst();

        assertThat(row.getField("side_a")).isEmpty();
        assertThat(row.getField("deaths_a")).isEqualTo("40");
    }

    private static Map<String, String> filled(NamedCsvRecord row) {
        Map<String, String> fields = new HashMap<>(row.getFieldsAsMap());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private static List<NamedCsvRecord> rows(Answer answer) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(answer.body())) {
            return reader.stream().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void provenanceTellsWhoMadeWhichRevisionOfWhat() {
        given();
        String claim = killed("A newspaper", "ALL", 613);
        Answer corrected = archivist().at(1).post("/api/claims/" + claim + "/corrections",
                Bodies.correction(Bodies.claim(incident, source, 485)).replace("\"basis\":[]",
                        "\"basis\":[{\"source\":\"" + source + "\"}]"));
        assertThat(corrected.status()).isEqualTo(201);
        archivist().at(2).post("/api/claims/" + claim + "/withdrawal",
                "{\"kind\":\"DUPLICATE\",\"reason\":\"Said elsewhere\"}");
        archivist().at(1).post("/api/sources/" + source + "/retraction", "{\"reason\":\"Withdrawn\"}");

        JsonNode graph = Json.tree(export("prov").body()).path("@graph");

        String address = "/api/claims/" + claim + "/history#";
        JsonNode first = node(graph, address + 1, "prov:generatedAtTime");
        assertThat(first.at("/prov:wasAttributedTo/rdfs:label").asString()).isEqualTo("A newspaper");
        assertThat(first.at("/prov:qualifiedAttribution/0/prov:agent/rdfs:label").asString()).isEqualTo("An agency");
        assertThat(first.at("/prov:hadPrimarySource/0/@id").asString()).isEqualTo("/api/sources/" + source);
        assertThat(first.at("/prov:wasQuotedFrom/0/@id").asString()).isEqualTo("/api/sources/" + source);
        assertThat(first.at("/prov:value/statement/value/best").asInt()).isEqualTo(613);
        JsonNode second = node(graph, address + 2, "prov:generatedAtTime");
        assertThat(second.at("/prov:wasRevisionOf/@id").asString()).isEqualTo(address + 1);
        JsonNode made = node(graph, second.at("/prov:wasGeneratedBy/@id").asString(), "prov:startedAtTime");
        assertThat(made.at("/prov:wasAssociatedWith/@id").asString()).matches("_:k-[0-9a-f]{8}");
        assertThat(made.at("/prov:used/0/@id").asString()).isEqualTo("/api/sources/" + source);
        assertThat(made.path("tab:reason").asString()).isEqualTo("A slip");
        assertThat(node(graph, address + 2, "prov:invalidatedAtTime").has("prov:wasInvalidatedBy")).isTrue();
        assertThat(node(graph, "/api/sources/" + source + "/history#1", "prov:invalidatedAtTime")).isNotNull();
    }

    @Test
    void whateverProvenanceRefersToIsDefinedInIt() {
        given();
        String copy = fresh("copy");
        created("/api/sources", Bodies.source(copy).replace("\"csl\"", "\"derivedFrom\":\"" + source + "\",\"csl\""));
        source = copy;
        killed("A newspaper", "ALL", 613);
        for (String path : List.of("/api/incidents/" + incident + "/export", "/api/export")) {
            JsonNode graph = Json.tree(anyone().with("Tabularium-At-Least", Long.toString(events() - 1))
                    .get(path + "?format=prov").body()).path("@graph");
            Set<String> defined = new HashSet<>();
            Set<String> referred = new TreeSet<>();
            graph.forEach(node -> sort(node, defined, referred));

            assertThat(defined).containsAll(referred).contains("/api/sources/" + copy);
        }
    }

    /** A thing is defined where its type is said. */
    private static void sort(JsonNode node, Set<String> defined, Set<String> referred) {
        if (node.has("@id")) {
            (node.has("@type") ? defined : referred).add(node.path("@id").asString());
        }
        node.propertyStream().filter(member -> !member.getKey().equals("prov:value"))
                .forEach(member -> sort(member.getValue(), defined, referred));
        if (node.isArray()) {
            node.forEach(item -> sort(item, defined, referred));
        }
    }

    private static JsonNode node(JsonNode graph, String id, String member) {
        return graph.valueStream().filter(node -> node.path("@id").asString().equals(id) && node.has(member))
                .findFirst().orElseThrow();
    }
}
