package org.tabularium.api.pages;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.api.testing.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever somebody records, a page only ever shows it. */
class HostileContentTest extends Browser {

    private static final String MARKUP = "\\\"'><script>alert(1)</script><img src=x onerror=alert(2)>${7777*7777}[[7777*7777]]&lt;";
    private static final String ARABIC = "صحيفة\u202eabc";

    @Test
    void markupIsShownAndRunsNowhere() {
        for (String path : hostile()) {
            Answer page = page(path);

            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .contains("${7777*7777}").doesNotContain("<script", "<img", "<b>", "60481729");
        }
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        for (String path : hostile()) {
            assertThat(links(page(path).body())).as(path).allSatisfy(link -> assertThat(link)
                    .matches("(/|https://example\\.org/).*"));
        }
        assertThat(page(hostile().getFirst()).body()).containsPattern(
                "<a href=\"https://example.org/\\?x=1&amp;y=2\"\\s+rel=\"external nofollow noopener noreferrer\">");
    }

    @Test
    void textThatRunsTheOtherWayIsKeptApart() {
        for (String path : hostile()) {
            assertThat(page(path).body()).as(path)
                    .containsPattern("<bdi( class=\"prose\")?>[^<]*" + ARABIC + "[^<]*</bdi>")
                    .doesNotContainPattern("<title>[^<]*" + ARABIC);
        }
    }

    @ParameterizedTest
    @CsvSource({ "https://example.org/?x=1, true", "HTTP://example.org, true", "javascript:alert(1), false",
            "' https://example.org', false", "data:text/html;base64;eA==, false", "//example.org, false",
            "https://example.org and more, false", "vbscript:x, false" })
    void aLinkIsAnAddressOfTheWebWhole(String text, boolean isLink) {
        assertThat(Shown.of(text).href()).isEqualTo(isLink ? text : null);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/claims/%3Cscript%3E", "/claims/x/history?asOf=%3Cscript%3E",
            "/incidents?q=%22%3E%3Cscript%3E", "/incidents?cursor=%3Cscript%3E", "/sources/%3Cscript%3E/history" })
    void whatIsAskedForIsShownJustAsSafely(String path) {
        assertThat(page(path).body()).startsWith("<!DOCTYPE html>").doesNotContain("<script");
    }

    /** The pages of a source, a claim and an incident that hold all that a page must not do. */
    private List<String> hostile() {
        String text = MARKUP + ARABIC;
        String source = fresh("hostile");
        created(archivist().post("/api/sources", """
                {"id":"%s","csl":{"type":"book","title":"%s","URL":"javascript:alert(1)",\
                "publisher":"https://example.org/?x=1&y=2","<b>":"x"},"note":"%s"}""".formatted(source, text, text)));
        String incident = fresh("hostile");
        created(archivist().post("/api/incidents", """
                {"id":"%s","name":"%s","occurred":"1992","place":{"name":"%s"},"note":"javascript:alert(1)"}"""
                .formatted(incident, text, text)));
        String claim = fresh("hostile");
        created(archivist().post("/api/claims", """
                {"id":"%s","incident":"%s","claimant":{"name":"%s","kind":"MEDIA","via":["%s"]},\
                "citations":[{"source":"%s","locator":"%s"}],"note":"javascript:alert(1)",\
                "statement":{"type":"FIGURE","facet":"CASUALTY","measure":"OTHER","measureText":"%s","group":"OTHER",\
                "groupText":"%s","value":{"state":"KNOWN","best":613},"unit":"OTHER","unitText":"%s"}}"""
                .formatted(claim, incident, text, text, source, text, text, text, MARKUP)));
        created(archivist().at(1).post("/api/claims/" + claim + "/withdrawal",
                "{\"kind\":\"DUPLICATE\",\"reason\":\"%s\"}".formatted(text)));
        created(archivist().at(2).post("/api/claims/" + claim + "/reinstatement",
                "{\"reason\":\"%s\"}".formatted(text)));
        return List.of("/sources/" + source, "/sources/" + source + "/history", "/claims/" + claim,
                "/claims/" + claim + "/history", "/incidents/" + incident, "/incidents/" + incident + "/history",
                "/incidents?q=" + incident, "/incidents/" + incident + "/changes");
    }

    private static void created(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
}
