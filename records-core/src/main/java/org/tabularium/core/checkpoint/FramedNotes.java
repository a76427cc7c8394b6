package org.tabularium.core.checkpoint;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The notes in a checkpoint file, one after the other: the bytes up to each two empty lines. */
final class FramedNotes implements AutoCloseable {

    /** What follows a note: two empty lines. A checkpoint's note has single ones only. */
    static final String END = "\n\n";

    private static final int NEWLINES_AT_END = 3;

    private final Path path;
    private final InputStream file;
    private final ByteArrayOutputStream note = new ByteArrayOutputStream();
    private long firstLine = 1;
    private long nextLine = 1;
    private long end;

    FramedNotes(Path path) throws IOException {
        this.path = path;
        this.file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    }

    /** The next note's bytes, without the two empty lines; nothing where no whole note follows. */
    Optional<byte[]> next() throws IOException {
        note.reset();
        firstLine = nextLine;
        int newlines = 0;
        for (int b = file.read(); b >= 0; b = file.read()) {
            note.write(b);
            newlines = b == '\n' ? newlines + 1 : 0;
            nextLine += b == '\n' ? 1 : 0;
            if (newlines == NEWLINES_AT_END) {
                end += note.size();
                return Optional.of(Arrays.copyOf(note.toByteArray(), note.size() - END.length()));
            }
            if (note.size() > SignedNote.MAX_SIZE + END.length()) {
                throw new UnreadableCheckpointFile(path, firstLine, "No two empty lines end it", null);
            }
        }
        return Optional.empty();
    }

    /** The line, from 1, that the note read last begins at. */
    long firstLine() {
        return firstLine;
    }

    /** How many bytes of the file belong to the whole notes read. */
    long end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
