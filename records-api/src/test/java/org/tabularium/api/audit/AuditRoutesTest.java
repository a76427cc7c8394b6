package org.tabularium.api.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.StartedService;
import org.tabularium.core.testing.Databases;
import org.tabularium.core.testing.PostgresServer;
import org.tabularium.projections.view.ViewNames;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(240)
@ParameterizedClass
@EnumSource
class AuditRoutesTest {

    private final Path folder;
    private final String[] settings;
    private StartedService service;

    AuditRoutesTest(Databases databases, @TempDir Path folder) throws IOException {
        this.folder = folder;
        settings = databases == Databases.H2
                ? new String[0]
                : new String[]{ "--spring.datasource.url=" + PostgresServer.shared().newDatabase() };
        service = StartedService.in(folder, settings);
        record();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void record() {
        Caller founder = service.founder();
        assertThat(founder.post("/api/incidents", Bodies.incident("i")).status()).isEqualTo(201);
        assertThat(founder.post("/api/sources", Bodies.source("s")).status()).isEqualTo(201);
        assertThat(founder.post("/api/claims", Bodies.claim("c", "i", "s", 613)).status()).isEqualTo(201);
        assertThat(founder.at(1).post("/api/claims/c/corrections", Bodies.correction(Bodies.claim("i", "s", 614)))
                .status()).isEqualTo(201);
        assertThat(founder.with("Tabularium-At-Least", "3").get("/api/claims/c").status()).isEqualTo(200);
        // Each view by itself, for none of them waits for another.
        while (founder.get("/actuator/health").json().at("/components/views/details").valueStream()
                .anyMatch(view -> view.path("position").asLong() < 3)) {
            Thread.onSpinWait();
        }
    }

    private JdbcClient database() {
        return service.database();
    }

    private JsonNode audited() {
        String location = service.founder().post("/api/audits", "").header("Location");
        return ended(location);
    }

    private JsonNode ended(String location) {
        JsonNode audit = service.founder().get(location).json();
        while (audit.path("state").asString().equals("RUNNING")) {
            assertThat(audit.path("percent").asInt(-1)).isBetween(0, 100);
            audit = service.founder().get(location).json();
        }
        return audit;
    }

    private JsonNode health() {
        return service.founder().get("/actuator/health").json();
    }

    @Test
    void an_archive_that_nobody_has_changed_is_found_equal() {
        Answer begun = service.founder().post("/api/audits", "");

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.header("Location")).isEqualTo("/api/audits/" + begun.json().path("id").asString());
        assertThat(begun.header("Cache-Control")).isEqualTo("no-store");
        assertThat(begun.json().path("state").asString()).isEqualTo("RUNNING");
        JsonNode audit = ended(begun.header("Location"));
        assertThat(audit.path("state").asString()).isEqualTo("EQUAL");
        assertThat(audit.path("position").asLong()).isEqualTo(3);
        assertThat(audit.path("log").path("ok").asBoolean()).isTrue();
        assertThat(audit.path("log").path("detail").asString()).startsWith("4 events verified: root ");
        assertThat(audit.path("views")).extracting(view -> view.path("view").asString())
                .containsExactlyElementsOf(ViewNames.ALL);
        assertThat(audit.path("views")).extracting(JsonNode::toString)
                .contains("{\"view\":\"casualties\",\"rows\":2,\"equal\":true}",
                        "{\"view\":\"hostages\",\"rows\":0,\"equal\":true}",
                        "{\"view\":\"history\",\"rows\":4,\"equal\":true}");
        assertThat(audit.propertyNames()).containsExactly("id", "state", "startedAt", "finishedAt", "position",
                "log", "views");
    }

