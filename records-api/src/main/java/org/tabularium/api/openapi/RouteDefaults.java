package org.tabularium.api.openapi;

import java.util.List;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.tabularium.api.problems.Problem;
import org.tabularium.api.problems.Problems;

/** Says of every route that what it refuses is answered with a problem, and of most that they need a key. */
final class RouteDefaults implements OpenApiCustomizer {

    /** The name of the scheme by which keys are sent. */
    static final String KEY = "key";

    @Override
    public void customise(OpenAPI description) {
        ModelConverters.getInstance(true).readAll(Problem.class)
                .forEach((name, schema) -> description.getComponents().addSchemas(name, schema));
        ApiResponse problem = new ApiResponse().description("Refused or failed; /problems tells the types of problem")
                .content(new Content().addMediaType(Problems.MEDIA_TYPE,
                        new MediaType().schema(new Schema<>().$ref("Problem"))));
        description.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            operation.getResponses().addApiResponse("default", problem);
            operation.setTags(List.of(path.replaceFirst("^/api/([^/.]+).*$", "$1")));
            if (needsKey(path, method)) {
                operation.addSecurityItem(new SecurityRequirement().addList(KEY));
            }
        }));
    }

    private static boolean needsKey(String path, HttpMethod method) {
        return method != HttpMethod.GET || path.startsWith("/api/admin/") || path.startsWith("/api/imports")
                || path.startsWith("/api/audits") || path.equals("/api/log/entries");
    }
}
