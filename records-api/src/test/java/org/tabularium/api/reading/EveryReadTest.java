package org.tabularium.api.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * What all reads have in common, of each route that the description of the API has: whatever is not named here as no
 * read must be one in every respect.
 */
class EveryReadTest extends RunningService {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String LONG_AGO = "Wed, 26 Feb 1992 00:00:00 GMT";
    private static final String FAR_AHEAD = "Fri, 31 Dec 9999 23:59:59 GMT";

    /** Routes of the log and of those who run the service, which have rules of their own. */
    private static final List<String> NO_READS = List.of("/api/log/", "/api/admin/", "/api/imports", "/api/audits",
            "/api/claims/{id}/proof");

    /** Parameters without which a route answers nothing. */
    private static final Map<String, String> NEEDED = Map.of("figures", "facet=CASUALTY");

    /** Its words are those of a library, another version of which may choose others. */
    private static final String CITATION = "/citation";

    /** It counts what changes without a new revision, which its tag can't tell. */
    private static final String ONE_INCIDENT = "/api/incidents/[^/]+";

    /** A route, and what it answered before everything changed. */
    private record Route(String path, Answer newest) {

        String position() {
            return newest.header("Tabularium-Position");
        }

        String asOf(String value) {
            return path + (path.contains("?") ? "&" : "?") + "asOf=" + value;
        }

        String memento() {
            return asOf(position());
        }
    }

    /** What holds of every route. */
    private record Rule(String name, Consumer<Route> test) {}

    @TestFactory
    Stream<DynamicTest> everyReadTakesPart() {
        RecordedClaim claim = claim();
        correct(claim, 1);
        List<Route> routes = paths().map(path -> filled(path, claim)).map(path -> new Route(path, now().get(path)))
                .toList();
        assertThat(routes).extracting(Route::path).hasSizeGreaterThan(20)
                .anyMatch(path -> path.endsWith("/timemap")).anyMatch(path -> path.endsWith(".csv"));
        correct(claim, 2);
        archivist().at(1).post("/api/sources/" + claim.source() + "/retraction", "{\"reason\":\"Withdrawn\"}");
        claim();

        List<Rule> rules = List.of(new Rule("says where it stands", this::saysWhereItStands),
                new Rule("is given again", this::isGivenAgain), new Rule("is not sent twice", this::isNotSentTwice),
                new Rule("is negotiated", this::isNegotiated), new Rule("has a head", this::hasAHead),
                new Rule("refuses what makes no sense", this::refusesWhatMakesNoSense),
                new Rule("has nothing before the first event", this::hasNothingBeforeTheFirstEvent));
        return routes.stream().flatMap(route -> rules.stream()
                .map(rule -> dynamicTest(route.path() + " " + rule.name(), () -> rule.test().accept(route))));
    }

    private void correct(RecordedClaim claim, int revision) {
        Answer corrected = archivist().at(revision).post("/api/claims/" + claim.id() + "/corrections",
                Bodies.correction(Bodies.claim(claim.incident(), claim.source(), 613 + revision)));
        assertThat(corrected.status()).isEqualTo(201);
    }

    private Stream<String> paths() {
        return anyone().get("/v3/api-docs").json().path("paths").propertyStream()
                .filter(path -> path.getValue().has("get")).map(Map.Entry::getKey)
                .filter(path -> NO_READS.stream().noneMatch(path::startsWith));
    }

    private static String filled(String route, RecordedClaim claim) {
        String path = route.replace("/incidents/{id}", "/incidents/" + claim.incident())
                .replace("/claims/{id}", "/claims/" + claim.id()).replace("/sources/{id}", "/sources/" + claim.source())
                .replace("{number}", "2");
        assertThat(path).as("a path that this test can fill in").doesNotContain("{");
        String last = path.substring(path.lastIndexOf('/') + 1).replace(".csv", "");
        return NEEDED.containsKey(last) ? path + "?" + NEEDED.get(last) : path;
    }

    private Caller now() {
        return anyone().with("Tabularium-At-Least", Long.toString(events() - 1));
    }

    private void saysWhereItStands(Route route) {
        Answer newest = route.newest();

        assertThat(newest.status()).isEqualTo(200);
        assertThat(newest.header("Cache-Control")).isEqualTo(isKept(route) ? "no-cache" : "no-store");
        assertThat(newest.header("ETag")).matches("\"[0-9a-f]+\"");
        assertThat(newest.header("Memento-Datetime")).isEqualTo(moment(route.position()));
        assertThat(newest.header("Content-Location")).isEqualTo(route.memento());
        assertThat(newest.header("Vary")).contains("Accept-Datetime", "Authorization");
        assertThat(newest.header("Link")).startsWith("<" + route.path() + ">; rel=\"original timegate\"");
    }

