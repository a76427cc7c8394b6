package org.tabularium.core.testing;

import java.nio.charset.StandardCharsets;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.json.Json;

/** What Axon's own storage engine needs to write our events and empty metadata: the same JSON that the log holds. */
final class PlainSerializer implements Serializer {

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null) {
            throw new IllegalArgumentException("Nothing to write");
        }
        byte[] json = object instanceof MetaData ? "{}".getBytes(StandardCharsets.UTF_8) : Json.bytes(object);
        return converter.convert(new SimpleSerializedObject<>(json, byte[].class, typeForClass(object.getClass())),
                representation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        Class<?> type = classForType(serialized.getType());
        if (type == MetaData.class) {
            return (T) MetaData.emptyInstance();
        }
        byte[] json = converter.convert(serialized, byte[].class).getData();
        return (T) Json.read(new String(json, StandardCharsets.UTF_8), type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        try {
            return Class.forName(type.getName());
        } catch (ClassNotFoundException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return type == null ? SerializedType.emptyType() : new SimpleSerializedType(type.getName(), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
