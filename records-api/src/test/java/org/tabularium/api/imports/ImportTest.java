package org.tabularium.api.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.RunningService;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.api.imports.Imported.claimLine;
import static org.tabularium.api.imports.Imported.counts;
import static org.tabularium.api.imports.Imported.derivedLine;
import static org.tabularium.api.imports.Imported.done;
import static org.tabularium.api.imports.Imported.ended;
import static org.tabularium.api.imports.Imported.errors;
import static org.tabularium.api.imports.Imported.file;
import static org.tabularium.api.imports.Imported.incidentLine;
import static org.tabularium.api.imports.Imported.sent;
import static org.tabularium.api.imports.Imported.sourceLine;

class ImportTest extends RunningService {

    private final String i = fresh("imported-incident");
    private final String s = fresh("imported-source");
    private final String c = fresh("imported-claim");

    @Test
    void goodRowsAreRecordedInTheNameOfWhoSentThemAndTheirHistoryNamesTheImport() {
        JsonNode report = done(archivist(), "?format=tabularium",
                file(List.of(incidentLine(i), sourceLine(s), claimLine(c, i, s, 5), claimLine(c + "-b", i, s, 6))));

        assertThat(report.path("state").asString()).isEqualTo("DONE");
        assertThat(counts(report)).containsExactly(4L, 4L, 0L, 0L);
        assertThat(report.path("lastPosition").asLong() - report.path("firstPosition").asLong()).isEqualTo(3);
        JsonNode revision = now("/api/claims/" + c + "/history").json().path("revisions").path(0);
        assertThat(revision.path("import")).isEqualTo(report.path("id"));
        assertThat(revision.path("actor")).isEqualTo(report.path("actor"));
        assertThat(now("/api/incidents/" + i + "/history").body()).contains(report.path("id").asString());
        assertThat(now("/api/sources/" + s + "/history").body()).contains(report.path("id").asString());
        assertThat(now("/claims/" + c + "/history").body()).contains("by import <code>" + report.path("id").asString());
        assertThat(archivist().get("/api/imports").body()).contains(report.path("id").asString());
    }

    @Test
    void badRowsAreToldWithLineAndPointerAndTheOthersAreRecorded() {
        JsonNode report = done(archivist(), "",
                file(List.of(incidentLine(i), sourceLine(s), "{\"claim\":7}", "nonsense",
                        claimLine(c, i, s, 5).replace("\"MEDIA\"", "\"PRESS\""), "", claimLine(c, i, s, 6),
                        claimLine(c + "-b", "nowhere", s, 6), claimLine(c + "-c", i, "none", 6),
                        derivedLine(s + "-b", s + "-b"))));

        assertThat(counts(report)).containsExactly(9L, 3L, 0L, 6L);
        assertThat(errors(report)).containsExactly("3 /claim wrong-type", "4  not-json",
                "5 /claim/claimant/kind unknown-code", "8 /claim/incident unknown-reference",
                "9 /claim/citations/0/source unknown-reference", "10 /source/derivedFrom self-reference");
        assertThat(archivist().get("/api/imports/" + report.path("id").asString() + "/errors.csv").body())
                .startsWith("row,pointer,code,detail\r\n3,/claim,wrong-type,").hasLineCount(7);
    }

    @Test
    void whatIsToldOfABadRowRepeatsNothingThatStandsInIt() {
        String born = "1947-6-13";
        String row = claimLine(c, i, s, 5).replace("\"incident\":", "\"occurred\":\"" + born + "\",\"incident\":");
        JsonNode report = done(archivist(), "", file(List.of(incidentLine(i), sourceLine(s), row)));

        assertThat(errors(report)).containsExactly("3 /claim/occurred bad-date");
        assertThat(report.at("/errors/0/detail").asString()).contains("at character 6").doesNotContain("1947", "13");
        assertThat(archivist().post("/api/claims", row.substring(9, row.length() - 1)).body())
                .as("who sent a single claim is told what was perhaps meant").contains("1947-06-13");
    }