    @Test
    void a_view_row_that_was_changed_is_named_but_not_repeated_and_health_tells_of_it_until_it_is_well_again()
            throws IOException {
        assertThat(health().at("/components/audit").toString()).isEqualTo("{\"status\":\"UNKNOWN\"}");
        assertThat(health().path("status").asString()).isEqualTo("UP");
        String good = audited().path("id").asString();
        assertThat(health().at("/components/audit/status").asString()).isEqualTo("UP");
        assertThat(health().at("/components/audit/details/id").asString()).isEqualTo(good);
        database().sql("update casualty_figure set content = replace(content, '614', '613') where valid_from = 3")
                .update();

        JsonNode audit = audited();

        assertThat(audit.path("state").asString()).isEqualTo("DIFFERENT");
        assertThat(audit.path("log").path("ok").asBoolean()).isTrue();
        assertThat(audit.path("views").get(0).toString()).isEqualTo("""
                {"view":"casualties","rows":2,"equal":false,"different":1,"firstDifference":{"table":"casualty_figure",\
                "row":"c","position":3,"kind":"CHANGED","field":"content","pointer":"/statement/value/best"}}""");
        assertDegraded(audit.path("id").asString());
        service.close();
        service = StartedService.in(folder, settings);
        assertDegraded(audit.path("id").asString());
        assertThat(service.founder().get("/api/audits").json().path("items"))
                .extracting(one -> one.path("id").asString()).containsExactly(audit.path("id").asString(), good);

        service.founder().post("/api/admin/views/casualties/rebuild", "");
        while (service.founder().get("/api/admin/views").body().contains("\"rebuild\"")) {
            Thread.onSpinWait();
        }
        assertThat(audited().path("state").asString()).isEqualTo("EQUAL");
        assertThat(health().path("status").asString()).isEqualTo("UP");
    }

    private void assertDegraded(String audit) {
        assertThat(health().path("status").asString()).isEqualTo("DEGRADED");
        assertThat(health().at("/components/audit/status").asString()).isEqualTo("DEGRADED");
        assertThat(health().at("/components/audit/details/id").asString()).isEqualTo(audit);
        assertThat(health().at("/components/audit/details/state").asString()).isEqualTo("DIFFERENT");
        assertThat(health().at("/components/audit/details/position").asLong()).isEqualTo(3);
        assertThat(health().at("/components/audit/details/finishedAt").asString()).startsWith("20");
        assertThat(health().at("/components/audit/details/found").toString()).isEqualTo("[\"casualties\"]");
        assertThat(service.founder().get("/actuator/health/readiness").json().path("status").asString())
                .isEqualTo("UP");
        Caller anyone = service.founder().without("Authorization");
        assertThat(anyone.get("/actuator/health").json().has("components")).isFalse();
    }

    @Test
    void a_log_that_was_changed_is_named_by_its_first_bad_position() {
        database().sql("update log_entry set payload = replace(payload, '613', '612') where position = 2").update();

        JsonNode audit = audited();

        assertThat(audit.path("state").asString()).isEqualTo("DIFFERENT");
        assertThat(audit.path("log").toString()).isEqualTo(
                "{\"ok\":false,\"firstBadPosition\":2,\"detail\":\"the payload doesn't match its hash\"}");
        assertThat(audit.path("views").findValuesAsString("pointer")).isNotEmpty()
                .allMatch("/statement/value/best"::equals);
        assertThat(health().at("/components/audit/details/found").toString()).startsWith("[\"log\",\"casualties\",");
    }

    @Test
    void where_one_runs_on_whatever_node_that_one_is_the_answer_until_its_node_is_gone() {
        database().sql("""
                insert into audit (state, running, started_at, beat, percent) values ('RUNNING', 1, 7,
                    cast(extract(epoch from current_timestamp) * 1000 as bigint), 42)""").update();
        Answer running = service.founder().post("/api/audits", "");
        String location = running.header("Location");

        assertThat(running.status()).isEqualTo(202);
        assertThat(running.json().path("percent").asInt()).isEqualTo(42);
        assertThat(service.founder().post("/api/audits", "").header("Location")).isEqualTo(location);
        assertThat(service.founder().get("/api/audits").json().path("items").size()).isEqualTo(1);

        database().sql("update audit set beat = beat - 31000").update();
        JsonNode given = service.founder().get(location).json();
        assertThat(given.path("state").asString()).isEqualTo("FAILED");
        assertThat(given.path("detail").asString()).isNotBlank();
        assertThat(given.has("finishedAt")).isTrue();
        assertThat(audited().path("state").asString()).isEqualTo("EQUAL");
    }

    @Test
    void what_is_no_audit_is_not_found() {
        for (String id : List.of("1", "0", "x", "-1", "1234567890123456789012", "1%20or%201=1")) {
            Answer answer = service.founder().get("/api/audits/" + id);
            assertThat(answer.status() + " " + answer.problem()).isEqualTo("404 no-such-record");
        }
        assertThat(service.founder().get("/api/audits").body()).isEqualTo("{\"items\":[]}");
    }
}
