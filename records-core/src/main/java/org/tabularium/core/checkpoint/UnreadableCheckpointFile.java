package org.tabularium.core.checkpoint;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** The file of kept checkpoints holds something else than checkpoints. */
public final class UnreadableCheckpointFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableCheckpointFile(Path file, long line, @Nullable String reason, @Nullable Throwable cause) {
        super("The checkpoint file " + file + " is damaged in the note that begins at line " + line + ": " + reason,
                cause);
    }
}