    @Test
    void theSameFileAgainIsSkippedAlsoAfterAClaimWasCorrected() {
        String file = file(
                List.of(incidentLine(i), sourceLine(s), claimLine(c, i, s, 5), claimLine(c + "-b", i, s, 6)));
        done(archivist(), "", file);
        archivist().at(1).post("/api/claims/" + c + "/corrections", Bodies.correction(Bodies.claim(i, s, 7)));
        long events = events();

        assertThat(counts(done(archivist(), "", file))).containsExactly(4L, 0L, 4L, 0L);
        assertThat(counts(done(archivist(), "", file(List.of(claimLine(c, i, s, 7)))))).containsExactly(1L, 0L, 1L, 0L);
        JsonNode other = done(archivist(), "", file(List.of(claimLine(c, i, s, 8), incidentLine(i))));
        assertThat(errors(other)).containsExactly("1 /claim exists-with-other-content");
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void aDryRunTellsTheSameAndRecordsNothing() {
        String file = file(
                List.of(claimLine(c, i, s, 5), incidentLine(i), sourceLine(s), sourceLine(s), claimLine(c, i, s, 5),
                        claimLine(c, i, s, 6), claimLine(c + "-b", "nowhere", s, 6), derivedLine(s + "-c", s + "-b"),
                        derivedLine(s + "-b", s)));
        long events = events();

        JsonNode dry = done(archivist(), "?dryRun=true", file);

        assertThat(events()).isEqualTo(events);
        assertThat(dry.has("firstPosition")).isFalse();
        JsonNode real = done(archivist(), "", file);
        assertThat(counts(dry)).isEqualTo(counts(real)).containsExactly(9L, 5L, 2L, 2L);
        assertThat(errors(dry)).isEqualTo(errors(real)).containsExactly("6 /claim exists-with-other-content",
                "7 /claim/incident unknown-reference");
        assertThat(archivist().post("/api/imports/" + dry.path("id").asString() + "/reversal", "").problem())
                .isEqualTo("not-reversible");
    }

    @Test
    void aRowMayComeAThousandLinesBeforeWhatItRefersToAndNoMore() {
        List<String> lines = new ArrayList<>(List.of(sourceLine(s), claimLine(c, i, s, 5)));
        IntStream.range(0, 2_500).forEach(n -> lines.add(sourceLine(s + "-" + n)));
        List<String> near = new ArrayList<>(lines);
        near.add(1_001, incidentLine(i));
        List<String> far = new ArrayList<>(lines);
        far.add(incidentLine(i));

        assertThat(errors(done(archivist(), "?dryRun=true", file(far))))
                .containsExactly("2 /claim/incident unknown-reference");
        assertThat(errors(done(archivist(), "?dryRun=true", file(near)))).isEmpty();
        assertThat(counts(done(archivist(), "", file(near)))).containsExactly(2_503L, 2_503L, 0L, 0L);
    }

    @Test
    void aReversalWithdrawsWhatNobodyHasChangedAndListsWhatItKeeps() {
        JsonNode report = done(archivist(), "",
                file(List.of(incidentLine(i), sourceLine(s), claimLine(c + "-a", i, s, 5),
                        claimLine(c + "-b", i, s, 6), claimLine(c + "-c", i, s, 7))));
        String path = "/api/imports/" + report.path("id").asString();
        archivist().at(1).post("/api/claims/" + c + "-b/corrections", Bodies.correction(Bodies.claim(i, s, 8)));

        assertThat(archivist().post(path + "/reversal", "").status()).isEqualTo(202);
        JsonNode reversed = ended(archivist(), path);

        assertThat(reversed.path("state").asString()).isEqualTo("REVERSED");
        assertThat(reversed.path("withdrawn").asLong()).isEqualTo(2);
        assertThat(reversed.path("kept").asLong()).isEqualTo(1);
        assertThat(archivist().get(path + "/kept.csv").body()).startsWith("claim,revision,position\r\n" + c + "-b,2,");
        assertThat(now("/api/claims/" + c + "-a").json().path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(now("/api/claims/" + c + "-b").json().path("status").asString()).isEqualTo("CURRENT");
        assertThat(now("/api/claims/" + c + "-a/history").json().at("/revisions/1/import"))
                .isEqualTo(report.path("id"));
        long events = events();
        assertThat(archivist().post(path + "/reversal", "").json().path("state").asString()).isEqualTo("REVERSED");
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void aTableOfTheUcdpIsImportedAndASecondTimeSkipped() {
        String id = Integer.toString(900_000_000 + Math.floorMod(c.hashCode(), 1_000_000));
        String table = "id,year,country,low,best,high\r\n" + id + ",1900,Nowhere,1,2,3\r\nx,1900,Nowhere,1,2,3\r\n";

        JsonNode report = doneCsv("?format=ucdp-ged", table);

        assertThat(counts(report)).containsExactly(2L, 1L, 0L, 1L);
        assertThat(errors(report)).allMatch(error -> error.startsWith("3 id "));
        assertThat(now("/api/claims/ucdp-" + id + "-all").status()).isEqualTo(200);
        assertThat(counts(doneCsv("?format=ucdp-ged", table))).containsExactly(2L, 0L, 1L, 1L);
    }

    @Test
    void aTableOfClaimsNamesTheColumnThatIsWrong() {
        done(archivist(), "", file(List.of(incidentLine(i), sourceLine(s), claimLine(c, i, s, 5))));
        String table = anyone().with("Tabularium-At-Least", Long.toString(events() - 1))
                .get("/api/incidents/" + i + "/claims.csv").body();

        assertThat(counts(doneCsv("", table))).containsExactly(1L, 0L, 1L, 0L);
        assertThat(errors(doneCsv("", table.replace(s, "none")))).containsExactly("2 id exists-with-other-content");
        assertThat(errors(doneCsv("", table.replace(s, "none").replace(c, c + "-b"))))
                .containsExactly("2 citations.0.source unknown-reference");
    }

    private JsonNode doneCsv(String query, String table) {
        Answer answer = archivist().with("Content-Type", "text/csv").post("/api/imports" + query, table);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return ended(archivist(), answer.header("Location"));
    }

    @Test
    void twoImportsOfTheSameFileAtOnceEndAsOne() {
        List<String> lines = new ArrayList<>(List.of(incidentLine(i), sourceLine(s)));
        IntStream.range(0, 3_000).forEach(n -> lines.add(claimLine(c + "-" + n, i, s, n)));
        long events = events();

        Answer one = sent(archivist(), "", file(lines));
        Answer other = sent(archivist(), "", file(lines));
        JsonNode first = ended(archivist(), one.header("Location"));
        JsonNode second = ended(archivist(), other.header("Location"));

        assertThat(first.path("rejected").asLong() + second.path("rejected").asLong()).isZero();
        assertThat(first.path("accepted").asLong() + second.path("accepted").asLong()).isEqualTo(3_002);
        assertThat(events()).isEqualTo(events + 3_002);
    }

    private Answer now(String path) {
        return anyone().with("Tabularium-At-Least", Long.toString(events() - 1)).get(path);
    }
}
