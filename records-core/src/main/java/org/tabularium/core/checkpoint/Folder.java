package org.tabularium.core.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * The folder that a file is in, with what differs where files have no POSIX modes.
 *
 * @param path where it is
 */
record Folder(Path path) {

    static Folder of(Path file) {
        return new Folder(Objects.requireNonNull(file.toAbsolutePath().getParent(), "A file is in a folder"));
    }

    void create() throws IOException {
        Files.createDirectories(path);
    }

    boolean hasModes() throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class);
    }

    /** What a new file is created with, to have the mode from its first byte. */
    FileAttribute<?>[] mode(String mode) throws IOException {
        return hasModes()
                ? new FileAttribute<?>[]{ PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode)) }
                : new FileAttribute<?>[0];
    }

    /** Makes the names in the folder durable. */
    void force() throws IOException {
        // Elsewhere a folder cannot be opened, and its names need no such care.
        if (hasModes()) {
            try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
