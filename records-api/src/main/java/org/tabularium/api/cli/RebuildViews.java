package org.tabularium.api.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import org.tabularium.api.cli.Display.Unit;
import org.tabularium.projections.view.ViewNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code rebuild}: views are told anew from the log, and watched until the new ones live. */
@Command(name = "rebuild", description = {
        "Have the views of a running service told anew from the log, and show how far that is. Readers are shown the"
                + " old ones until then. It needs a key with the role ADMIN.",
        "" },
        footer = { "",
                "Exit codes: 0 done, 1 a view can't be rebuilt, or the service refuses, 2 wrong usage, 3 could not"
                        + " reach the service." })
final class RebuildViews implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String VIEWS = "/api/admin/views";

    private final Surroundings surroundings;

    @Mixin
    private final Connection connection;

    @Parameters(paramLabel = "VIEW", arity = "0..*", description = "casualties, hostages, resolutions, timeline,"
            + " sources or history; all of them where none is given.")
    private List<String> views = List.of();

    RebuildViews(Connection connection, Surroundings surroundings) {
        this.connection = connection;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> wanted = views.isEmpty() ? ViewNames.ALL : views;
        for (String view : wanted) {
            if (!ViewNames.ALL.contains(view)) {
                throw connection.usage("There is no view “" + view + "”; the views are " + String.join(", ",
                        ViewNames.ALL) + ".");
            }
        }
        try (Service service = connection.service("a key with the role ADMIN")) {
            for (String view : wanted) {
                service.json(service.request(VIEWS + "/" + view + "/rebuild").POST(BodyPublishers.noBody()));
            }
            return ended(service, wanted) ? ExitCode.DONE : ExitCode.FOUND_WRONG;
        }
    }

    /** The farewell is there to be closed. */
    @SuppressWarnings("try")
    private boolean ended(Service service, List<String> wanted) throws IOException, InterruptedException {
        JsonNode end;
        try (Display display = surroundings.display(Unit.EVENTS);
                Farewell farewell = new Farewell(display,
                        "The service goes on with it. To look again: rebuild " + String.join(" ", wanted))) {
            end = new Poll(service, display, PATIENCE).until(VIEWS,
                    all -> rebuilds(all, wanted).stream().allMatch(RebuildViews::isStuck),
                    all -> show(rebuilds(all, wanted), wanted.size(), display));
        }
        List<JsonNode> stuck = rebuilds(end, wanted);
        wanted.stream().filter(view -> stuck.stream().noneMatch(one -> name(one).equals(view)))
                .forEach(view -> surroundings.out().println(view + " has been rebuilt"));
        stuck.forEach(view -> surroundings.out().println(name(view) + " can't be rebuilt, and will be tried again: "
                + Printable.of(view.path("rebuild").path("failure").asString())));
        return stuck.isEmpty();
    }

    private static List<JsonNode> rebuilds(JsonNode all, List<String> wanted) {
        return all.path("items").valueStream().filter(view -> wanted.contains(name(view)) && view.has("rebuild"))
                .toList();
    }

    private static String name(JsonNode view) {
        return view.path("view").asString("");
    }

    private static boolean isStuck(JsonNode view) {
        return view.path("rebuild").has("failure");
    }

    /** Those that have come to their end have taken in as much as the others will. */
    private static void show(List<JsonNode> left, int all, Display display) {
        long each = left.stream().mapToLong(view -> view.path("rebuild").path("of").asLong(0) + 1).max().orElse(0);
        long done = each * (all - left.size())
                + left.stream().mapToLong(view -> view.path("rebuild").path("position").asLong(0) + 1).sum();
        display.at(done, each == 0 ? 0 : Math.min(1, (double) done / (each * all)));
    }
}
