package org.tabularium.api.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImportCommandTest extends ServiceCommand {

    private static byte[] packed(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bytes(content));
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileIsSentAndReadAndSentAgainIsSkipped() throws IOException {
        Ran ran = ran("import", file(lines()));

        assertThat(ran.err()).matches("Sent 0\\.0 MB as import [0-9a-f-]{36}\\.\\R");
        assertThat(ran.out()).isEqualToNormalizingNewlines("3 rows read: 3 accepted, 0 skipped, 0 rejected\n");
        assertThat(ran.code()).isZero();
        assertThat(anyone().get("/api/claims/" + id).status()).isEqualTo(200);
        assertThat(ran("import", file(lines())).out()).startsWith("3 rows read: 0 accepted, 3 skipped, 0 rejected");
    }

    @Test
    void whatIsRejectedIsToldAndSavedAndEndsWithOne() throws IOException {
        Path errors = folder.resolve("errors.csv");

        Ran ran = ran("import", file(withFaults()), "--errors=" + errors);

        assertThat(ran.out().lines()).hasSize(3).anyMatch(line -> line.startsWith("line 4: "))
                .contains("5 rows read: 3 accepted, 0 skipped, 2 rejected",
                        "line 5 /claim/citations/0/source: There is no source “none”.");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(errors).content().startsWith("row,pointer,code,detail\r\n4,").hasLineCount(3);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFileThatIsNoTextIsRefusedInOneSentence() throws IOException {
        Path file = Files.write(folder.resolve("program.csv"), new byte[]{ 'P', 'K', 3, 4, 0, 0 });

        Ran ran = ran("import", file.toString());

        assertThat(ran.err().lines()).last().asString()
                .isEqualTo("Invalid input: The file is binary, or a text that is not in UTF-8.");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void whereNothingWasWrongTheSavedErrorsAreAHeaderAlone() throws IOException {
        Path errors = folder.resolve("errors.csv");

        ran("import", file(lines()), "--errors=" + errors);

        assertThat(errors).content().isEqualTo("row,pointer,code,detail\r\n");
    }

    @Test
    void anImportIsWatchedByItsIdAndSaysTheSameAgain() throws IOException {
        Ran ran = ran("import", file(withFaults()));
        String import1 = ran.err().replaceAll("(?s).* ([0-9a-f-]{36})\\..*", "$1");

        Ran again = ran("import", "--watch=" + import1);

        assertThat(again.out()).isEqualTo(ran.out());
        assertThat(again.err()).isEmpty();
        assertThat(again.code()).isEqualTo(1);
        assertThat(ran("import", "--watch=none")).satisfies(none -> {
            assertThat(none.err()).startsWith("No such record: ").hasLineCount(1);
            assertThat(none.code()).isEqualTo(1);
        });
    }

    @Test
    void moreErrorsThanAScreenHoldsAreLeftToAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("nonsense.jsonl"), "nonsense\n".repeat(21));

        Ran ran = ran("import", file.toString());

        assertThat(ran.out().lines()).hasSize(22).last().asString()
                .matches("… and more: import --watch [0-9a-f-]{36} --errors FILE");
    }

    @Test
    void theStandardInputIsReadWithTheKeyOfTheEnvironment() {
        Ran ran = Ran.fed(bytes(lines()), Map.of("TABULARIUM_KEY", firstKey()), "import", "-", url() + "/");

        assertThat(ran.out()).startsWith("3 rows read: 3 accepted");
        assertThat(ran.code()).isZero();
    }

    @Test
    void whatIsPackedIsSentAsItIs() throws IOException {
        Path file = Files.write(folder.resolve("records.gz"), packed(lines()));

        assertThat(ran("import", file.toString()).out()).startsWith("3 rows read: 3 accepted");
        assertThat(Ran.fed(packed(lines()), Map.of(), here("import", "-")).out())
                .startsWith("3 rows read: 0 accepted, 3 skipped");
    }

    @Test
    void theFormatIsToldFromTheFile() throws IOException {
        String ged = "\uFEFF\"id\",year, country ,low,best,high\r\n7001,1900,Arcadia,1,2,3\r\n";
        String claims = """
                id,incident,claimant.name,claimant.kind,citations.0.source,statement.type
                x,none,A newspaper,MEDIA,none,ASSERTION
                """;

        assertThat(ran("import", file(ged), "--dry-run").out()).startsWith("1 rows read: 1 accepted");
        assertThat(Ran.fed(packed(ged), Map.of(), here("import", "-", "--dry-run")).out())
                .startsWith("1 rows read: 1 accepted");
        assertThat(ran("import", file(claims), "--dry-run").out()).startsWith("1 rows read: 0 accepted")
                .contains("line 2 statement.facet: ");
        assertThat(ran("import", file("\n " + lines()), "--dry-run").out()).startsWith("3 rows read: 3 accepted");
        assertThat(ran("import", file(ged), "--dry-run", "--format=tabularium").err()).contains("\n  incident: ",
                "\n  year: ");
        assertThat(ran("import", file(ged), "--dry-run", "--media-type=application/jsonl", "--format=tabularium").out())
                .startsWith("2 rows read: 0 accepted, 0 skipped, 2 rejected");
    }

    @Test
    void aDryRunRecordsNothing() throws IOException {
        long events = events();

        Ran ran = ran("import", file(withFaults()), "--dry-run");

        assertThat(ran.out())
                .startsWith("5 rows read: 3 accepted, 0 skipped, 2 rejected (a dry run: nothing is recorded)");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void aFileThatCanBeNoneIsRefusedWithItsFaults() throws IOException {
        assertThat(ran("import", file("a,b\n1,2\n"))).satisfies(ran -> {
            assertThat(ran.err()).startsWith("Invalid input: ").contains("\n  a: No column of this name is known.");
            assertThat(ran.out()).isEmpty();
            assertThat(ran.code()).isEqualTo(1);
        });
        assertThat(ran("import", file("")).err()).contains("There is nothing in the file.");
    }

    @Test
    void whoMayNotImportIsToldSo() throws IOException {
        isRefusedWithoutAKeyOrARole("ARCHIVIST", "import", file(lines()));
        assertThat(ranAs("AUDITOR", "import", file(lines())).err()).startsWith("Role needed: ");
    }

    @Test
    void whatIsMissingOrSenselessIsAUsageError() throws IOException {
        String file = file(lines());
        usage("Either a FILE or --watch ID is needed.");
        usage("Either a FILE or --watch ID is needed.", file, "--watch=x");
        usage("“ods” is none of [tabularium, ucdp-ged].", file, "--format=ods");
        usage("“text/plain” is none of [application/jsonl, text/csv].", file, "--media-type=text/plain");
        usage("“ftp://example.org” is no address of a service", file, "--url=ftp://example.org");
        usage("--ky=x", file, "--ky=x");
        usage("The key holds what no key does.", file, "--key=a b");
    }

    private static void usage(String words, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "import";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(Ran.command(all)).satisfies(ran -> {
            assertThat(ran.err()).contains(words).hasLineCount(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.code()).isEqualTo(2);
        });
    }

    @Test
    void whatCantBeOpenedEndsWithThree() {
        outOfReach("There is no file ", folder.resolve("none").toString());
        outOfReach("this is a folder", folder.toString());
    }

    private void outOfReach(String words, String file) {
        assertThat(ran("import", file)).satisfies(ran -> {
            assertThat(ran.err()).contains(words).hasLineCount(1);
            assertThat(ran.code()).isEqualTo(3);
        });
    }
}
