package org.tabularium.api.openapi;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.time.Edtf;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes what the archive writes otherwise than by its members, and which members of a record must be there: those
 * that can be neither null nor empty nor false.
 */
final class ArchiveSchemas implements ModelConverter {

    private static final Map<Class<?>, Supplier<Schema<?>>> SPECIAL = Map.of(
            Edtf.class, () -> new Schema<>().types(Set.of("string")).format("edtf")
                    .description("A date in EDTF, such as 1992-02-25/1992-02-26."),
            Decimal.class, () -> new Schema<>().types(Set.of("integer", "string"))
                    .description("An integer, or a text of decimal digits: at most 18, at most 6 of them after the"
                            + " point; no sign, no exponent."),
            StreamId.class, () -> new Schema<>().types(Set.of("string"))
                    .description("A record, such as claim/na-015."),
            ObjectNode.class, () -> new Schema<>().types(Set.of("object"))
                    .description("A CSL-JSON item, kept as given."));

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
            Iterator<ModelConverter> chain) {
        Class<?> raw = raw(type);
        Supplier<Schema<?>> special = SPECIAL.get(raw);
        if (special != null) {
            return special.get();
        }
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Schema<?> model = context.getDefinedModels().get(raw.getSimpleName());
        if (raw.isRecord() && model != null) {
            model.setRequired(required(raw).toList());
        }
        return resolved;
    }

    static Class<?> raw(AnnotatedType type) {
        return switch (type.getType()) {
            case Class<?> raw -> raw;
            case JavaType known -> known.getRawClass();
            default -> Object.class;
        };
    }

    private static Stream<String> required(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(member -> member.isAnnotationPresent(JsonUnwrapped.class)
                        || member.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                                ? required(member.getType())
                                : Stream.of(member).filter(ArchiveSchemas::isRequired).map(RecordComponent::getName));
    }

    private static boolean isRequired(RecordComponent member) {
        return !member.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !Collection.class.isAssignableFrom(member.getType()) && member.getType() != boolean.class;
    }
}
