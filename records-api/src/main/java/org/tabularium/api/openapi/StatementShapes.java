package org.tabularium.api.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes a statement as one of its three shapes; by itself the describer sees a class with three descendants. */
final class StatementShapes implements OpenApiCustomizer {

    private static final List<String> SHAPES = List.of("Figure", "Resolution", "Assertion");

    @Override
    public void customise(OpenAPI description) {
        Discriminator type = new Discriminator().propertyName("type");
        Schema<Object> statement = new Schema<>().discriminator(type);
        for (String name : SHAPES) {
            Schema<?> derived = description.getComponents().getSchemas().get(name);
            if (derived != null) {
                String code = name.toUpperCase(Locale.ROOT);
                description.getComponents().addSchemas(name, shape(derived, code));
                Schema<Object> reference = new Schema<>().$ref(name);
                statement.addOneOfItem(reference);
                type.mapping(code, reference.get$ref());
            }
        }
        description.getComponents().addSchemas("Statement", statement);
    }

    private static Schema<Object> shape(Schema<?> derived, String code) {
        List<String> required = new ArrayList<>(List.of("type"));
        if (derived.getRequired() != null) {
            required.addAll(derived.getRequired());
        }
        Schema<Object> shape = new Schema<>();
        shape.addType("object");
        shape.addProperty("type", new Schema<>()._const(code));
        for (Schema<?> part : derived.getAllOf()) {
            if (part.getProperties() != null) {
                part.getProperties().forEach(shape::addProperty);
            }
        }
        shape.setRequired(required);
        return shape;
    }
}
