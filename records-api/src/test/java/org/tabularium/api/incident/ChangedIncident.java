package org.tabularium.api.incident;

import java.util.List;

import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** Incidents whose claims change, and the ways to ask what has changed. */
abstract class ChangedIncident extends RunningService {

    Caller now() {
        return anyone().with("Tabularium-At-Least", Long.toString(events() - 1));
    }

    void correct(RecordedClaim claim, int revision, int killed) {
        Answer answer = archivist().at(revision).post("/api/claims/" + claim.id() + "/corrections",
                Bodies.correction(Bodies.claim(claim.incident(), claim.source(), killed)));
        assertThat(answer.status()).isEqualTo(201);
    }

    void withdraw(String claim) {
        int revision = anyone().with("Tabularium-At-Least", Long.toString(events() - 1)).get("/api/claims/" + claim)
                .json().path("revision").asInt();
        Answer answer = archivist().at(revision).post("/api/claims/" + claim + "/withdrawal",
                "{\"kind\":\"DUPLICATE\",\"reason\":\"Twice\"}");
        assertThat(answer.status()).isEqualTo(201);
    }

    static String path(RecordedClaim claim) {
        return "/api/incidents/" + claim.incident() + "/changes";
    }

    static List<String> changes(Answer answer) {
        return answer.json().path("items").valueStream()
                .map(item -> item.path("stream").asString() + " " + item.path("change").asString()).toList();
    }
}
