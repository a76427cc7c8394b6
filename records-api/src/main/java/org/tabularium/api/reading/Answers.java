package org.tabularium.api.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tabularium.api.reading.ReadPoint.Choice;
import org.tabularium.core.json.Json;
import org.tabularium.projections.asof.Positions;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.page.Page;
import org.tabularium.projections.view.RecordStatus;

/** Puts what a read found into an answer, with the headers that say where it stands and how long it may be kept. */
@Component
public class Answers {

    private static final int DEFAULT_LIMIT = 100;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final ReadHeaders readHeaders;
    private final Positions positions;

    Answers(ReadHeaders readHeaders, Positions positions) {
        this.readHeaders = readHeaders;
        this.positions = positions;
    }

    /**
     * One record, tagged with its revision.
     *
     * @param links what {@code Link} leads to besides, each as RFC 8288 writes it
     */
    public ResponseEntity<?> record(HttpServletRequest request, ReadPoint point, RecordState record,
            List<String> links) {
        return tagged(readHeaders.of(request, point, links), point, Json.bytes(record), record);
    }

    /**
     * One record with something beside it that changes without a new revision. It is tagged with its revision all the
     * same, because that is what a write must name; so the tag says that the reader has it already only where the
     * position is named. Elsewhere the answer is written past the framework, which would take the tag at its word, and
     * is kept by nobody.
     */
    public @Nullable ResponseEntity<?> recordWithMore(HttpServletRequest request, HttpServletResponse response,
            ReadPoint point, Object body, RecordState record) throws IOException {
        HttpHeaders headers = readHeaders.of(request, point);
        if (point.fixed()) {
            return tagged(headers, point, Json.bytes(body), record);
        }
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ETAG, EntityTag.of(record.revision()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(Json.bytes(body));
        return null;
    }

    /** A view, tagged with a hash of its bytes; where CSV is asked for, its rows. */
    public ResponseEntity<?> view(HttpServletRequest request, ReadPoint point, Object body, CsvTable rows) {
        return Format.of(request) == Format.CSV ? csv(request, point, rows) : json(request, point, body);
    }

    /** What has no CSV twin, tagged with a hash of its bytes. */
    public ResponseEntity<?> json(HttpServletRequest request, ReadPoint point, Object body) {
        return bytes(request, point, MediaType.APPLICATION_JSON, Json.bytes(body));
    }

    /** What only this reader may see: no shared cache keeps it. */
    public ResponseEntity<?> confidential(HttpServletRequest request, ReadPoint point, Object body) {
        HttpHeaders headers = readHeaders.of(request, point);
        headers.setCacheControl(ReadHeaders.NOT_WITHOUT_ASKING + ", private");
        byte[] bytes = Json.bytes(body);
        return tagged(headers, MediaType.APPLICATION_JSON, bytes, EntityTag.of(bytes));
    }

    /** The same answer, where only this reader may see it. */
    public ResponseEntity<?> confidential(ResponseEntity<?> answer) {
        HttpHeaders headers = new HttpHeaders(answer.getHeaders());
        headers.setCacheControl(ReadHeaders.NOT_WITHOUT_ASKING + ", private");
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    /** Plain text that a library has made of the record: another version of it may word it otherwise one day. */
    public ResponseEntity<?> text(HttpServletRequest request, ReadPoint point, String text) {
        HttpHeaders headers = readHeaders.of(request, point);
        headers.setCacheControl(ReadHeaders.NOT_WITHOUT_ASKING);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return tagged(headers, TEXT, bytes, EntityTag.of(bytes));
    }

    /**
     * A page for people: what it shows of a position stays the same, its words and its looks don't, so it is asked for
     * again each time.
     *
     * @param confidential whether only this reader may see it, so that no shared cache keeps it
     */
    public ResponseEntity<?> page(HttpServletRequest request, ReadPoint point, String html, boolean confidential) {
        HttpHeaders headers = readHeaders.of(request, point);
        headers.setCacheControl(ReadHeaders.NOT_WITHOUT_ASKING + (confidential ? ", private" : ""));
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return tagged(headers, HTML, bytes, EntityTag.of(bytes));
    }

    /** Bytes of any media type, tagged the same. */
    public ResponseEntity<?> bytes(HttpServletRequest request, ReadPoint point, MediaType type, byte[] bytes) {
        return tagged(readHeaders.of(request, point), type, bytes, EntityTag.of(bytes));
    }

    /**
     * A file to keep, of any size, that is written while it is read. What it holds is a function of what was asked for,
     * the position, and what has been erased since; so a tag of the first two and of how far the views have come serves
     * without the bytes.
     *
     * @param name  the name under which it is kept
     * @param views what it is made of
     */
    public ResponseEntity<?> file(HttpServletRequest request, ReadPoint point, Streamed content, String name,
            String... views) {
        HttpHeaders headers = readHeaders.of(request, point);
        headers.setContentType(content.type());
        headers.setContentDisposition(ContentDisposition.attachment().filename(name).build());
        headers.setETag(EntityTag.of(positions.current(views) + " " + content.type() + " "
                + EntityTag.question(request, point)));
        return new ResponseEntity<>(content, headers, HttpStatus.OK);
    }

    /** A page of a list, or as CSV the whole list. */
    public <T> ResponseEntity<?> list(HttpServletRequest request, ReadPoint point, Listing<T> listing) {
        return list(request, point, listing, (items, isFirst) -> new ItemList<>(point.asOf(), items));
    }

    /** The same with more in a page than its items. */
    public <T> ResponseEntity<?> list(HttpServletRequest request, ReadPoint point, Listing<T> listing,
            PageBody<T> body) {
        return list(request, point, listing, body, List::of);
    }

    /** The same with more rows than one for an item, where CSV is asked for. */
    public <T> ResponseEntity<?> list(HttpServletRequest request, ReadPoint point, Listing<T> listing,
            PageBody<T> body, Function<T, List<?>> rows) {
        int limit = Parameters.limit(request, DEFAULT_LIMIT, Listing.LONGEST_PAGE);
        if (Format.of(request) == Format.CSV) {
            return csv(request, point, consumer -> listing
                    .forEachPage(page -> page.forEach(item -> rows.apply(item).forEach(consumer))));
        }
        String cursor = Parameters.single(request, "cursor");
        Page<T> page = listing.pageAfter(cursor, limit);
        ResponseEntity<?> answer = json(request, point, body.around(page.items(), cursor == null));
        return page.next() == null ? answer : withNext(answer, request, point, page.next());
    }

    private static ResponseEntity<?> tagged(HttpHeaders headers, ReadPoint point, byte[] bytes, RecordState record) {
        // That a revision has been erased since is seen at earlier positions by the bytes alone.
        boolean byBytes = record.status() == RecordStatus.ERASED && point.choice() != Choice.NEWEST;
        return tagged(headers, MediaType.APPLICATION_JSON, bytes,
                byBytes ? EntityTag.of(bytes) : EntityTag.of(record.revision()));
    }

    private static ResponseEntity<?> tagged(HttpHeaders headers, MediaType type, byte[] bytes, String tag) {
        // By the tag the framework also sees whether the reader has these bytes already, and then answers 304.
        headers.setETag(tag);
        headers.setContentType(type);
        return new ResponseEntity<>(bytes, headers, HttpStatus.OK);
    }

    private ResponseEntity<?> csv(HttpServletRequest request, ReadPoint point, CsvTable table) {
        HttpHeaders headers = readHeaders.of(request, point);
        headers.setContentType(Streamed.TEXT_CSV);
        headers.setETag(point.choice() == Choice.NEWEST
                ? EntityTag.of(EntityTag.question(request, point))
                : EntityTag.of(Csv.hash(table)));
        return new ResponseEntity<>(Streamed.csv(table), headers, HttpStatus.OK);
    }

    private static ResponseEntity<?> withNext(ResponseEntity<?> answer, HttpServletRequest request, ReadPoint point,
            String next) {
        // The next page names the position, so that a walk over all pages sees one.
        String page = Address.of(request).page(point.position(), next);
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders())
                .header(HttpHeaders.LINK, "<" + page + ">; rel=\"next\"").body(answer.getBody());
    }
}
