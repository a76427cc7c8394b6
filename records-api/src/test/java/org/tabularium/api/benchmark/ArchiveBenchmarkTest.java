package org.tabularium.api.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures all that an archive does, on each database and at each size, beside plain JDBC with the same rows in the same
 * run; writes {@code target/benchmark.md}.
 */
@Tag("benchmark")
class ArchiveBenchmarkTest {

    private static final Path TABLE = Path.of("target", "benchmark.md");
    private static final long WARM_UP = 20_000;
    private static final int READERS = 8;
    private static final long LEAST_IMPORTED_MEANWHILE = 10_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Results results = new Results();

    @Test
    void measures() throws Exception {
        for (Product product : Product.values()) {
            warmUp(product);
            for (long claims : sizes()) {
                String archive = String.format(Locale.ROOT, "%s, %,d claims", product, claims);
                measure(product, claims, figure -> results.add(archive, figure));
                results.write(TABLE);
            }
        }
        System.out.println(Files.readString(TABLE));
    }

    private static long[] sizes() {
        return Arrays.stream(System.getProperty("benchmark.claims", "10000,100000").split(",")).map(String::strip)
                .mapToLong(Long::parseLong).toArray();
    }

    /** What has not run before runs slowly, and would be measured at the first size. */
    private void warmUp(Product product) throws Exception {
        try (Stage stage = new Stage(product, folder.resolve("warm-up-" + product))) {
            PlainJdbc plain = new PlainJdbc(stage);
            new ImportFigures(stage, plain, WARM_UP / MadeUpRows.CLAIMS_OF_A_ROW, any -> {}).measure();
            new CheckFigures(stage, plain, any -> {}).measure();
        }
    }

    private void measure(Product product, long claims, Consumer<Measured> figures) throws Exception {
        long rows = claims / MadeUpRows.CLAIMS_OF_A_ROW;
        try (Stage stage = new Stage(product, folder.resolve(product + "-" + claims))) {
            PlainJdbc plain = new PlainJdbc(stage);
            ReadFigures reads = new ReadFigures(stage, rows, figures);
            new ImportFigures(stage, plain, rows, figures).measure();
            reads.measure();
            new CheckFigures(stage, plain, figures).measure();
            new AppendFigures(stage, figures).measure();

            Revised revised = new Revised();
            long first = stage.newest() + 1;
            revised.correct(stage.archive());
            stage.awaitViews();
            reads.casualties("casualties of claims with " + Revised.TIMES + " revisions each", revised::incident,
                    first);
            readWhileImporting(stage, rows, reads);
        }
    }

    private static void readWhileImporting(Stage stage, long rows, ReadFigures reads) throws Exception {
        Path more = MadeUpRows.write(stage.folder().resolve("more.csv"), rows,
                rows + Math.max(LEAST_IMPORTED_MEANWHILE, rows / 10));
        String location = stage.send(more);
        CompletableFuture<Void> importing = CompletableFuture.runAsync(() -> stage.awaitImport(location));
        reads.whileImporting(READERS, number -> MadeUpRows.incident(number * 7919 % rows), () -> !importing.isDone());
        importing.join();
    }
}
