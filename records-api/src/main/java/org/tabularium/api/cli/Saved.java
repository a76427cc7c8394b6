package org.tabularium.api.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there when all of it is, and not before. */
final class Saved {

    private Saved() {}

    /** Writes what is to be in it. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    static void in(Path file, Content content) throws IOException, InterruptedException {
        Path part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                content.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
