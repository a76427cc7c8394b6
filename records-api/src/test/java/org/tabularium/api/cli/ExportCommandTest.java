package org.tabularium.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExportCommandTest extends ServiceCommand {

    @Test
    void whatStandsAboutAnIncidentComesOutAndInAgain() throws IOException {
        RecordedClaim claim = claim();
        Path file = folder.resolve("records.jsonl");

        Ran ran = ran("export", claim.incident());
        Ran saved = ran("export", claim.incident(), "-o", file.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(3).last().asString().contains(claim.id());
        assertThat(ran.err()).isEqualTo("Exported 0.0 MB as of position " + (events() - 1) + ".\n");
        assertThat(file).content().isEqualTo(ran.out());
        assertThat(saved.out()).isEmpty();
        assertThat(ran("import", file.toString()).out()).startsWith("3 rows read: 0 accepted, 3 skipped");
    }

    @Test
    void theWholeArchiveComesInEachFormatAndAsItWas() {
        RecordedClaim claim = claim();
        String position = Long.toString(events() - 1);
        RecordedClaim later = claim();

        assertThat(ran("export", "--as-of=" + position).out()).contains('"' + claim.id() + '"')
                .doesNotContain('"' + later.id() + '"');
        assertThat(ran("export", "--as-of=" + position).err()).endsWith("as of position " + position + ".\n");
        assertThat(ran("export", "--format=csv").out()).startsWith("id,incident,");
        assertThat(ran("export", "--format=ucdp-ged", "--rule=LATEST_PER_CLAIMANT").out()).contains(claim.incident())
                .contains(",613,");
        assertThat(ran("export", "--format=ucdp-ged").out()).contains(claim.incident());
        assertThat(ran("export", "--format=prov").out()).startsWith("{");
        assertThat(ran("export", "--format=csl").out()).startsWith("[");
        assertThat(ran("export", "--format=bibtex").out()).contains("@");
    }

    @Test
    void whatIsNotThereIsRefusedAndLeavesTheFileThatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("kept"), "as it was");

        assertThat(ran("export", "no such incident", "-o", file.toString())).satisfies(ran -> {
            assertThat(ran.err()).startsWith("No such record: ").hasLineCount(1);
            assertThat(ran.code()).isEqualTo(1);
        });
        assertThat(ran("export", "--as-of=tomorrow")).satisfies(ran -> {
            assertThat(ran.err()).contains("asOf");
            assertThat(ran.code()).isEqualTo(1);
        });
        assertThat(file).content().isEqualTo("as it was");
    }

    @Test
    void whatNobodyKnowsIsAUsageError() {
        assertThat(ran("export", "--format=ods")).satisfies(ran -> {
            assertThat(ran.err()).contains("“ods” is none of [jsonl, csv, ucdp-ged, prov, csl, bibtex].")
                    .hasLineCount(2);
            assertThat(ran.code()).isEqualTo(2);
        });
        assertThat(ran("export", "--rule=BEST").code()).isEqualTo(2);
    }

    @Test
    void aStreamThatBreaksOffLeavesNoFile() throws IOException {
        Path file = folder.resolve("broken");
        try (FakeService service = FakeService.that((exchange, number) -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(bytes("{\"incident\":"));
            exchange.getResponseBody().flush();
        })) {
            Ran ran = Ran.command("export", "--url=" + service.url(), "-o", file.toString());

            assertThat(ran.err()).isEqualTo(service.url() + " broke off before the end.\n");
            assertThat(ran.code()).isEqualTo(3);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whereTheFileCantBeWrittenNothingIsLeft() {
        Ran ran = ran("export", "-o", folder.resolve("none/file").toString());

        assertThat(ran.err()).startsWith("There is no file ").hasLineCount(1);
        assertThat(ran.code()).isEqualTo(3);
    }
}
