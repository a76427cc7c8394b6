package org.tabularium.api.source;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.reading.Answers;
import org.tabularium.api.reading.Listing;
import org.tabularium.api.reading.Parameters;
import org.tabularium.api.reading.Preference;
import org.tabularium.api.reading.Read;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.api.reading.ReadPoints;
import org.tabularium.api.reading.RecordReads;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.history.History;
import org.tabularium.projections.source.Dependents;
import org.tabularium.projections.source.Impact;
import org.tabularium.projections.source.Sources;
import org.tabularium.projections.view.ViewNames;

/** Sources, read, with what rests on them. */
@RestController
class SourceReads {

    private final ReadPoints points;
    private final Answers answers;
    private final RecordReads records;
    private final Sources sources;

    SourceReads(ReadPoints points, Answers answers, RecordReads records, Sources sources) {
        this.points = points;
        this.answers = answers;
        this.records = records;
        this.sources = sources;
    }

    @GetMapping({ "/api/sources", "/api/sources.csv" })
    @Read(value = "Sources, by their ids; as CSL-JSON and BibTeX all at once", body = SourceContent.class,
            record = true, list = true)
    ResponseEntity<?> list(HttpServletRequest request) {
        ReadPoint point = points.of(request, ViewNames.SOURCES);
        Listing<RecordState> all = (cursor, limit) -> sources.list(point.position(), cursor, limit);
        Bibliography.Works works = consumer -> all.forEachPage(page -> page.forEach(consumer));
        if (Preference.isFor(CslJson.MEDIA_TYPE, request)) {
            return answers.file(request, point, Bibliography.csl(works), "sources.json", ViewNames.SOURCES);
        }
        if (Preference.isFor(Bibliography.BIBTEX, request)) {
            return answers.file(request, point, Bibliography.bibtex(works), "sources.bib", ViewNames.SOURCES);
        }
        return answers.list(request, point, all);
    }

    @GetMapping("/api/sources/{id}")
    @Read(value = "One source, also as CSL-JSON and BibTeX", body = SourceContent.class, record = true)
    ResponseEntity<?> one(HttpServletRequest request, @PathVariable String id) {
        if (Preference.isFor(CslJson.MEDIA_TYPE, request)) {
            return one(request, id, CslJson.MEDIA_TYPE, source -> Json.bytes(CslJson.of(source)));
        }
        return Preference.isFor(Bibliography.BIBTEX, request)
                ? one(request, id, Bibliography.BIBTEX, source -> Bibtex.of(source).getBytes(StandardCharsets.UTF_8))
                : records.current(request, StreamId.Kind.SOURCE, id);
    }

    private ResponseEntity<?> one(HttpServletRequest request, String id, MediaType type,
            Function<RecordState, byte[]> form) {
        StreamId stream = NoSuchRecord.orStream(StreamId.Kind.SOURCE, id);
        ReadPoint point = points.of(request, stream, ViewNames.SOURCES);
        return answers.bytes(request, point, type, form.apply(existing(stream, point)));
    }

    @GetMapping("/api/sources/{id}/history")
    @Read(value = "Every revision of a source", body = History.class)
    ResponseEntity<?> history(HttpServletRequest request, @PathVariable String id) {
        return records.history(request, StreamId.Kind.SOURCE, id);
    }

    @GetMapping({ "/api/sources/{id}/claims", "/api/sources/{id}/claims.csv" })
    @Read(value = "The claims that cite a source", body = ClaimContent.class, record = true, list = true)
    ResponseEntity<?> claims(HttpServletRequest request, @PathVariable String id) {
        StreamId stream = NoSuchRecord.orStream(StreamId.Kind.SOURCE, id);
        ReadPoint point = points.of(request, stream, ViewNames.SOURCES, ViewNames.TIMELINE);
        if (!point.isBeforeTheFirstEvent()) {
            existing(stream, point);
        }
        return answers.list(request, point, (cursor, limit) -> sources.claims(id, point.position(), cursor, limit));
    }

    @GetMapping({ "/api/sources/{id}/impact", "/api/sources/{id}/impact.csv" })
    @Read(value = "What rests on a source, what on nothing else, and where and how long it was shown",
            body = Impact.class, paged = true)
    ResponseEntity<?> impact(HttpServletRequest request, @PathVariable String id) {
        StreamId stream = NoSuchRecord.orStream(StreamId.Kind.SOURCE, id);
        ReadPoint point = points.of(request, stream, Dependents.VIEWS.toArray(String[]::new));
        Dependents dependents = sources.dependents(id, point.asOf()).orElseThrow(() -> new NoSuchRecord(stream));
        return answers.list(request, point, dependents::claims, dependents::impact);
    }

    @GetMapping("/api/sources/{id}/citation")
    @Read(value = "A source as a bibliography lists it, in a CSL style", body = String.class, mediaType = "text/plain",
            filters = "style")
    ResponseEntity<?> citation(HttpServletRequest request, @PathVariable String id) {
        String style = Objects.requireNonNullElse(Parameters.text(request, "style"), "apa");
        StreamId stream = NoSuchRecord.orStream(StreamId.Kind.SOURCE, id);
        ReadPoint point = points.of(request, stream, ViewNames.SOURCES);
        return answers.text(request, point, FormattedCitation.of(existing(stream, point), style));
    }

    private RecordState existing(StreamId stream, ReadPoint point) {
        return sources.find(stream.id(), point.position()).orElseThrow(() -> new NoSuchRecord(stream));
    }
}
