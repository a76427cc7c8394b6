package org.tabularium.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.imports.format.ImportFormat;
import org.tabularium.api.imports.format.LineTooLong;
import org.tabularium.api.imports.spool.LongLine;
import org.tabularium.api.imports.spool.TooLarge;
import org.tabularium.api.problems.ProblemType;
import org.tabularium.api.problems.RequestRefused;
import org.tabularium.api.reading.CsvTable;
import org.tabularium.api.reading.Parameters;
import org.tabularium.api.reading.Streamed;
import org.tabularium.api.settings.TabulariumSettings;
import org.tabularium.core.input.Fault;
import org.tabularium.core.input.InvalidInput;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

/** The routes by which files are imported, and imports reversed. */
@RestController
class ImportRoutes {

    private static final String JSON_LINES = "application/jsonl";
    private static final String CSV = "text/csv";
    private static final String EXPECTED = "A body of application/jsonl or text/csv in UTF-8 is expected, the latter"
            + " for ucdp-ged, plain or with Content-Encoding gzip.";

    private static final List<String> ERROR_COLUMNS = List.of("row", "pointer", "code", "detail");
    private static final List<String> KEPT_COLUMNS = List.of("claim", "revision", "position");

    private final Imports imports;
    private final long maxBody;

    ImportRoutes(Imports imports, TabulariumSettings settings) {
        this.imports = imports;
        this.maxBody = settings.importMaxBody().toBytes();
    }

    /** Imports, the newest first. */
    record ImportList(List<ImportReport> items) {}

    @Operation(summary = "Imports a file, of any size", description = "It is answered when the file is on disk,"
            + " and then read; Location tells how far it is. A row stands or falls whole. What exists already with the"
            + " same content is skipped, so that the same file can be sent again.")
    @Parameter(in = QUERY, name = "format", description = "tabularium, which it is where left out, or ucdp-ged.",
            schema = @Schema(type = "string"))
    @Parameter(in = QUERY, name = "dryRun",
            description = "Whether nothing shall be recorded, but all else be done: false where left out.",
            schema = @Schema(type = "boolean"))
    @RequestBody(required = true, content = {
            @Content(mediaType = JSON_LINES, schema = @Schema(type = "string")),
            @Content(mediaType = CSV, schema = @Schema(type = "string")) })
    @ApiResponse(responseCode = "202", description = "The file is on disk, and will be read",
            headers = @Header(name = "Location", description = "Where it is told how far it is",
                    schema = @Schema(type = "string")))
    @PostMapping("/api/imports")
    ResponseEntity<ImportReport> take(HttpServletRequest request) {
        if (request.getContentLengthLong() > maxBody) {
            throw new RequestRefused(ProblemType.BODY_TOO_LARGE, "The body may have at most " + maxBody + " bytes.");
        }
        ImportRequest wanted = wanted(request);
        try {
            ImportReport taken = imports.take(wanted, body(request));
            return neverKept(ResponseEntity.accepted().location(URI.create("/api/imports/" + taken.id())))
                    .body(taken);
        } catch (TooLarge large) {
            throw new RequestRefused(ProblemType.BODY_TOO_LARGE, String.valueOf(large.getMessage()));
        } catch (LongLine | LineTooLong line) {
            throw new InvalidInput(List.of(new Fault("", "line-too-long", String.valueOf(line.getMessage()))));
        } catch (IOException cutOff) {
            throw new RequestRefused(ProblemType.MALFORMED_REQUEST, "The body could not be read to its end.");
        }
    }

    private static ImportRequest wanted(HttpServletRequest request) {
        MediaType type = type(request.getContentType());
        String name = Parameters.text(request, "format");
        ImportFormat format = ImportFormat.named(name == null ? ImportFormat.TABULARIUM.word() : name).orElse(null);
        if (ImportFormat.TABULARIUM.takes(type) && format == null) {
            throw Parameters.refused("format", "unknown-code", "One of [tabularium, ucdp-ged] is expected.");
        }
        if (format == null || !format.takes(type)) {
            throw new RequestRefused(ProblemType.UNSUPPORTED_MEDIA_TYPE, EXPECTED);
        }
        String dryRun = Parameters.text(request, "dryRun");
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            throw Parameters.refused("dryRun", "unknown-code", "One of [true, false] is expected.");
        }
        return new ImportRequest(FileKind.of(format, type), "true".equals(dryRun),
                request.getUserPrincipal().getName());
    }

    private static MediaType type(String contentType) {
        try {
            return MediaType.parseMediaType(contentType == null ? "" : contentType);
        } catch (InvalidMediaTypeException none) {
            throw new RequestRefused(ProblemType.UNSUPPORTED_MEDIA_TYPE, EXPECTED);
        }
    }

    private static InputStream body(HttpServletRequest request) throws IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return switch (encoding == null ? "identity" : encoding.toLowerCase(Locale.ROOT)) {
            case "identity" -> request.getInputStream();
            case "gzip", "x-gzip" -> new GZIPInputStream(request.getInputStream(), 8_192);
            default -> throw new RequestRefused(ProblemType.UNSUPPORTED_MEDIA_TYPE, EXPECTED);
        };
    }

    @Operation(summary = "The last hundred imports, the newest first, without their errors")
    @GetMapping("/api/imports")
    ResponseEntity<ImportList> list() {
        return neverKept(ResponseEntity.ok()).body(new ImportList(imports.newest()));
    }

    @Operation(summary = "An import: how far it is, and what was wrong with rows")
    @GetMapping("/api/imports/{id}")
    ResponseEntity<ImportReport> one(@PathVariable String id) {
        return neverKept(ResponseEntity.ok()).body(imports.withId(id));
    }

    @Operation(summary = "All that was wrong with rows, as CSV")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @GetMapping("/api/imports/{id}/errors.csv")
    ResponseEntity<Streamed> errors(@PathVariable String id) {
        return table(ERROR_COLUMNS, imports.errors(id));
    }

    @Operation(summary = "The claims that the reversal has left, because somebody had changed them, as CSV")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @GetMapping("/api/imports/{id}/kept.csv")
    ResponseEntity<Streamed> kept(@PathVariable String id) {
        return table(KEPT_COLUMNS, imports.kept(id));
    }

    @Operation(summary = "Reverses an import: withdraws the claims that it recorded and nobody has changed since",
            description = "Sources and incidents stay, for others may rest on them. To ask for it again changes"
                    + " nothing.")
    @ApiResponse(responseCode = "202", description = "It is being reversed, or has been")
    @PostMapping("/api/imports/{id}/reversal")
    ResponseEntity<ImportReport> reverse(@PathVariable String id, HttpServletRequest request) {
        return neverKept(ResponseEntity.accepted().location(URI.create("/api/imports/" + id)))
                .body(imports.reverse(id, request.getUserPrincipal().getName()));
    }

    private static ResponseEntity<Streamed> table(List<String> columns, CsvTable rows) {
        Streamed body = Streamed.csv(columns, rows);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(body.type()).body(body);
    }

    private static BodyBuilder neverKept(BodyBuilder answer) {
        return answer.cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_JSON);
    }
}
