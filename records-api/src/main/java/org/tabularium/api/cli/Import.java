package org.tabularium.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.tabularium.api.cli.Display.Unit;
import org.tabularium.api.cli.Upload.Sent;
import org.tabularium.api.imports.format.ImportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code import}: a file is sent to a running service, and watched until it has been read. */
@Command(name = "import", description = {
        "Import a file into the archive that a running service serves, and show how far it is. It needs a key with the"
                + " role ARCHIVIST.",
        "", "Once the file has been sent the service goes on by itself: whoever breaks off can look again by --watch."
                + " Sent again, what is there already is skipped.",
        "" },
        footer = { "", "Exit codes: 0 done, 1 rows were rejected, or the service refuses, 2 wrong usage, 3 could"
                + " not reach the service or open the file." })
final class Import implements Callable<Integer> {

    /** A service that is restarted is back within this time. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String ROLE = "a key with the role ARCHIVIST";

    private final Surroundings surroundings;

    @Mixin
    private final Connection connection;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file, plain or packed by gzip; - is the"
            + " standard input.")
    private @Nullable String file;

    @Option(names = "--watch", paramLabel = "ID", description = "Send nothing, but watch this import.")
    private @Nullable String watched;

    @Option(names = "--format", paramLabel = "FORMAT", converter = Words.OfImports.class, description = "tabularium or"
            + " ucdp-ged; told from the file where not given.")
    private @Nullable ImportFormat format;

    @Option(names = "--media-type", paramLabel = "TYPE", converter = Words.OfMediaTypes.class,
            description = "application/jsonl or"
                    + " text/csv; told from the file where not given.")
    private @Nullable MediaType type;

    @Option(names = "--dry-run", description = "Record nothing, but say what would become of each row.")
    private boolean dryRun;

    @Option(names = "--errors", paramLabel = "FILE", description = "Save all that is wrong with rows in this file, as"
            + " CSV.")
    private @Nullable Path errors;

    Import(Connection connection, Surroundings surroundings) {
        this.connection = connection;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if ((file == null) == (watched == null)) {
            throw connection.usage("Either a FILE or --watch ID is needed.");
        }
        try (Service service = connection.service(ROLE)) {
            Sent sent = file == null ? new Sent(String.valueOf(watched), 0) : sent(file, service);
            String path = "/api/imports/" + Service.part(sent.id());
            ImportOutcome outcome = new ImportOutcome(ended(service, path, sent));
            outcome.show(surroundings.out());
            if (errors != null) {
                Saved.in(errors, out -> {
                    try (InputStream all = service.answer(service.request(path + "/errors.csv")).body()) {
                        service.copy(all, out);
                    }
                });
            }
            return outcome.isGood() ? ExitCode.DONE : ExitCode.FOUND_WRONG;
        }
    }

    private Sent sent(String name, Service service) throws IOException, InterruptedException {
        try (ImportFile opened = ImportFile.open(name, surroundings.in());
                Display display = surroundings.display(Unit.BYTES)) {
            ImportFormat what = format;
            MediaType how = type;
            if (how == null) {
                how = what == ImportFormat.UCDP_GED ? ImportFormat.CSV : opened.mediaType();
            }
            return new Upload(what == null ? opened.format(how) : what, how, dryRun).send(opened, service, display);
        }
    }

    /** The farewell is there to be closed. */
    @SuppressWarnings("try")
    private JsonNode ended(Service service, String path, Sent sent) throws IOException, InterruptedException {
        String again = "The import goes on at the service. To look again: import --watch " + sent.id();
        try (Display display = surroundings.display(Unit.ROWS);
                Farewell farewell = new Farewell(display, again)) {
            Progress progress = new Progress(display, sent.rows());
            return new Poll(service, display, PATIENCE).until(path, ImportOutcome::isEnd, progress::show);
        }
    }
}
