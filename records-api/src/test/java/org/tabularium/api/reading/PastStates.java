package org.tabularium.api.reading;

import java.time.Instant;
import java.util.List;

import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;

/** Claims with past states, and the ways to ask for them. */
abstract class PastStates extends RunningService {

    /** A claim with three revisions. */
    record Life(String id, List<Long> positions, List<Instant> moments) {

        String path() {
            return "/api/claims/" + id;
        }

        String memento(int revision) {
            return path() + "?asOf=" + positions.get(revision - 1);
        }

        /** The link to a revision's memento. */
        String link(int revision, String roles) {
            return "<%s>; rel=\"%s\"; datetime=\"%s\"".formatted(memento(revision), roles,
                    HttpDates.text(moments.get(revision - 1)));
        }

        String timeMap() {
            return "<%s/timemap>; rel=\"timemap\"; type=\"application/link-format\"".formatted(path());
        }

        String original() {
            return "<%s>; rel=\"original timegate\"".formatted(path());
        }
    }

    Life life() {
        RecordedClaim claim = claim();
        Answer second = archivist().at(1).post("/api/claims/" + claim.id() + "/corrections",
                Bodies.correction(Bodies.claim(claim.incident(), claim.source(), 614)));
        Answer third = archivist().at(2).post("/api/claims/" + claim.id() + "/withdrawal",
                "{\"kind\":\"DUPLICATE\",\"reason\":\"Twice\"}");
        Answer first = now().get("/api/claims/" + claim.id() + "/revisions/1");
        List<Answer> answers = List.of(first, second, third);
        return new Life(claim.id(), answers.stream().map(answer -> answer.json().path("position").asLong()).toList(),
                answers.stream().map(answer -> Instant.parse(answer.json().path("recordedAt").asString())).toList());
    }

    Caller now() {
        return anyone().with("Tabularium-At-Least", Long.toString(events() - 1));
    }
}
