package org.tabularium.api.openapi;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.tabularium.core.claim.Assertion;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Claimant;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Relation;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.claim.Value;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.Place;
import org.tabularium.core.source.Capture;
import org.tabularium.core.source.SourceContent;

/** Says of the core's records which members must be there: those that can be neither null nor empty nor false. */
final class RequiredMembers implements OpenApiCustomizer {

    private static final List<Class<? extends Record>> RECORDS = List.of(Assertion.class, Citation.class,
            ClaimContent.class, Claimant.class, Figure.class, Relation.class, Resolution.class, Value.class,
            IncidentContent.class, Place.class, Capture.class, SourceContent.class);

    @Override
    public void customise(OpenAPI description) {
        Map<String, Schema<?>> schemas = new HashMap<>();
        description.getComponents().getSchemas().forEach((name, schema) -> schemas.put(name, schema));
        for (Class<? extends Record> type : RECORDS) {
            Schema<?> schema = schemas.get(type.getSimpleName());
            if (schema != null) {
                schema.setRequired(Arrays.stream(type.getRecordComponents()).filter(RequiredMembers::isRequired)
                        .map(RecordComponent::getName).toList());
            }
        }
    }

    private static boolean isRequired(RecordComponent member) {
        return !member.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !Collection.class.isAssignableFrom(member.getType()) && member.getType() != boolean.class;
    }
}
