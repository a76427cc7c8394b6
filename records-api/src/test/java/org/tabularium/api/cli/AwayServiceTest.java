package org.tabularium.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.api.Tabularium;
import org.tabularium.core.json.Json;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Services that are away, slow, or something else. */
@Timeout(60)
class AwayServiceTest {

    private static final String RUNNING = "{\"id\":\"x\",\"state\":\"RUNNING\",\"rowsRead\":%d,\"rejected\":7}";
    private static final String DONE = "{\"id\":\"x\",\"state\":\"DONE\",\"rowsRead\":90,\"accepted\":90,\"rejected\":0}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static String runningFor(int requests, int number) {
        return number < requests ? RUNNING.formatted(10 * number) : DONE;
    }

    @Test
    void whereThereIsNoServiceEveryCommandSaysSoInOneLine() throws IOException {
        String file = Files.writeString(folder.resolve("file"), "{}").toString();
        for (List<String> command : List.of(List.of("import", file), List.of("export"), List.of("keys", "list"),
                List.of("rebuild"))) {
            Ran ran = Ran.command(Stream
                    .concat(command.stream(), Stream.of("--url=http://localhost:1", "--key=tab_x"))
                    .toArray(String[]::new));

            assertThat(ran).isEqualTo(new Ran(3, "", "There is no service at http://localhost:1.\n"));
        }
    }

    @Test
    void whatIsNoTabulariumIsSaidToBeNone() throws IOException {
        try (FakeService page = FakeService.that((exchange, number) -> {
            if (number == 0) {
                FakeService.answer(exchange, 200, "text/html", "<h1>Welcome</h1>");
            } else if (number == 1) {
                FakeService.answer(exchange, 404, "text/html", "<h1>\u001b[31mNone</h1>");
            } else {
                exchange.getResponseHeaders().set("Location", "https://example.org/");
                FakeService.answer(exchange, 302, "text/html", "");
            }
        })) {
            String[] list = { "keys", "list", "--url=" + page.url(), "--key=tab_x" };
            assertThat(Ran.command(list))
                    .isEqualTo(new Ran(3, "", "What answers at " + page.url() + " is no Tabularium.\n"));
            assertThat(Ran.command(list)).isEqualTo(
                    new Ran(3, "", page.url() + " answers 404 and says nothing that a Tabularium would.\n"));
            assertThat(Ran.command(list)).isEqualTo(
                    new Ran(3, "", page.url() + " leads to https://example.org/: give that as --url.\n"));
        }
    }

    @Test
    void aBusyServiceMayBeAskedAgainAndSaysItself() throws IOException {
        try (FakeService busy = FakeService.that((exchange, number) -> FakeService.answer(exchange, 503,
                "application/problem+json",
                "{\"title\":\"Unavailable\",\"status\":503,\"detail\":\"Not\\u001b[2J now.\"}"))) {
            assertThat(Ran.command("keys", "list", "--url=" + busy.url(), "--key=tab_x"))
                    .isEqualTo(new Ran(3, "", "Unavailable: Not\uFFFD[2J now.\n"));
        }
    }

    @Test
    void onATerminalTheBarIsDrawnWhileAnImportRuns() throws IOException {
        try (FakeService service = FakeService.thatAnswers(number -> runningFor(6, number))) {
            Ran ran = Ran.onATerminal("import", "--watch=x", "--url=" + service.url(), "--key=tab_x");

            assertThat(ran.err())
                    .containsPattern(
                            "\r\u001b\\[K\u001b\\[\\?7l\\[ {30}\\] \\d+ rows, \\d+ a second, 7 rejected\u001b\\[\\?7h")
                    .endsWith("\r\u001b[K");
            assertThat(ran.out()).startsWith("90 rows read: 90 accepted");
        }
        try (FakeService service = FakeService.thatAnswers(number -> runningFor(6, number))) {
            assertThat(Ran.command("import", "--watch=x", "--url=" + service.url(), "--key=tab_x").err()).isEmpty();
        }
    }

    @Test
    void progressCountsFromTheFirstLookAndToTheExpectedEnd() {
        AtomicLong nanos = new AtomicLong();
        StringWriter shown = new StringWriter();
        Progress progress = new Progress(new Display(new PrintWriter(shown), false, Display.Unit.ROWS, nanos::get),
                1_000);

        progress.show(Json.tree(RUNNING.formatted(500)));
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        progress.show(Json.tree(RUNNING.formatted(600)));

        assertThat(shown.toString().lines())
                .containsExactly("600 rows, 10 a second, 60 %, 40 s left, 7 rejected");
    }

    @Test
    void aServiceThatIsRestartedIsWaitedFor() throws IOException, InterruptedException {
        StringWriter said = new StringWriter();
        FakeService first = FakeService.thatAnswers(number -> RUNNING.formatted(number));
        int port = first.port();
        try (Service service = new Service(URI.create(first.url()), null, "")) {
            Display display = new Display(new PrintWriter(said, true), false, Display.Unit.ROWS, System::nanoTime);
            AtomicReference<CompletableFuture<FakeService>> second = new AtomicReference<>();
            JsonNode end = new Poll(service, display, Duration.ofSeconds(30)).until("/x", ImportOutcome::isEnd,
                    report -> {
                        first.close();
                        second.set(CompletableFuture.supplyAsync(() -> backWhenMissed(port, said)));
                    });
            second.get().join().close();

            assertThat(end.path("rowsRead").asInt()).isEqualTo(90);
        }
        assertThat(said.toString().lines()).hasSize(1).first().asString()
                .endsWith(" Trying again for 30 seconds.");
    }

    private static FakeService backWhenMissed(int port, StringWriter said) {
        while (said.toString().isEmpty()) {
            Thread.onSpinWait();
        }
        try {
            return FakeService.on(port, number -> DONE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void patienceWithAServiceEnds() throws IOException {
        StringWriter said = new StringWriter();
        try (Service service = new Service(URI.create("http://localhost:1"), null, "")) {
            Display display = new Display(new PrintWriter(said, true), false, Display.Unit.ROWS, System::nanoTime);
            Poll poll = new Poll(service, display, Duration.ofMillis(200));

            assertThatThrownBy(() -> poll.until("/x", ImportOutcome::isEnd, report -> {}))
                    .isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void whoBreaksOffIsToldHowToLookAgain() throws Exception {
        Path err = folder.resolve("err");
        try (FakeService service = FakeService.thatAnswers(number -> RUNNING.formatted(number))) {
            Process process = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                    "-cp", System.getProperty("java.class.path"), Tabularium.class.getName(), "import", "--watch=x",
                    "--url=" + service.url(), "--key=tab_x").redirectError(err.toFile()).start();
            assertThat(service.wasAskedWithin(50)).isTrue();
            process.destroy();

            assertThat(process.waitFor()).isEqualTo(143);
            assertThat(Files.readString(err, StandardCharsets.UTF_8)).isEqualToNormalizingNewlines(
                    "The import goes on at the service. To look again: import --watch x\n");
        }
    }
}
