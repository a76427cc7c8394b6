package org.tabularium.api.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;
import org.tabularium.api.reading.Read;

/** Describes what the routes that read have in common: the position, pages, headers, and the CSV twins of lists. */
final class ReadOperations implements OperationCustomizer, OpenApiCustomizer {

    private static final Set<String> OF_PAGES = Set.of("limit", "cursor");

    /** What parameters choose that are no filters. */
    private static final Map<String, String> CHOICES = Map.of("format",
            "jsonl (where it is left out), csv, ucdp-ged, prov, csl or bibtex.", "rule",
            "Which claims count: RANGE (all) or LATEST_PER_CLAIMANT.", "style",
            "The name of a CSL style, such as apa.");

    /** The shapes that the answers refer to, which the description must hold as well. */
    private final Map<String, Schema<?>> referred = new ConcurrentHashMap<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Read read = handler.getMethodAnnotation(Read.class);
        if (read == null) {
            return operation;
        }
        operation.summary(read.value());
        for (String filter : read.filters()) {
            operation.addParametersItem(described(new QueryParameter(), filter,
                    CHOICES.getOrDefault(filter, "Only what has it.")));
        }
        operation.addParametersItem(described(new QueryParameter(), "asOf",
                "A position, or a moment such as 2026-01-31T12:00:00Z; the answer is then the same for ever."));
        operation.addParametersItem(described(new HeaderParameter(), "Accept-Datetime",
                "A moment as in RFC 7089; asOf wins over it."));
        operation.addParametersItem(described(new HeaderParameter(), "Tabularium-At-Least",
                "Waits, 5 seconds at most, until the answer shows this position."));
        if (read.list() || read.paged()) {
            operation.addParametersItem(described(new QueryParameter(), "limit", "1 to 1000; 100 where left out."));
            operation.addParametersItem(
                    described(new QueryParameter(), "cursor", "As the Link to the next page has it."));
        }
        operation.addParametersItem(described(new HeaderParameter(), "If-None-Match",
                "The ETag of an answer that the reader has."));
        operation.setResponses(new ApiResponses().addApiResponse("200", answer(read)).addApiResponse("304",
                headed(new ApiResponse().description("The reader has it already"))));
        return operation;
    }

    @Override
    public void customise(OpenAPI description) {
        referred.forEach((name, schema) -> description.getComponents().getSchemas().putIfAbsent(name, schema));
        description.getPaths().forEach((path, item) -> {
            if (path.endsWith(".csv")) {
                item.readOperations().stream().filter(ReadOperations::isRead).forEach(ReadOperations::describeCsv);
            }
        });
    }

    /** Other lists, which aren't of the archive's records, describe themselves. */
    private static boolean isRead(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "asOf".equals(parameter.getName()));
    }

    private static void describeCsv(Operation operation) {
        operation.summary(operation.getSummary() + ", all as CSV");
        operation.getParameters().removeIf(parameter -> OF_PAGES.contains(parameter.getName()));
        ApiResponse rows = new ApiResponse().description(operation.getSummary())
                .content(content("text/csv", ofType("string")));
        operation.getResponses().addApiResponse("200", headed(rows));
    }

    private static Content content(String mediaType, Schema<?> schema) {
        return new Content().addMediaType(mediaType, new MediaType().schema(schema));
    }

    private ApiResponse answer(Read read) {
        Schema<?> schema = read.record() ? record(read.body()) : shape(read.body());
        Content content = new Content();
        for (String mediaType : read.mediaType()) {
            content.addMediaType(mediaType, new MediaType().schema(read.list() ? list(schema) : schema));
        }
        return headed(new ApiResponse().description(read.value()).content(content));
    }

    /** With the headers that all answers have. */
    private static ApiResponse headed(ApiResponse answer) {
        return answer.addHeaderObject("ETag", header("The record's revision, or a hash of the answer's bytes"))
                .addHeaderObject("Tabularium-Position", header("The position that the answer shows"))
                .addHeaderObject("Memento-Datetime", header("When the log took the event there"))
                .addHeaderObject("Content-Location", header("Where the same is read for ever, by its position"))
                .addHeaderObject("Link", header("The original and its timegate; of a claim also its timemap and the"
                        + " mementos beside this one; of a list in pages the next one"));
    }

    private Schema<?> shape(Class<?> type) {
        ResolvedSchema resolved = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false));
        resolved.referencedSchemas.forEach(referred::putIfAbsent);
        return resolved.schema;
    }

    private Schema<?> record(Class<?> content) {
        Schema<Object> standing = new Schema<>();
        standing.setTypes(Set.of("object"));
        standing.addProperty("id", ofType("string"));
        standing.addProperty("status", ofType("string")
                .description("How it stands; where it is ERASED, the members of the content are left out."));
        standing.addProperty("recordedAt", ofType("string"));
        for (String number : List.of("revision", "position")) {
            standing.addProperty(number, ofType("integer"));
        }
        Schema<Object> record = new Schema<>();
        record.addAllOfItem(shape(content));
        record.addAllOfItem(standing);
        return record;
    }

    private static Schema<?> list(Schema<?> item) {
        Schema<Object> list = ofType("object");
        Schema<Object> asOf = ofType("object");
        asOf.addProperty("position", ofType("integer"));
        asOf.addProperty("recordedAt", ofType("string"));
        list.addProperty("asOf", asOf);
        list.addProperty("items", new ArraySchema().items(item));
        return list;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(ofType("string"));
    }

    private static Parameter described(Parameter parameter, String name, String description) {
        return parameter.name(name).description(description).required(false).schema(ofType("string"));
    }

    private static Schema<Object> ofType(String type) {
        Schema<Object> schema = new Schema<>();
        schema.setTypes(Set.of(type));
        return schema;
    }
}
