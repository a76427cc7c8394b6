package org.tabularium.api.pages;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.tabularium.api.testing.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What a newcomer sees of the sample collection. */
@TestPropertySource(properties = "tabularium.sample=true")
class SamplePagesTest extends Browser {

    private static final int ENOUGH = 250;

    @Test
    void everyLinkLeadsSomewhereAndEveryPageIsWhole() {
        Deque<String> open = new ArrayDeque<>(links(anyone().get("/index.html").body()));
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty() && seen.size() < ENOUGH) {
            String link = open.remove();
            if (link.startsWith("/") && seen.add(link)) {
                Answer answer = browser(anyone()).get(link);
                assertThat(answer.status()).as(link).isIn(200, 302);
                if (answer.header("Content-Security-Policy").startsWith("default-src 'none'")) {
                    isWhole(link, answer.body());
                    open.addAll(links(answer.body()));
                }
            }
        }
        assertThat(seen).hasSize(ENOUGH);
    }

    private static void isWhole(String link, String html) {
        assertThat(html).as(link).startsWith("<!DOCTYPE html>").contains("<html lang=\"en\"", "</html>")
                .doesNotContain(" th:", "??", ">null<", "<td data-label=\"Figure\"></td>");
        assertThat(count(html, "<h1")).as(link).isEqualTo(1);
        assertThat(count(html, "<table")).as(link).isEqualTo(count(html, "<caption"));
        assertThat(html.replaceAll("(?s)<th scope=\"(col|row)\">", "")).as(link).doesNotContain("<th>", "<th ");
        assertThat(html.replaceAll("(?s)<h([1-6])[^>]*>.*?</h\\1>|.", "$1")).as(link)
                .matches("1(23*)*");
    }

    @Test
    void casualtiesHostagesAndActsAreOnThePageOfTheIncident() {
        String page = page("/incidents/khojaly-1992").body();

        assertThat(page).contains("160 to 1,000 (computed, not asserted)", "7 independent sources",
                "<h2>Hostages</h2>", "each claim counts as one act", "Contests");
        assertThat(links(page)).contains("/claims/hrw-002", "/api/incidents/khojaly-1992/casualties.csv");
    }

    @Test
    void anIncidentCanBeTakenAwayAsItIsShown() {
        assertThat(links(page("/incidents/khojaly-1992").body()))
                .contains("/api/incidents/khojaly-1992/export?format=jsonl");
        assertThat(links(page("/incidents/khojaly-1992?asOf=200").body()))
                .contains("/api/incidents/khojaly-1992/export?asOf=200&format=prov");
    }

    @Test
    void theDateOfAWorkIsOneValue() {
        assertThat(page("/sources/news-az-2026").body()).contains("2026-2-25", "/csl/issued/date-parts/0</code>");
    }
}
