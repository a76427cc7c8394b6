package org.tabularium.api.openapi;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;
import org.tabularium.api.writing.Change;
import org.tabularium.api.writing.Creation;

/** Describes what the routes that record something have in common: headers and receipts. */
final class WriteOperations implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        boolean isChange = takes(handler, Change.class);
        if (isChange) {
            operation.addParametersItem(header("If-Match", true, "The revision that the change is for, as \"3\"."));
        }
        if (isChange || takes(handler, Creation.class)) {
            operation.addParametersItem(header("Idempotency-Key", false,
                    "1 to 128 printable ASCII characters; the same request under the same key is recorded once."));
            describeReceipt(operation.getResponses(), handler.hasMethodAnnotation(PutMapping.class));
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
        }
        return operation;
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.getParameterType() == type);
    }

    private static HeaderParameter header(String name, boolean required, String description) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).required(required).description(description).schema(text());
        return header;
    }

    private static void describeReceipt(ApiResponses responses, boolean isReplacement) {
        ApiResponse receipt = Objects.requireNonNull(responses.remove("200"));
        receipt.description("Recorded, and on disk").addHeaderObject("ETag", described("The revision, in quotes"))
                .addHeaderObject("Idempotency-Replayed",
                        described("true, where this is the answer of an earlier time"));
        if (!isReplacement) {
            receipt.addHeaderObject("Location", described("Where the record is"));
        }
        responses.addApiResponse(isReplacement ? "200" : "201", receipt);
    }

    private static Header described(String description) {
        return new Header().description(description).schema(text());
    }

    private static Schema<Object> text() {
        Schema<Object> text = new Schema<>();
        text.setTypes(Set.of("string"));
        return text;
    }
}
