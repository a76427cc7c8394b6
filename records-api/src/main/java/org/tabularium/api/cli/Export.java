package org.tabularium.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.tabularium.api.cli.Display.Unit;
import org.tabularium.api.exports.ExportFormat;
import org.tabularium.projections.figure.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: what stands in the archive is taken away as a file. */
@Command(name = "export", description = {
        "Take away what stands in the archive that a running service serves, as a file. It needs a key only where"
                + " reading does.",
        "" },
        footer = { "",
                "Exit codes: 0 done, 1 the service refuses, 2 wrong usage, 3 could not reach the service or"
                        + " write the file." })
final class Export implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final Connection connection;

    @Parameters(paramLabel = "INCIDENT", arity = "0..1", description = "Only what is about this incident.")
    private @Nullable String incident;

    @Option(names = "--format", paramLabel = "FORMAT", converter = Words.OfExports.class, defaultValue = "jsonl",
            description = "jsonl"
                    + " (where not given; it can be imported), csv, ucdp-ged, prov, csl or bibtex.")
    private ExportFormat format = ExportFormat.JSONL;

    @Option(names = "--as-of", paramLabel = "POINT", description = "As it was at this position of the log, or at this"
            + " moment.")
    private @Nullable String asOf;

    @Option(names = "--rule", paramLabel = "RULE", description = "Which claims make the figures of ucdp-ged:"
            + " ${COMPLETION-CANDIDATES}.")
    private @Nullable Rule rule;

    @Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "The file to write, which is there once"
            + " all of it is; else the standard output.")
    private @Nullable Path file;

    Export(Connection connection, Surroundings surroundings) {
        this.connection = connection;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Service service = connection.service("a key with a role, such as READER")) {
            HttpResponse<InputStream> answer = service.answer(service.request(path()));
            try (Display display = surroundings.display(Unit.BYTES);
                    Metered body = new Metered(answer.body(), 0, display)) {
                if (file == null) {
                    service.copy(body, surroundings.bytes());
                } else {
                    Saved.in(file, out -> service.copy(body, out));
                }
                display.say("Exported " + Unit.BYTES.of(body.bytes()) + position(answer) + ".");
            }
            return ExitCode.DONE;
        }
    }

    private String path() {
        return (incident == null ? "/api/export" : "/api/incidents/" + Service.part(incident) + "/export") + "?format="
                + format.word() + (asOf == null ? "" : "&asOf=" + Service.part(asOf))
                + (rule == null ? "" : "&rule=" + rule);
    }

    private static String position(HttpResponse<?> answer) {
        return answer.headers().firstValue("Tabularium-Position").map(at -> " as of position " + Printable.of(at))
                .orElse("");
    }
}
