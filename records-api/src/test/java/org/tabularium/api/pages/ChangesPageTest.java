package org.tabularium.api.pages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader sees of the difference between two moments of an incident. */
class ChangesPageTest extends Browser {

    @Test
    void eachChangedRecordSaysWhatBecameOfItAndWhatDiffers() {
        RecordedClaim claim = claim();
        long before = events() - 1;
        correct(claim);
        archivist().at(1).post("/api/sources/" + claim.source() + "/retraction", "{\"reason\":\"Not as printed\"}");
        String path = "/incidents/" + claim.incident() + "/changes";
        String page = page(path + "?from=" + before).body();

        assertThat(page).contains("Between <span>position <span>" + before, "<span>corrected</span>",
                "<span>retracted</span>", "revision 1, current → revision 2, current", "A slip", "Not as printed",
                "620 persons", "value=\"" + before + "\"");
        assertThat(page).containsSubsequence("<del>", "613", "</del>", "<ins>", "620", "</ins>");
        assertThat(links(page)).contains("/claims/" + claim.id(), "/sources/" + claim.source(),
                "/claims/" + claim.id() + "/history#revision-2", "/api" + path + "?from=" + before);
        assertThat(page(path).body()).contains("the beginning of the log", "<span>recorded</span>");
    }

    @Test
    void upToAMomentItIsTheSameForEverAndLinksStayThere() {
        RecordedClaim claim = claim();
        long to = events() - 1;
        correct(claim);
        Answer page = page("/incidents/" + claim.incident() + "/changes?from=&to=" + to);

        assertThat(page.header("Tabularium-Position")).isEqualTo(Long.toString(to));
        assertThat(page.body()).contains("As of position <span>" + to, "613 persons").doesNotContain("620");
        assertThat(links(page.body())).contains("/claims/" + claim.id() + "?asOf=" + to,
                "/incidents/" + claim.incident() + "/changes",
                "/api/incidents/" + claim.incident() + "/changes?asOf=" + to);
    }

    @Test
    void whereNothingHasChangedItSaysSo() {
        RecordedClaim claim = claim();

        assertThat(page("/incidents/" + claim.incident() + "/changes?from=" + (events() - 1)).body())
                .contains("Nothing has changed.");
    }

    @Test
    void whoRecordedIsNamedToAuditorsAlone() {
        RecordedClaim claim = claim();
        String path = "/incidents/" + claim.incident() + "/changes";

        assertThat(page(path).body()).contains("<code>k-").doesNotContain("<bdi>Test</bdi>");
        Answer forAuditors = now(browser(holderOf("AUDITOR"))).get(path);
        assertThat(forAuditors.body()).contains("<bdi>Test</bdi>");
        assertThat(forAuditors.header("Cache-Control")).contains("private");
    }

    @ParameterizedTest
    @ValueSource(strings = { "from=tomorrow", "to=tomorrow", "to=0&from=1", "to=0&asOf=0", "cursor=x",
            "from=999999999" })
    void whatMakesNoSenseIsRefusedOnAPage(String query) {
        Answer refused = page("/incidents/" + claim().incident() + "/changes?" + query);

        assertThat(refused.status()).isIn(400, 404);
        assertThat(refused.body()).startsWith("<!DOCTYPE html>").contains("<h1>");
    }

    private void correct(RecordedClaim claim) {
        Answer corrected = archivist().at(1).post("/api/claims/" + claim.id() + "/corrections",
                Bodies.correction(Bodies.claim(claim.incident(), claim.source(), 620)));
        assertThat(corrected.status()).isEqualTo(201);
    }
}
