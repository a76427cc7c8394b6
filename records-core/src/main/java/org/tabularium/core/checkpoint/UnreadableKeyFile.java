package org.tabularium.core.checkpoint;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** The key file is not there, not a key, or not private. The message names the file and never its content. */
public final class UnreadableKeyFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableKeyFile(Path file, String reason, @Nullable Throwable cause) {
        super("The key file " + file + " cannot be used: " + reason, cause);
    }
}
