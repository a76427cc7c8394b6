package org.tabularium.api.benchmark;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.projections.view.ViewNames;

/** How fast a file is taken in and shown, what it takes on disk, and how long the archive takes to stop and start. */
final class ImportFigures {

    private final Stage stage;
    private final PlainJdbc plain;
    private final long rows;
    private final Consumer<Measured> figures;

    ImportFigures(Stage stage, PlainJdbc plain, long rows, Consumer<Measured> figures) {
        this.stage = stage;
        this.plain = plain;
        this.rows = rows;
        this.figures = figures;
    }

    void measure() throws Exception {
        Path file = MadeUpRows.write(stage.folder().resolve("rows.csv"), 0, rows);
        Stopwatch watch = new Stopwatch();
        stage.awaitImport(stage.send(file));
        double imported = watch.seconds();
        stage.awaitViews();
        double shown = watch.seconds();

        JdbcClient database = JdbcClient.create(stage.database());
        long windows = database.sql("select windows from import_run").query(Long.class).single();
        long events = stage.newest() + 1;
        double log = plain.writeLog(Math.toIntExact((events + windows - 1) / windows));
        double views = plain.writeViews(ViewNames.ALL);
        long claims = rows * MadeUpRows.CLAIMS_OF_A_ROW;
        figures.accept(Measured.rate("import of a file", "claims", claims, imported, log));
        figures.accept(
                Measured.rate("import of a file, until all views show it", "claims", claims, shown, log + views));
        figures.accept(Measured.alone("from the last row until all views show it", "s", shown - imported));

        long payloads = database.sql("select sum(octet_length(payload)) from log_entry").query(Long.class).single();
        watch = new Stopwatch();
        long bytes = stage.stop();
        figures.accept(Measured.alone("clean stop of the service", "s", watch.seconds()));
        figures.accept(Measured.alone("size on disk, to 1 byte of payload in the log", "bytes",
                (double) bytes / payloads));
        watch = new Stopwatch();
        stage.start();
        figures.accept(Measured.alone("start of the service, with its check of the log", "s", watch.seconds()));
    }
}
