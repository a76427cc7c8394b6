package org.tabularium.core.proof;

import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.StreamId;

/** What was done to the archive as a whole. */
public sealed interface Operation extends ArchiveEvent {

    /** The one stream of all operations. */
    StreamId STREAM = new StreamId(StreamId.Kind.ARCHIVE, "operations");

    @Override
    default StreamId stream() {
        return STREAM;
    }

    /**
     * The log was found to be older than a checkpoint that had been signed of it, as after the restoration of a backup,
     * and whoever operates the archive had it go on from there. Checkpoints of sizes beyond this event's position that
     * were kept before are given up by it.
     *
     * @param checkpoint the largest of the checkpoints that are given up, as a signed note
     */
    record OlderLogAccepted(String checkpoint) implements Operation {}
}
