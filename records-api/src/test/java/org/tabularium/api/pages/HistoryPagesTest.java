package org.tabularium.api.pages;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader sees of the life of a record. */
class HistoryPagesTest extends Browser {

    @Test
    void eachRevisionSaysWhatHappenedWhyOnWhatBasisAndWhatChanged() {
        RecordedClaim claim = claim();
        Answer corrected = correct(claim, 1, "CLAIMANT_REVISED", 620);
        archivist().at(2).post("/api/claims/" + claim.id() + "/withdrawal",
                "{\"kind\":\"DUPLICATE\",\"reason\":\"Recorded twice\"}");
        String page = page("/claims/" + claim.id() + "/history").body();

        assertThat(page).contains("Recorded</span>", "Corrected: the claimant revised it", "Withdrawn: duplicate");
        assertThat(page).contains("Recorded twice", "The claimant said so");
        assertThat(page).contains("Statement › value › best", "<code>/statement/value/best</code>");
        assertThat(page).containsSubsequence("<del>", "613", "</del>", "<ins>", "620", "</ins>");
        assertThat(page).contains("href=\"/sources/" + claim.source() + "\"", "A report", "page 5");
        assertThat(count(page, "What was recorded</caption>")).isEqualTo(1);
        assertThat(count(page, "What changed</caption>")).isEqualTo(1);
        assertThat(count(page, "What it holds stays the same.")).isEqualTo(1);
        String position = corrected.json().path("position").asString();
        assertThat(page).contains("href=\"/claims/" + claim.id() + "?asOf=" + position + "\"",
                "href=\"/api/claims/" + claim.id() + "?asOf=" + position + "\"",
                "href=\"/api/claims/" + claim.id() + "/proof\"", "href=\"/api/claims/" + claim.id() + "/timemap\"",
                "href=\"/api/claims/" + claim.id() + "/history\"");
        assertThat(page).contains("<time datetime=\"" + corrected.json().path("recordedAt").asString() + "\">");
        assertThat(page).doesNotContain("??", "null");
    }

    @Test
    void incidentsAndSourcesHaveTheSame() {
        RecordedClaim claim = claim();
        archivist().at(1).post("/api/sources/" + claim.source() + "/retraction", "{\"reason\":\"Not as printed\"}");

        assertThat(page("/incidents/" + claim.incident() + "/history").body()).contains("Recorded", "Khojaly");
        assertThat(page("/sources/" + claim.source() + "/history").body()).contains("Registered", "Retracted",
                "Not as printed");
    }

    @Test
    void whoRecordedIsNamedToAuditorsAloneAndKeptByNoSharedCache() {
        RecordedClaim claim = claim();
        String path = "/claims/" + claim.id() + "/history";

        Answer forAll = page(path);
        assertThat(forAll.body()).contains("<code>k-").doesNotContain("<bdi>Test</bdi>");
        assertThat(forAll.header("Cache-Control")).isEqualTo("no-cache");
        Answer forAuditors = browser(holderOf("AUDITOR")).get(path);
        assertThat(forAuditors.body()).contains("<bdi>Test</bdi>");
        assertThat(forAuditors.header("Cache-Control")).isEqualTo("no-cache, private");
    }

    @Test
    void whatWasErasedIsSaidToBeErasedAndIsNowhereOnThePage() {
        RecordedClaim claim = claim();
        correct(claim, 1, "ARCHIVE_ERROR", 620);
        Answer erased = founder().post("/api/admin/erasures", """
                {"stream":"claim/%s","revision":1,"legalBasis":"Article 17","reason":"A court asked for it"}"""
                .formatted(claim.id()));
        assertThat(erased.status()).isEqualTo(201);
        String page = page("/claims/" + claim.id() + "/history").body();

        assertThat(page).contains("What this revision held has been erased", "What revision 1 held was erased",
                "Article 17", "A court asked for it", "What it holds since; what it held before has been erased");
        assertThat(page).doesNotContain("613");
    }

    @Test
    void asOfAPositionLaterRevisionsAreNotThereAndLinksStayAtIt() {
        RecordedClaim claim = claim();
        long first = events() - 1;
        correct(claim, 1, "ARCHIVE_ERROR", 620);
        String path = "/claims/" + claim.id() + "/history";
        Answer past = page(path + "?asOf=" + first);

        assertThat(past.body()).contains("As of position <span>" + first, "One revision",
                "href=\"" + path + "\"", "href=\"/sources/" + claim.source() + "?asOf=" + first + "\"")
                .doesNotContain("620", "Corrected");
        assertThat(past.header("Tabularium-Position")).isEqualTo(Long.toString(first));
        Answer again = browser(anyone()).with("If-None-Match", past.header("ETag")).get(path + "?asOf=" + first);
        assertThat(again.status()).isEqualTo(304);
        assertThat(page(path).body()).doesNotContain("As of position").contains("620");
    }

    @Test
    void theBrowserIsToldToRunNothingAndToTellNobody() {
        Answer page = page("/claims/" + claim().id() + "/history");

        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self';");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.body()).contains("<html lang=\"en\"").doesNotContain("<script", "<style", "style=\"")
                .doesNotContainPattern("<[^>]+ on\\w+=");
    }

    @Test
    void whatIsNotThereIsAPageForBrowsersAndAProblemForPrograms() {
        Answer page = page("/claims/none/history");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).contains("<h1>No such record</h1>", "There is no claim “none”.");
        assertThat(anyone().get("/claims/none/history").problem()).isEqualTo("no-such-record");

        Answer refused = page("/claims/none/history?asOf=tomorrow");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("<code>?asOf</code>", "A position or a moment");
        assertThat(anyone().with("Accept", "application/json").get("/claims/none/history").status()).isEqualTo(406);
    }

    @Test
    void anAddressAtWhichThereIsNothingIsAPageForBrowsersOutsideTheApiAlone() {
        for (String path : List.of("/nowhere", "/claims", "/incidents/none/casualties")) {
            Answer page = page(path);
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.header("Content-Type")).as(path).isEqualTo("text/html;charset=UTF-8");
            assertThat(page.body()).contains("<h1>Nothing here</h1>", "href=\"/incidents\"");
            assertThat(anyone().get(path).problem()).isEqualTo("not-found");
        }
        assertThat(page("/api/nowhere").header("Content-Type")).startsWith("application/problem+json");
    }

    private Answer correct(RecordedClaim claim, int revision, String kind, int killed) {
        String body = """
                {"kind":"%s","reason":"The claimant said so","basis":[{"source":"%s","locator":"page 5"}],"claim":%s}"""
                .formatted(kind, claim.source(), Bodies.claim(claim.incident(), claim.source(), killed));
        Answer corrected = archivist().at(revision).post("/api/claims/" + claim.id() + "/corrections", body);
        assertThat(corrected.status()).isEqualTo(201);
        return corrected;
    }
}
