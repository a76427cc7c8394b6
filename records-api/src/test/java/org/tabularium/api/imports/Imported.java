package org.tabularium.api.imports;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.Caller;
import tools.jackson.databind.JsonNode;

/** Files to import, and imports waited for. */
final class Imported {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Imported() {}

    static String incidentLine(String id) {
        return "{\"incident\":" + Bodies.incident(id) + "}";
    }

    static String sourceLine(String id) {
        return "{\"source\":" + Bodies.source(id) + "}";
    }

    static String derivedLine(String id, String from) {
        return sourceLine(id).replace("}}}", "},\"derivedFrom\":\"" + from + "\"}}");
    }

    static String claimLine(String id, String incident, String source, int killed) {
        return "{\"claim\":" + Bodies.claim(id, incident, source, killed) + "}";
    }

    static String file(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    static Answer sent(Caller caller, String query, String file) {
        return caller.with("Content-Type", "application/jsonl").post("/api/imports" + query, file);
    }

    static Answer sent(Caller caller, String query, byte[] file) {
        return caller.with("Content-Type", "application/jsonl").send("POST", "/api/imports" + query,
                BodyPublishers.ofByteArray(file));
    }

    /** Sends the file, and waits until it has been read. */
    static JsonNode done(Caller caller, String query, String file) {
        Answer answer = sent(caller, query, file);
        if (answer.status() != 202) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return ended(caller, answer.header("Location"));
    }

    /** Waits until the import, or its reversal, has ended. */
    static JsonNode ended(Caller caller, String location) {
        until(() -> !caller.get(location).json().path("state").asString("").matches("RUNNING|REVERSING"));
        return caller.get(location).json();
    }

    /** Returns when it is so, or after a long while. */
    static void until(BooleanSupplier reached) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < end) {
            // A client that polls doesn't do so without a pause.
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Rows read, accepted, skipped and rejected. */
    static List<Long> counts(JsonNode report) {
        return List.of(report.path("rowsRead").asLong(), report.path("accepted").asLong(),
                report.path("skipped").asLong(), report.path("rejected").asLong());
    }

    /** The errors, each as {@code row pointer code}. */
    static List<String> errors(JsonNode report) {
        return report.path("errors").valueStream().map(error -> error.path("row").asString() + " "
                + error.path("pointer").asString() + " " + error.path("code").asString()).toList();
    }
}
