package org.tabularium.core.stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.tabularium.core.input.Slug;

/**
 * The name of one stream of the log: a kind and an id, written {@code claim/na-015}. One stream tells the life of one
 * record.
 *
 * @param kind the kind of record
 * @param id   a slug, as {@link Slug} says
 */
public record StreamId(Kind kind, String id) {

    /** The kinds of record, each with the word that its streams begin with. */
    public enum Kind {
        INCIDENT("incident"), SOURCE("source"), CLAIM("claim"), ARCHIVE("archive");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word before the slash, in lower case. */
        public String word() {
            return word;
        }

        private static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("No kind of stream is called " + word);
        }
    }

    public StreamId {
        if (!Slug.isSlug(id)) {
            throw new IllegalArgumentException("Not an id: " + id);
        }
    }

    public static StreamId incident(String id) {
        return new StreamId(Kind.INCIDENT, id);
    }

    public static StreamId source(String id) {
        return new StreamId(Kind.SOURCE, id);
    }

    public static StreamId claim(String id) {
        return new StreamId(Kind.CLAIM, id);
    }

    /** Reads the written form, {@code claim/na-015}. */
    @JsonCreator
    public static StreamId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Not a stream: " + text);
        }
        return new StreamId(Kind.of(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** The written form, which is also the aggregate identifier that Axon sees. */
    @Override
    @JsonValue
    public String toString() {
        return kind.word + "/" + id;
    }
}
