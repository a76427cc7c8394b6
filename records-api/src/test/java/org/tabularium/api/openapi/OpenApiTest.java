package org.tabularium.api.openapi;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.api.testing.RunningService;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiTest extends RunningService {

    @ParameterizedTest
    @CsvSource({ "/api/incidents, post, 201", "/api/incidents/{id}, put, 200", "/api/sources, post, 201",
            "/api/sources/{id}, put, 200", "/api/sources/{id}/retraction, post, 201", "/api/claims, post, 201",
            "/api/claims/{id}/corrections, post, 201", "/api/claims/{id}/withdrawal, post, 201",
            "/api/claims/{id}/reinstatement, post, 201", "/api/admin/keys, post, 201",
            "/api/admin/erasures, post, 201" })
    void aWriteIsDescribedWithBodyKeyAndAnswers(String path, String method, String status) {
        JsonNode operation = description().path("paths").path(path).path(method);

        assertThat(operation.path("summary").asString()).isNotBlank();
        assertThat(operation.at("/requestBody/content/application~1json/schema/$ref").asString())
                .startsWith("#/components/schemas/");
        assertThat(operation.path("security").toString()).isEqualTo("[{\"key\":[]}]");
        assertThat(operation.path("responses").propertyNames()).contains(status, "default");
        boolean changes = path.contains("{id}");
        assertThat(parameters(operation).contains("If-Match")).isEqualTo(changes);
        assertThat(parameters(operation)).doesNotContain("request", "body");
    }

    private static List<String> parameters(JsonNode operation) {
        return operation.path("parameters").valueStream().map(parameter -> parameter.path("name").asString()).toList();
    }

    @Test
    void aClaimIsDescribedFlatWithItsThreeShapes() {
        JsonNode schemas = description().at("/components/schemas");

        assertThat(schemas.path("NewClaim").path("properties").propertyNames()).contains("id", "incident", "claimant",
                "citations", "statement");
        assertThat(schemas.path("ClaimContent").path("required").toString()).contains("incident", "statement");
        assertThat(schemas.path("Figure").toString()).contains("KILLED", "unit");
        assertThat(schemas.path("Statement").toString()).contains("FIGURE", "RESOLUTION", "ASSERTION");
    }

    @ParameterizedTest
    @CsvSource({ "/api/claims, application/json, asOf limit cursor facet q", "/api/claims.csv, text/csv, asOf facet q",
            "/api/incidents/{id}/casualties, application/json, asOf rule Tabularium-At-Least",
            "/api/sources/{id}/impact, application/json, asOf limit cursor",
            "/api/sources/{id}/impact.csv, text/csv, asOf",
            "/api/claims/{id}/timemap, application/link-format, asOf Accept-Datetime",
            "/api/sources/{id}/citation, text/plain, asOf style" })
    void aReadIsDescribedWithItsParametersAndAnswer(String path, String mediaType, String parameters) {
        JsonNode operation = description().path("paths").path(path).path("get");

        assertThat(operation.path("summary").asString()).isNotBlank();
        assertThat(operation.at("/responses/200/content").propertyNames()).containsExactly(mediaType);
        assertThat(operation.at("/responses/200/headers").propertyNames()).contains("ETag", "Tabularium-Position",
                "Memento-Datetime", "Content-Location", "Link");
        assertThat(operation.path("responses").has("304")).isTrue();
        assertThat(parameters(operation)).contains(parameters.split(" "));
        assertThat(parameters(operation).contains("cursor")).isEqualTo(parameters.contains("cursor"));
        assertThat(operation.has("security")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "/api/log/entries, from limit", "/api/log/proof/inclusion, position treeSize",
            "/api/log/proof/consistency, first second", "/api/claims/{id}/proof, id" })
    void aProofIsDescribedWithItsParameters(String path, String parameters) {
        JsonNode operation = description().path("paths").path(path).path("get");

        assertThat(operation.path("summary").asString()).isNotBlank();
        assertThat(parameters(operation)).containsExactly(parameters.split(" "));
    }

    @Test
    void importsAreDescribedWithTheirParametersAndBodies() {
        JsonNode paths = description().path("paths");
        JsonNode taken = paths.path("/api/imports").path("post");
        JsonNode errors = paths.path("/api/imports/{id}/errors.csv").path("get");

        assertThat(parameters(taken)).containsExactly("format", "dryRun");
        assertThat(taken.at("/requestBody/content").propertyNames()).containsExactly("application/jsonl", "text/csv");
        assertThat(taken.path("responses").propertyNames()).contains("202", "default");
        assertThat(taken.toString()).contains("#/components/schemas/ImportReport");
        assertThat(errors.at("/responses/200/content").propertyNames()).containsExactly("text/csv");
        assertThat(errors.at("/responses/200").has("headers")).isFalse();
        assertThat(paths.path("/api/imports/{id}/reversal").path("post").path("responses").propertyNames())
                .contains("202");
        for (String path : List.of("/api/imports", "/api/imports/{id}", "/api/imports/{id}/kept.csv")) {
            assertThat(paths.path(path).path("get").path("security").toString()).isEqualTo("[{\"key\":[]}]");
        }
    }

    @Test
    void anExportIsDescribedWithItsFormats() {
        JsonNode operation = description().path("paths").path("/api/incidents/{id}/export").path("get");

        assertThat(parameters(operation)).contains("format", "rule", "asOf").doesNotContain("cursor");
        assertThat(operation.at("/responses/200/content").propertyNames()).contains("application/jsonl", "text/csv",
                "application/ld+json");
    }

    @Test
    void everyShapeThatIsReferredToIsThere() {
        JsonNode description = description();
        List<String> referred = description.findValuesAsString("$ref").stream()
                .map(reference -> reference.substring("#/components/schemas/".length())).distinct().toList();

        assertThat(description.at("/components/schemas").propertyNames()).containsAll(referred);
    }

    @Test
    void theDescriptionIsOpenApi31AndHasAPageToTryIt() {
        assertThat(description().path("openapi").asString()).startsWith("3.1");
        assertThat(description().at("/components/securitySchemes/key/scheme").asString()).isEqualTo("bearer");
        assertThat(anyone().get("/swagger-ui.html").status()).isEqualTo(302);
        assertThat(anyone().get("/swagger-ui/index.html").status()).isEqualTo(200);
        assertThat(description().toString()).doesNotContain("org.tabularium", "\"/error\"");
    }

    private JsonNode description() {
        return anyone().get("/v3/api-docs").json();
    }
}
