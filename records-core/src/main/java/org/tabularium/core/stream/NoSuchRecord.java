package org.tabularium.core.stream;

import org.tabularium.core.input.Slug;

/** The record that a command is meant for does not exist. */
public final class NoSuchRecord extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoSuchRecord(StreamId stream) {
        this(stream.kind(), stream.id());
    }

    private NoSuchRecord(StreamId.Kind kind, String id) {
        super("no-such-record", "There is no " + kind.word() + " “" + id + "”.");
    }

    /**
     * The stream of the record that a request names.
     *
     * @throws NoSuchRecord where the text can't be an id, so that there can't be such a record
     */
    public static StreamId orStream(StreamId.Kind kind, String id) {
        if (!Slug.isSlug(id)) {
            throw new NoSuchRecord(kind, id);
        }
        return new StreamId(kind, id);
    }
}
