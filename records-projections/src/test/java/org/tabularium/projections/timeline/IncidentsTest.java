package org.tabularium.projections.timeline;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.json.Json;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.projections.Draft.on;
import static org.tabularium.projections.Draft.opened;
import static org.tabularium.projections.Walk.ids;

class IncidentsTest {

    private final TestDatabase database = new TestDatabase();
    private final FakeLog log = new FakeLog();
    private final Incidents incidents = new Incidents(database.source());

    @BeforeEach
    void someIncidents() {
        log.append(opened("khojaly", "Khojaly", "1992-02-25/1992-02-26", "Azerbaijan"),
                opened("since", "Somewhere", "1995/..", "Elsewhere"), opened("until", "Somewhere", "../1980", null),
                opened("undated", "Nowhere", "XXXX", null), opened("year", "Khojaly district", "1992", "azerbaijan"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void incidents_stand_by_date_and_without_a_bound_last() {
        database.follow(log);

        assertThat(found(null, null, null, null)).containsExactly("year", "khojaly", "since", "until", "undated");
    }

    @Test
    void words_and_country_are_compared_without_regard_to_case() {
        database.follow(log);

        assertThat(found("KHOJ", null, null, null)).containsExactly("year", "khojaly");
        assertThat(found(null, null, null, "AZERBAIJAN")).containsExactly("year", "khojaly");
        assertThat(found("district", null, null, "Azerbaijan")).containsExactly("year");
    }

    @Test
    void a_span_of_days_finds_what_can_have_happened_in_it() {
        database.follow(log);

        assertThat(found(null, "1992-02-26", "1992-02-26", null)).containsExactly("year", "khojaly", "undated");
        assertThat(found(null, "1992-02-27", null, null)).containsExactly("year", "since", "undated");
        assertThat(found(null, null, "1970-01-01", null)).containsExactly("until", "undated");
        assertThat(found(null, "1993-01-01", "1994-01-01", null)).containsExactly("undated");
    }

    @Test
    void one_incident_says_how_many_current_claims_it_has_of_each_facet() {
        log.append(on("khojaly").killed(1).as("c1"), on("khojaly").as("c2"), on("khojaly").killed(2).as("c3"),
                on("since").killed(1).as("c4"), new ClaimWithdrawn("c3", CorrectionKind.DUPLICATE, "twice"));
        database.follow(log);

        assertThat(Json.text(incidents.find("khojaly", 9).orElseThrow())).isEqualTo("""
                {"id":"khojaly","name":"Khojaly","occurred":"1992-02-25/1992-02-26",\
                "place":{"name":"Khojaly","country":"Azerbaijan"},"status":"CURRENT","revision":1,"position":0,\
                "recordedAt":"2026-11-22T23:14:00.123456Z","counts":{"CASUALTY":1,"OTHER":1}}""");
        assertThat(Json.text(incidents.find("khojaly", 8).orElseThrow()))
                .contains("\"counts\":{\"CASUALTY\":2,\"OTHER\":1}");
        assertThat(Json.text(incidents.find("khojaly", 0).orElseThrow())).endsWith("\"counts\":{}}");
        assertThat(incidents.find("since", 0)).isEmpty();
    }

    @Test
    void an_incident_described_anew_is_listed_once_as_it_stood() {
        log.append(new IncidentDescribed("since", opened("since", "There", "1991", null).incident(), "date found"));
        database.follow(log);

        assertThat(found(null, null, null, null)).containsExactly("since", "year", "khojaly", "until", "undated");
        assertThat(ids(after -> incidents.list(null, null, null, null, 4, after, 2))).containsExactly("year",
                "khojaly", "since", "until", "undated");
    }

    @Test
    void an_erased_incident_stands_last_is_found_by_nothing_that_it_said_and_keeps_its_claims() {
        log.append(on("khojaly").killed(1).as("c1"),
                new PayloadErased(StreamId.incident("khojaly"), 1, "the law", "asked for"));
        database.follow(log);

        assertThat(found(null, null, null, null)).containsExactly("year", "since", "until", "khojaly", "undated");
        assertThat(found("khoj", null, null, null)).containsExactly("year");
        assertThat(found(null, "1992-02-26", "1992-02-26", null)).containsExactly("year", "undated");
        assertThat(found(null, null, null, "Azerbaijan")).containsExactly("year");
        assertThat(Json.text(incidents.find("khojaly", 6).orElseThrow())).isEqualTo("""
                {"id":"khojaly","status":"ERASED","revision":2,"position":6,\
                "recordedAt":"2026-11-22T23:14:06.123456Z","counts":{"CASUALTY":1}}""");
        assertThat(incidents.find("khojaly", 0).orElseThrow().state().content()).isNull();
    }

    private List<String> found(@Nullable String words, @Nullable String from, @Nullable String to,
            @Nullable String country) {
        LocalDate first = from == null ? null : LocalDate.parse(from);
        LocalDate last = to == null ? null : LocalDate.parse(to);
        long head = log.size() - 1;
        List<String> all = ids(after -> incidents.list(words, first, last, country, head, after, 100));
        assertThat(ids(after -> incidents.list(words, first, last, country, head, after, 1))).isEqualTo(all);
        return all;
    }
}
