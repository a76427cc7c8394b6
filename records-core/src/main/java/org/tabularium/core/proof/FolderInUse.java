package org.tabularium.core.proof;

import java.nio.file.Path;

/** Another service keeps its checkpoints in the folder. */
public final class FolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FolderInUse(Path folder) {
        super("Another service uses the data folder " + folder + ".");
    }
}
