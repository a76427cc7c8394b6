package org.tabularium.api.views;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.RunningService;
import org.tabularium.projections.view.ViewNames;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class ViewRoutesTest extends RunningService {

    @Test
    void an_administrator_sees_how_far_each_view_is() {
        claim();

        Answer answer = founder().with("Tabularium-At-Least", Long.toString(events() - 1)).get("/api/admin/views");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items")).extracting(view -> view.path("view").asString())
                .containsExactlyElementsOf(ViewNames.ALL);
        assertThat(answer.json().path("items")).allSatisfy(view -> {
            assertThat(view.path("state").asString()).isEqualTo("FOLLOWING");
            assertThat(view.path("position").asLong() + view.path("lag").asLong()).isEqualTo(events() - 1);
        });
    }

    @Test
    void every_view_is_rebuilt_and_gives_the_same_bytes_before_meanwhile_and_after() {
        RecordedClaim claim = claim();
        String path = "/api/incidents/" + claim.incident() + "/casualties?asOf=" + (events() - 1);
        String before = anyone().get(path).body();

        for (String view : ViewNames.ALL) {
            Answer asked = founder().post("/api/admin/views/" + view + "/rebuild", "");
            assertThat(asked.status()).as(asked.body()).isEqualTo(202);
            assertThat(asked.header("Location")).isEqualTo("/api/admin/views");
            assertThat(asked.json().path("view").asString()).isEqualTo(view);
            assertThat(anyone().get(path).body()).isEqualTo(before);
        }
        while (founder().get("/api/admin/views").json().path("items").valueStream()
                .anyMatch(ViewRoutesTest::isRebuilt)) {
            assertThat(anyone().get(path).body()).isEqualTo(before);
        }

        assertThat(anyone().get(path).body()).isEqualTo(before);
    }

    private static boolean isRebuilt(JsonNode view) {
        return view.has("rebuild");
    }

    @Test
    void a_view_that_there_is_not_is_named_with_those_that_there_are() {
        Answer answer = founder().post("/api/admin/views/legends/rebuild", "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("detail").asString()).contains("legends", "casualties", "history");
    }

    @Test
    void nobody_but_an_administrator_may_do_so() {
        assertThat(anyone().get("/api/admin/views").status()).isEqualTo(401);
        assertThat(holderOf("AUDITOR").get("/api/admin/views").status()).isEqualTo(403);
        assertThat(archivist().post("/api/admin/views/history/rebuild", "").status()).isEqualTo(403);
    }
}
