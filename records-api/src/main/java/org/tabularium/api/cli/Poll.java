package org.tabularium.api.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;

/** Asks the service again and again how far something is, also when the service is away for a while. */
final class Poll {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private final Service service;
    private final Display display;
    private final Duration patience;

    /** @param patience how long it may be away */
    Poll(Service service, Display display, Duration patience) {
        this.service = service;
        this.display = display;
        this.patience = patience;
    }

    /** What is there when it has ended. */
    JsonNode until(String path, Predicate<JsonNode> ended, Consumer<JsonNode> meanwhile)
            throws IOException, InterruptedException {
        Duration pause = FIRST_PAUSE;
        JsonNode now = patiently(path);
        while (!ended.test(now)) {
            meanwhile.accept(now);
            Thread.sleep(pause);
            pause = longer(pause);
            now = patiently(path);
        }
        return now;
    }

    private JsonNode patiently(String path) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return service.json(service.request(path).timeout(LONGEST_ANSWER));
            } catch (Unreachable away) {
                if (System.nanoTime() - begin > patience.toNanos()) {
                    throw away;
                }
                if (pause.equals(FIRST_PAUSE)) {
                    display.say(away.getMessage() + " Trying again for " + patience.toSeconds() + " seconds.");
                }
            }
            Thread.sleep(pause);
            pause = longer(pause);
        }
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(3).dividedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
