package org.tabularium.api.erasure;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.StartedService;
import org.tabularium.core.testing.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

/** After an erasure there is nothing left of it in answers, dumps, log output and files. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(300)
class NothingIsLeftTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STAYING = "A newspaper";

    /** What the README tells the operator to do, as the database's superuser. */
    private static final List<String> CLEANING = List.of("delete from pg_statistic", "analyze", "vacuum full",
            "select pg_switch_wal()", "checkpoint");

    private final List<String> claims = new ArrayList<>();
    private int keys;

    @Test
    void onH2AfterACleanStop(@TempDir Path folder, CapturedOutput output) throws Exception {
        try (StartedService service = StartedService.in(folder)) {
            plant(service);
            assertThat(new Searched(folder).filesWith(Planted.bytes())).as("the search itself").isNotEmpty();
            erase(service);
        }

        assertThat(new Searched(folder).filesWith(Planted.bytes())).isEmpty();
        String dump = dump("jdbc:h2:file:" + folder.resolve("tabularium"), "sa", List.of("script"));
        assertThat(Planted.isIn(dump)).isFalse();
        assertThat(dump).contains(STAYING);
        assertThat(Planted.isIn(output.getAll())).isFalse();
    }

    @Test
    void onPostgreSqlAfterTheCleaningThatTheReadmeTellsOf(@TempDir Path folder, @TempDir Path data,
            CapturedOutput output) throws Exception {
        try (PostgresServer server = PostgresServer.in(data.resolve("pg"), 0)) {
            String url = server.newDatabase();
            try (StartedService service = StartedService.in(folder, "--spring.datasource.url=" + url)) {
                storedAsTheyAre(service);
                plant(service);
                // The planner keeps samples of what columns hold.
                service.database().sql("analyze").update();
                assertThat(new Searched(data).filesWith(Planted.bytes())).as("the search itself").isNotEmpty();
                erase(service);
            }
            run(url, CLEANING);

            assertThat(new Searched(data).filesWith(Planted.bytes())).isEmpty();
            assertThat(new Searched(folder).filesWith(Planted.bytes())).isEmpty();
            String dump = dump(url, "postgres",
                    tables(url).stream().map("select t::text from %s t"::formatted).toList());
            assertThat(Planted.isIn(dump)).isFalse();
            assertThat(dump).contains(STAYING);
            assertThat(Planted.isIn(output.getAll())).isFalse();
        }
    }

    /** Compressed, nothing would be found in files whether it is there or not. */
    private static void storedAsTheyAre(StartedService service) {
        service.database().sql("""
                select 'alter table ' || table_name || ' alter column ' || column_name || ' set storage external'
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE'
                and data_type in ('character varying', 'bytea')""").query(String.class).list()
                .forEach(alter -> service.database().sql(alter).update());
    }

    private void plant(StartedService service) {
        created(service, "/api/incidents", Bodies.incident("staying"));
        created(service, "/api/sources", Bodies.source("staying"));
        created(service, "/api/claims", Bodies.claim("staying", "staying", "staying", 613));
        created(service, "/api/incidents", Planted.withId("i", Planted.incident("first")));
        changed(service, "PUT", "/api/incidents/i", 1,
                "{\"incident\":" + Planted.incident("second") + ",\"reason\":\"Zqxjkvb reason\"}");
        created(service, "/api/sources", Planted.withId("s", Planted.source("first")));
        changed(service, "PUT", "/api/sources/s", 1,
                "{\"source\":" + Planted.source("second") + ",\"reason\":\"Zqxjkvb reason\"}");
        changed(service, "POST", "/api/sources/s/retraction", 2, "{\"reason\":\"Zqxjkvb reason\"}");
        plantClaim(service, "figure", Planted.figure("i", "s", "first"), Planted.figure("i", "s", "second"));
        plantClaim(service, "resolution", Planted.resolution("i", "s", "first"),
                Planted.resolution("i", "s", "second"));
        plantClaim(service, "assertion", Planted.assertion("i", "s", "first"), Planted.figure("i", "s", "second"));
        provokeRefusals(service);
        provokeFailures(service);
        provokeFindings(service);
        assertThat(answersWithPlanted(service, 0)).as("the reads themselves").hasSizeGreaterThan(40);
    }

    private void plantClaim(StartedService service, String id, String first, String second) {
        claims.add(id);
        created(service, "/api/claims", Planted.withId(id, first));
        changed(service, "POST", "/api/claims/" + id + "/corrections", 1, Planted.correction(second, "s"));
        changed(service, "POST", "/api/claims/" + id + "/withdrawal", 2,
                "{\"kind\":\"DUPLICATE\",\"reason\":\"Zqxjkvb reason\"}");
        changed(service, "POST", "/api/claims/" + id + "/reinstatement", 3, "{\"reason\":\"Zqxjkvb reason\"}");
    }

    private static void provokeRefusals(StartedService service) {
        List<String> bodies = List.of(Planted.withId("figure", Planted.figure("i", "s", "again")),
                Planted.figure("none", "s", "astray"), Planted.figure("i", "s", "x").replace("SURVIVOR", "Zqxjkvb"),
                "{\"Zqxjkvb\":", "Zqxjkvb");
        assertThat(bodies).extracting(body -> service.founder().post("/api/claims", body).status())
                .containsExactly(409, 422, 400, 400, 400);
        assertThat(service.founder().at(1).post("/api/claims/figure/corrections",
                Planted.correction(Planted.figure("i", "s", "late"), "s")).status()).isEqualTo(412);
    }

    /** A read and a view that fail at what is planted, and tell so in the service's log. */
    private void provokeFailures(StartedService service) {
        service.database().sql("alter table timeline_claim rename to misplaced").update();
        assertThat(service.founder().get("/api/claims?q=Zqxjkvb&claimant=Zqxjkvb").status()).isEqualTo(500);
        claims.add("late");
        String position = created(service, "/api/claims", Planted.withId("late", Planted.figure("i", "s", "late")))
                .json().path("position").asString();
        until(() -> service.founder().get("/actuator/health").body().contains("DEGRADED"));
        service.database().sql("alter table misplaced rename to timeline_claim").update();
        until(() -> service.founder().with("Tabularium-At-Least", position).get("/api/claims").status() == 200);
    }

    /** An audit that finds something wrong with what is planted, and more of it. */
    private static void provokeFindings(StartedService service) {
        Map.of("casualty_figure", "content", "resolution_act", "content", "timeline_claim", "claimant",
                "source_record", "content", "history_revision", "reason").forEach((table, column) -> {
                    service.database().sql("""
                            update %1$s set %2$s = replace(replace(%2$s, 'Zqxjkvb', 'Zqxjkvb Zqxjkvb'),
                            'zqxjkvb', 'zqxjkvb zqxjkvb')""".formatted(table, column)).update();
                });
        String audit = service.founder().post("/api/audits", "").header("Location");
        until(() -> !service.founder().get(audit).body().contains("RUNNING"));
        assertThat(service.founder().get(audit).json().path("views").findValuesAsString("field"))
                .containsExactlyInAnyOrder("content", "content", "claimant", "content", "reason");
    }

    private void erase(StartedService service) {
        List<String> streams = new ArrayList<>(List.of("incident/i", "source/s"));
        claims.forEach(claim -> streams.add("claim/" + claim));
        for (String stream : streams) {
            String history = "/api/" + stream.replace("/", "s/") + "/history";
            int revisions = service.founder().get(history).json().path("revisions").size();
            for (int revision = 1; revision <= revisions; revision++) {
                created(service, "/api/admin/erasures", """
                        {"stream":"%s","revision":%d,"legalBasis":"A law","reason":"A reason"}""".formatted(stream,
                        revision));
            }
        }
        long events = service.database().sql("select size from log_head").query(Long.class).single();
        assertThat(answersWithPlanted(service, events)).isEmpty();
        assertThat(service.founder().get("/api/claims").body()).contains(STAYING);
    }

    private List<String> answersWithPlanted(StartedService service, long positions) {
        return service.addresses(List.of("i"), List.of("s"), claims, positions).stream()
                .filter(address -> Planted.isIn(service.founder().get(address).body())).toList();
    }

    private Answer created(StartedService service, String path, String body) {
        Answer answer = service.founder().with("Idempotency-Key", "k" + keys++).post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private void changed(StartedService service, String method, String path, int revision, String body) {
        var caller = service.founder().with("Idempotency-Key", "k" + keys++).at(revision);
        Answer answer = method.equals("PUT") ? caller.put(path, body) : caller.post(path, body);
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private static void run(String url, List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> tables(String url) throws SQLException {
        return dump(url, "postgres", List.of("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'""")).lines().toList();
    }

    /** The first columns of what the queries give, a line each. */
    private static String dump(String url, String user, List<String> queries) throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (String query : queries) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        dump.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return dump.toString();
    }
}
