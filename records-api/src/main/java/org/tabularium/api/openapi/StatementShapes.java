package org.tabularium.api.openapi;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Assertion;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.claim.Statement;

/** Describes a statement as one of its three shapes, told apart by their type. */
final class StatementShapes implements ModelConverter {

    private static final String NAME = "Statement";
    private static final List<Class<? extends Statement>> SHAPES = List.of(Figure.class, Resolution.class,
            Assertion.class);

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
            Iterator<ModelConverter> chain) {
        if (ArchiveSchemas.raw(type) != Statement.class) {
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
        Discriminator byType = new Discriminator().propertyName("type");
        Schema<Object> statement = new Schema<>();
        statement.setDiscriminator(byType);
        for (Class<?> shape : SHAPES) {
            Schema<Object> reference = describe(shape, context);
            statement.addOneOfItem(reference);
            byType.mapping(code(shape), reference.get$ref());
        }
        context.defineModel(NAME, statement);
        return referenceTo(NAME);
    }

    private static Schema<Object> describe(Class<?> shape, ModelConverterContext context) {
        context.resolve(new AnnotatedType(shape));
        Schema<?> model = Objects.requireNonNull(context.getDefinedModels().get(shape.getSimpleName()));
        Schema<Object> code = new Schema<>();
        code.setConst(code(shape));
        model.addProperty("type", code);
        List<String> required = new ArrayList<>(model.getRequired());
        required.add("type");
        model.setRequired(required);
        return referenceTo(shape.getSimpleName());
    }

    private static String code(Class<?> shape) {
        return shape.getSimpleName().toUpperCase(Locale.ROOT);
    }

    private static Schema<Object> referenceTo(String name) {
        Schema<Object> reference = new Schema<>();
        reference.set$ref(name);
        return reference;
    }
}
