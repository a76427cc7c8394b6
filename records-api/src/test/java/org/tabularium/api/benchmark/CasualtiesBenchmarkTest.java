package org.tabularium.api.benchmark;

import javax.sql.DataSource;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;
import org.tabularium.core.testing.Latencies;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a reader waits for the casualties of the sample collection, and how long the database alone takes. */
@Tag("benchmark")
@TestPropertySource(properties = "tabularium.sample=true")
class CasualtiesBenchmarkTest extends RunningService {

    private static final int WARM_UPS = 2_000;
    private static final int RUNS = 2_000;

    @Autowired
    private DataSource database;

    @Test
    void casualtiesOverHttpBesideTheSameRowsByJdbc() {
        Caller reader = anyone();
        JdbcTemplate jdbc = new JdbcTemplate(database);

        Latencies http = Latencies.of("GET /api/incidents/khojaly-1992/casualties", WARM_UPS, RUNS,
                () -> assertThat(reader.get("/api/incidents/khojaly-1992/casualties").status()).isEqualTo(200));
        Latencies raw = Latencies.of("the same 57 rows by JDBC", WARM_UPS, RUNS, () -> assertThat(jdbc.queryForList("""
                select content from casualty_figure
                where incident = 'khojaly-1992' and facet = 'CASUALTY' and valid_to = 9223372036854775807"""))
                .hasSize(57));

        System.out.println(http);
        System.out.println(raw);
        System.out.printf("HTTP / JDBC: %.1f%n", http.medianMillis() / raw.medianMillis());
    }
}
