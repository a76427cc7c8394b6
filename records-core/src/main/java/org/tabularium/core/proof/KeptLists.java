package org.tabularium.core.proof;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.log.RecordedEvent;

/**
 * The two lists of kept checkpoints. Each is held against the log alone: whoever can write to the database must not
 * hide by its list what the file says.
 *
 * @param operations the events of {@link Operation#STREAM}
 */
record KeptLists(NoteList inFile, NoteList inDatabase, List<RecordedEvent> operations) {

    static KeptLists read(KeptCheckpoints kept, String origin, List<RecordedEvent> operations) {
        return new KeptLists(NoteList.read(kept::eachInFile, origin, operations),
                NoteList.read(kept::eachInDatabase, origin, operations), operations);
    }

    List<NoteList> all() {
        return List.of(inFile, inDatabase);
    }

    /** The one that was kept last, by the file where it has any. */
    @Nullable
    SignedCheckpoint end() {
        SignedCheckpoint end = inFile.last();
        return end == null ? inDatabase.last() : end;
    }

    /** The position at which the log says the last time that it went on from an older one. */
    long lastAccepted() {
        return operations.getLast().entry().position();
    }
}