    private void isGivenAgain(Route route) {
        Answer again = anyone().get(route.memento());

        assertThat(again.body()).isEqualTo(route.newest().body());
        assertThat(again.header("Content-Type")).isEqualTo(route.newest().header("Content-Type"));
        assertThat(again.header("Tabularium-Position")).isEqualTo(route.position());
        assertThat(again.header("Memento-Datetime")).isEqualTo(moment(route.position()));
        assertThat(again.header("Cache-Control")).isEqualTo(isForEver(route) ? FOR_EVER : "no-cache");
        assertThat(again.header("ETag")).isNotEmpty();
        // RFC 7089 §4.1.2: a memento is not subject to negotiation.
        assertThat(again.header("Vary")).contains("Authorization").doesNotContain("Accept-Datetime");
        assertThat(again.header("Content-Location")).isEmpty();
        assertThat(again.header("Link")).startsWith("<" + route.path() + ">; rel=\"original timegate\"");
        assertThat(anyone().with("Accept-Datetime", LONG_AGO).get(route.memento()).body()).isEqualTo(again.body());
        assertThat(anyone().with("Accept-Datetime", "never").get(route.memento()).status()).isEqualTo(200);
        String instant = archive().log().entry(Long.parseLong(route.position())).orElseThrow().recordedAt().toString();
        Answer byMoment = anyone().get(route.asOf(instant));
        assertThat(byMoment.body()).isEqualTo(again.body());
        assertThat(byMoment.header("Cache-Control")).isEqualTo(again.header("Cache-Control"));
        assertThat(byMoment.header("Content-Location")).isEqualTo(route.memento());
    }

    private void isNotSentTwice(Route route) {
        for (String path : isKept(route) ? List.of(route.path(), route.memento()) : List.of(route.memento())) {
            Answer answer = now().get(path);
            Answer again = now().with("If-None-Match", answer.header("ETag")).get(path);

            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertSameHeaders(answer, again);
            assertThat(now().with("If-None-Match", "\"other\"").get(path).status()).isEqualTo(200);
        }
    }

    private void isNegotiated(Route route) {
        Answer first = anyone().with("Accept-Datetime", LONG_AGO).get(route.path());
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo(isKept(route) ? "no-cache" : "no-store");
        assertThat(first.header("Vary")).contains("Accept-Datetime");
        assertThat(first.header("Memento-Datetime")).isEqualTo(moment(first.header("Tabularium-Position")));
        assertThat(first.header("Content-Location")).isEqualTo(route.asOf(first.header("Tabularium-Position")));
        assertThat(anyone().get(first.header("Content-Location")).body()).isEqualTo(first.body());

        Answer last = now().with("Accept-Datetime", FAR_AHEAD).get(route.path());
        assertThat(last.header("Tabularium-Position")).isEqualTo(Long.toString(events() - 1));
        assertThat(last.body()).isEqualTo(now().get(route.path()).body());
    }

    private void hasAHead(Route route) {
        for (String path : List.of(route.path(), route.memento())) {
            Answer head = now().send("HEAD", path, null);

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertSameHeaders(now().get(path), head);
        }
    }

    private static void assertSameHeaders(Answer one, Answer other) {
        for (String header : List.of("Cache-Control", "ETag", "Vary", "Link", "Content-Location",
                "Tabularium-Position", "Memento-Datetime")) {
            assertThat(other.response().headers().allValues(header)).as(header)
                    .isEqualTo(one.response().headers().allValues(header));
        }
    }

    private void refusesWhatMakesNoSense(Route route) {
        for (String asOf : List.of(Long.toString(events()), "2999-01-01T00:00:00Z", "-1", "", "0&asOf=0")) {
            Answer refused = anyone().get(route.asOf(asOf));
            assertThat(refused.status()).as(asOf).isEqualTo(400);
            assertThat(refused.faults()).singleElement().asString().startsWith("?asOf ");
        }
        Answer refused = anyone().with("Accept-Datetime", "never").get(route.path());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactly("?Accept-Datetime not-a-date");
    }

    private void hasNothingBeforeTheFirstEvent(Route route) {
        Answer answer = anyone().get(route.asOf("1970-01-01T00:00:00Z"));

        if (answer.status() == 200) {
            assertThat(answer.header("Cache-Control")).isEqualTo(FOR_EVER);
            assertThat(answer.header("ETag")).isNotEmpty();
            assertThat(answer.header("Link")).startsWith("<" + route.path() + ">; rel=\"original timegate\"");
            assertThat(answer.body().isBlank() || answer.body().contains("\"asOf\":{\"position\":null}")).isTrue();
        } else {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("no-such-record");
        }
    }

    private String moment(String position) {
        return HttpDates.text(archive().log().entry(Long.parseLong(position)).orElseThrow().recordedAt());
    }

    private static boolean isForEver(Route route) {
        return !route.path().endsWith(CITATION);
    }

    private static boolean isKept(Route route) {
        return !route.path().matches(ONE_INCIDENT) || route.path().endsWith(".csv");
    }
}
