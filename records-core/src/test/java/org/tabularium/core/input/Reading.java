package org.tabularium.core.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import org.tabularium.core.json.Json;

/** Reads documents as the edge does, and tells faults as {@code <pointer> <code>}. */
public final class Reading {

    private Reading() {}

    public static <T> T read(Document document, Function<ObjectInput, T> shape) {
        return read(document.bytes(), shape);
    }

    public static <T> T read(String json, Function<ObjectInput, T> shape) {
        return read(json.getBytes(StandardCharsets.UTF_8), shape);
    }

    public static <T> T read(byte[] json, Function<ObjectInput, T> shape) {
        return ObjectInput.read(Json.untrusted(json), shape);
    }

    /** What is wrong with the document, in the order of reading; nothing where it is taken. */
    public static List<String> faults(Document document, Function<ObjectInput, ?> shape) {
        return faults(document.text(), shape);
    }

    /** What is wrong with the JSON, in the order of reading; nothing where it is taken. */
    public static List<String> faults(String json, Function<ObjectInput, ?> shape) {
        try {
            read(json, shape);
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.faults().stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
        }
    }
}
