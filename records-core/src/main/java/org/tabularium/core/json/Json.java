package org.tabularium.core.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.tabularium.core.input.Fault;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.time.Edtf;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * The archive's JSON: members in the order of their records, members without a value left out, decimals never as
 * floating point, doubled members refused. The same value always gives the same text, on which hashes and as-of answers
 * rest.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule("archive").addSerializer(Edtf.class, ToStringSerializer.instance)
                    .addDeserializer(Edtf.class, new EdtfDeserializer()))
            .build();

    private Json() {}

    /** The mapper itself, for those who stream. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The value as compact JSON text. */
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The value as compact JSON in UTF-8. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Reads stored JSON, of which it is known that it is well-formed. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** Reads stored JSON as a tree. */
    public static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    /**
     * Reads JSON that somebody sent.
     *
     * @throws InvalidInput where it is no JSON, has a member twice or a number out of bounds, or isn't UTF-8
     */
    public static JsonNode untrusted(byte[] json) {
        try {
            // Decoded by ourselves because the parser also guesses UTF-16 and UTF-32.
            return untrusted(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString());
        } catch (CharacterCodingException notText) {
            throw new InvalidInput(List.of(new Fault("", "not-json", "The body is not text in UTF-8.")));
        }
    }

    /**
     * Reads JSON that somebody sent, as text.
     *
     * @throws InvalidInput where it is no JSON, or has a member twice or a number out of bounds
     */
    public static JsonNode untrusted(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree.isMissingNode()) {
                throw new InvalidInput(List.of(new Fault("", "not-json", "The body is empty.")));
            }
            return tree;
        } catch (NumberFormatException outOfBounds) {
            // The parser's own refusal of an exponent beyond 32 bits is none of its exceptions.
            throw new InvalidInput(List.of(new Fault("", "not-json", "The JSON has a number that is out of bounds.")));
        } catch (JacksonException notJson) {
            throw new InvalidInput(List.of(JsonFaults.of(notJson)));
        }
    }
}
