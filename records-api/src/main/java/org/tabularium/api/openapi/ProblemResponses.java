package org.tabularium.api.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.tabularium.api.problems.Problem;
import org.tabularium.api.problems.Problems;

/** Says of every route that what it refuses is answered with a problem. */
final class ProblemResponses implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        ModelConverters.getInstance(true).readAll(Problem.class)
                .forEach((name, schema) -> description.getComponents().addSchemas(name, schema));
        ApiResponse problem = new ApiResponse().description("Refused or failed; /problems tells the types of problem")
                .content(new Content().addMediaType(Problems.MEDIA_TYPE,
                        new MediaType().schema(new Schema<Problem>().$ref("Problem"))));
        description.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.getResponses().addApiResponse("default", problem));
    }
}
