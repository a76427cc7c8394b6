package org.tabularium.api.health;

import org.junit.jupiter.api.Test;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

class HealthTest extends RunningService {

    @Test
    void anyoneMaySeeWhetherTheServiceLivesAndIsReady() {
        assertThat(anyone().get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(anyone().get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(reader().get("/actuator/health/readiness").json().has("components")).isFalse();
    }

    @Test
    void administratorsSeeDatabaseAndLog() {
        incident();

        Answer ready = holderOf("ADMIN").get("/actuator/health/readiness");

        assertThat(ready.json().path("components").propertyNames()).contains("db", "log", "readinessState");
        assertThat(ready.json().at("/components/log/details/size").asLong()).isPositive();
    }
}
