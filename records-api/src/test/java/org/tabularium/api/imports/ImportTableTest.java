package org.tabularium.api.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;
import org.tabularium.api.imports.StoredImport.Tally;
import org.tabularium.api.imports.format.ImportFormat;
import org.tabularium.api.imports.window.Rejection;
import org.tabularium.api.testing.StartedService;
import org.tabularium.core.input.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class ImportTableTest {

    private static final int EXPLAINED = 5;

    @Test
    void ofMoreBadRowsThanAreExplainedTheFirstAreAndAllAreCounted(@TempDir Path folder) throws Exception {
        try (StartedService service = StartedService.in(folder)) {
            ImportLists lists = service.part(ImportLists.class);
            ImportTable table = new ImportTable(service.database(), lists, service.part(TransactionOperations.class),
                    service.part(DataSource.class), EXPLAINED);
            table.begin("x", new ImportRequest(FileKind.of(ImportFormat.UCDP_GED, ImportFormat.CSV), true, "k-1"),
                    Instant.EPOCH, 0);

            table.note("x", tally(1, 3), rejected(2, 4));
            table.note("x", tally(2, 7), rejected(5, 8));
            // What has been noted before is not noted again.
            table.note("x", tally(2, 7), rejected(5, 8));
            table.note("x", tally(3, 8), rejected(9, 9));

            assertThat(table.withId("x").orElseThrow().tally().rejected()).isEqualTo(8);
            assertThat(lists.firstErrors("x", 100)).hasSize(EXPLAINED).last().asString().contains("6");
        }
    }

    private static Tally tally(long windows, long rejected) {
        return new Tally(windows, rejected, 0, 0, rejected, rejected + 1, List.of(), 0, null, null);
    }

    private static List<Rejection> rejected(long firstLine, long lastLine) {
        return LongStream.rangeClosed(firstLine, lastLine)
                .mapToObj(line -> new Rejection(line, List.of(new Fault("/best", "bad-number", "No number."))))
                .toList();
    }
}
