package org.tabularium.api.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.Caller;

/** Somebody who records, corrects, withdraws, describes and retracts over HTTP what a seed says. */
final class RandomArchivist {

    private static final int SOURCES = 20;
    private static final int MOST_CLAIMS = 600;

    /** What became of a record. */
    private static final class Life {

        private final String id;
        private int revision = 1;
        private boolean stands = true;

        private Life(String id) {
            this.id = id;
        }
    }

    private final Random random;
    private final Caller caller;
    private final List<Life> incidents = new ArrayList<>();
    private final List<Life> sources = new ArrayList<>();
    private final List<Life> claims = new ArrayList<>();
    private int done;

    RandomArchivist(long seed, Caller caller, int incidents) {
        this.random = new Random(seed);
        this.caller = caller;
        for (int i = 0; i < incidents; i++) {
            this.incidents.add(create("/api/incidents", "incident-" + i, Bodies.incident("incident-" + i)));
        }
        for (int i = 0; i < SOURCES; i++) {
            this.sources.add(create("/api/sources", "source-" + i, Bodies.source("source-" + i)));
        }
    }

    /** How many events it has had recorded. */
    int done() {
        return done;
    }

    /** Has one more event recorded. */
    void act() {
        int kind = random.nextInt(20);
        if (kind == 0) {
            describe("/api/incidents/", any(incidents), "incident", Bodies.incident("ID").replace("Khojaly\"}",
                    "Khojaly\"},\"note\":\"Told " + done + " times\""));
        } else if (kind == 1) {
            describe("/api/sources/", any(sources), "source", Bodies.source("ID").replace("A report",
                    "Report " + done));
        } else if (claims.isEmpty() || (claims.size() < MOST_CLAIMS && kind < 9)) {
            String id = "claim-" + claims.size();
            claims.add(create("/api/claims", id, Bodies.claim(id, any(incidents).id, any(sources).id, done)));
        } else {
            change(any(claims));
        }
    }

    private void change(Life claim) {
        String path = "/api/claims/" + claim.id;
        if (!claim.stands) {
            accept(claim, path + "/reinstatement", "{\"reason\":\"It was right, number " + done + "\"}");
            claim.stands = true;
        } else if (random.nextInt(4) == 0) {
            accept(claim, path + "/withdrawal", "{\"kind\":\"DUPLICATE\",\"reason\":\"Said elsewhere\"}");
            claim.stands = false;
        } else {
            accept(claim, path + "/corrections",
                    Bodies.correction(Bodies.claim(any(incidents).id, any(sources).id, done)));
        }
    }

    private Life create(String path, String id, String body) {
        recorded(caller.post(path, body), 201);
        return new Life(id);
    }

    private void describe(String path, Life life, String member, String body) {
        recorded(caller.at(life.revision).put(path + life.id, "{\"" + member + "\":" + body.replace("ID", life.id)
                + ",\"reason\":\"Told better\"}"), 200);
        life.revision++;
    }

    private void accept(Life life, String path, String body) {
        recorded(caller.at(life.revision).post(path, body), 201);
        life.revision++;
    }

    private void recorded(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        done++;
    }

    private Life any(List<Life> lives) {
        return lives.get(random.nextInt(lives.size()));
    }

    /** The address of something that can be read now. */
    String anyAddress() {
        String incident = "/api/incidents/" + any(incidents).id;
        String source = "/api/sources/" + any(sources).id;
        String claim = claims.isEmpty() ? source : "/api/claims/" + any(claims).id;
        List<String> addresses = List.of(incident, incident + "/history", incident + "/casualties",
                incident + "/casualties?rule=LATEST_PER_CLAIMANT", incident + "/casualties.csv", incident + "/hostages",
                incident + "/resolutions", incident + "/timeline", incident + "/claims", incident + "/claims.csv",
                incident + "/figures?facet=CASUALTY", "/api/incidents", "/api/incidents.csv", "/api/claims?limit=50",
                "/api/claims?claimant=A%20newspaper&limit=30", "/api/claims?status=WITHDRAWN", "/api/sources", source,
                source + "/history", source + "/claims", source + "/impact", claim, claim + "/history");
        return addresses.get(random.nextInt(addresses.size()));
    }
}
