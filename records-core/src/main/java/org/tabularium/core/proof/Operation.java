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
     * were kept up to the named one are given up by it.
     *
     * @param checkpoint the one that was kept last before, as a signed note; larger ones may have been kept before it
     */
    record OlderLogAccepted(String checkpoint) implements Operation {}
}
