package org.tabularium.api.pages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Caller;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader sees of one record. */
class RecordPagesTest extends Browser {

    @Test
    void aClaimSaysWhoStatesWhatAboutWhichIncidentAndWhereItStands() {
        RecordedClaim claim = claim();
        String page = page("/claims/" + claim.id()).body();

        assertThat(page).contains("<bdi>A newspaper</bdi>", "(media)", "states about", "Casualties: killed",
                "613 persons", "<bdi>Khojaly, 25–26 February 1992</bdi>", "<bdi>A report</bdi>", "current");
        assertThat(links(page)).contains("/incidents/" + claim.incident(), "/sources/" + claim.source(),
                "/claims/" + claim.id() + "/history", "/api/claims/" + claim.id() + "/proof",
                "/api/claims/" + claim.id());
        assertThat(page).doesNotContain("Archivist’s note", "null", "withdrawn");
    }

    @Test
    void aWithdrawnClaimAndARetractedSourceSaySo() {
        RecordedClaim claim = claim();
        archivist().at(1).post("/api/claims/" + claim.id() + "/withdrawal",
                "{\"kind\":\"DUPLICATE\",\"reason\":\"Recorded twice\"}");
        archivist().at(1).post("/api/sources/" + claim.source() + "/retraction", "{\"reason\":\"Not as printed\"}");

        assertThat(page("/claims/" + claim.id()).body()).contains("This claim has been withdrawn",
                "this source has been retracted");
        assertThat(page("/sources/" + claim.source()).body()).contains("This source has been retracted",
                "0</span> current claims rest on it", "1</span> did before",
                "did before</span>");
    }

    @Test
    void aSourceIsCitedAndTellsWhatRestsOnIt() {
        RecordedClaim claim = claim();
        String page = page("/sources/" + claim.source()).body();

        assertThat(page).contains("<h1><bdi>A report</bdi></h1>", "A report. (n.d.).",
                "1</span> current claims rest on it",
                "on it alone");
        assertThat(links(page)).contains("/claims/" + claim.id(), "/sources/" + claim.source() + "/history");
    }

    @Test
    void anIncidentShowsFiguresSideBySideAndSaysThatTheRangeIsComputed() {
        RecordedClaim claim = claim();
        String page = page("/incidents/" + claim.incident()).body();

        assertThat(page).contains("<h1><bdi>Khojaly, 25–26 February 1992</bdi></h1>", "1992-02-25/1992-02-26",
                "613 (computed, not asserted)", "one independent source", "<bdi>A newspaper</bdi>");
        assertThat(links(page)).contains("/claims/" + claim.id(), "/sources/" + claim.source(),
                "/incidents/" + claim.incident() + "/history");
        assertThat(links(page("/incidents?q=" + claim.incident()).body())).contains("/incidents/" + claim.incident());
    }

    @Test
    void whatWasErasedIsSaidToBeErased() {
        RecordedClaim claim = claim();
        erase("claim/" + claim.id());
        erase("source/" + claim.source());
        erase("incident/" + claim.incident());

        assertThat(page("/claims/" + claim.id()).body()).contains("has been erased").doesNotContain("613");
        assertThat(page("/sources/" + claim.source()).body()).contains("has been erased").doesNotContain("A report");
        assertThat(page("/incidents/" + claim.incident()).body()).contains("has been erased")
                .doesNotContain("Khojaly");
        assertThat(page("/incidents?q=" + claim.incident()).status()).isEqualTo(200);
    }

    private void erase(String stream) {
        Answer erased = founder().post("/api/admin/erasures",
                "{\"stream\":\"%s\",\"revision\":1,\"legalBasis\":\"Article 17\",\"reason\":\"Asked for\"}"
                        .formatted(stream));
        assertThat(erased.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/claims/%s", "/claims/%s/history", "/incidents" })
    void aPageIsReadByTheRulesOfAllReads(String pattern) {
        String path = pattern.formatted(claim().id());
        Answer now = page(path);
        String position = now.header("Tabularium-Position");
        String memento = path + "?asOf=" + position;

        assertThat(now.header("Content-Location")).isEqualTo(memento);
        assertThat(now.header("Link")).isEqualTo("<" + path + ">; rel=\"original timegate\"");
        assertThat(now.header("Vary")).contains("Accept-Datetime");
        assertThat(links(now.body())).contains(memento, "/api" + path);
        Answer past = page(memento);
        assertThat(past.header("Memento-Datetime")).isEqualTo(now.header("Memento-Datetime"));
        assertThat(past.body()).contains("As of position <span>" + position);
        assertThat(links(past.body())).contains(path, "/api" + path + "?asOf=" + position);
        claim();
        assertThat(page(memento).body()).isEqualTo(past.body());
        Caller browser = browser(anyone());
        assertThat(browser.with("If-None-Match", past.header("ETag")).get(memento).status()).isEqualTo(304);
        assertThat(browser.with("Accept-Datetime", now.header("Memento-Datetime")).get(path).body())
                .contains("As of position");
        assertThat(browser.send("HEAD", path, null).status()).isEqualTo(200);
    }

    @Test
    void beforeTheFirstEventTheListIsEmptyAndItsLinksStayThere() {
        claim();
        Answer page = page("/incidents?asOf=1970-01-01T00:00:00Z");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("There is none", "Before the");
        assertThat(links(page.body())).contains("/api/incidents?asOf=1970-01-01T00%3A00%3A00Z", "/incidents");
    }

    @Test
    void theStylesheetAndTheFirstPageAreThere() {
        assertThat(anyone().get("/pages.css").header("Content-Type")).startsWith("text/css");
        Answer first = anyone().get("/index.html");
        assertThat(first.body()).contains("/pages.css").doesNotContain("<style", "<script");
        assertThat(links(first.body())).contains("/incidents", "/api/log/checkpoint", "/api/log/key",
                "/api/claims/na-015/proof");
    }
}
