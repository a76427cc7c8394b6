package org.tabularium.api.benchmark;

import java.sql.SQLException;
import java.util.function.Consumer;

import org.tabularium.core.testing.StockEngine;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.wiring.Archive;

/** How many claims a second are recorded one by one, each acknowledged when it is on disk, while all views follow. */
final class AppendFigures {

    private static final int MANY = 1_000;

    private final Stage stage;
    private final Consumer<Measured> figures;

    AppendFigures(Stage stage, Consumer<Measured> figures) {
        this.stage = stage;
        this.figures = figures;
    }

    void measure() throws SQLException {
        Archive archive = stage.archive();
        archive.submit(Wishes.openIncident(), Wishes.ACTOR);
        archive.submit(Wishes.registerSource(), Wishes.ACTOR);
        double one = raw(1);
        double many = raw(MANY);
        appends("append, 1 client (plain JDBC: 1 a commit)", 1, one);
        appends("append, 32 clients (plain JDBC: 1,000 a commit)", 32, many);
        appends("append, 256 clients (plain JDBC: 1,000 a commit)", 256, many);
        try (StockEngine stock = new StockEngine(stage.beside(), 60_000)) {
            figures.accept(rate("append to Axon's own engine, 32 clients, no views (plain JDBC: 1,000 a commit)",
                    Load.of(32, number -> stock.submit(Wishes.recordClaim("s-" + number))), many));
        }
        untilShown(archive);
    }

    private double raw(int perCommit) throws SQLException {
        try (RawInserts inserts = new RawInserts(stage.beside(), perCommit)) {
            return inserts.perSecond();
        }
    }

    private void appends(String what, int clients, double raw) {
        figures.accept(rate(what, Load.of(clients, number -> stage.archive()
                .submit(Wishes.recordClaim("c-" + clients + "-" + number), Wishes.ACTOR)), raw));
        stage.awaitViews();
    }

    private static Measured rate(String what, Load load, double raw) {
        return Measured.rate(what, "claims", 1, 1 / load.perSecond(), 1 / raw);
    }

    /** The wait of the archivist, and then that of the reader. */
    private void untilShown(Archive archive) {
        Load load = Load.of(1, number -> {
            archive.submit(Wishes.recordClaim("c-shown-" + number), Wishes.ACTOR);
            stage.awaitViews();
        });
        figures.accept(Measured.alone("from the wish until all views show the claim", "ms",
                load.millis(0.5)));
    }
}
