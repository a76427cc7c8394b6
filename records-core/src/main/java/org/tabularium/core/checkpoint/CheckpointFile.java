package org.tabularium.core.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The file that keeps every checkpoint ever signed, in the order of signing: each note, then two empty lines, which no
 * note of a checkpoint holds. What follows the last two empty lines is the rest of a write that a crash cut short: no
 * reader sees it, and the next {@link #append} cuts it off. Anything else that is no checkpoint is an
 * {@link UnreadableCheckpointFile}. One process at a time appends.
 */
public final class CheckpointFile {

    private final Path path;

    public CheckpointFile(Path path) {
        this.path = path;
    }

    /** The one in the data folder. */
    public static CheckpointFile in(Path dataFolder) {
        return new CheckpointFile(dataFolder.resolve("checkpoints"));
    }

    /** All checkpoints in the order of the file; none where there is no file. */
    public List<SignedCheckpoint> read() throws IOException {
        List<SignedCheckpoint> all = new ArrayList<>();
        forEach(all::add);
        return all;
    }

    /** Hands over each checkpoint in the order of the file, one at a time in memory. */
    public void forEach(Consumer<SignedCheckpoint> reader) throws IOException {
        readUpToTheEnd(reader);
    }

    /** Adds the checkpoint; it is on disk when this returns. */
    public synchronized void append(SignedCheckpoint checkpoint) throws IOException {
        Folder folder = Folder.of(path);
        folder.create();
        long size = sizeWithoutTornTail();
        byte[] framed = (checkpoint + FramedNotes.END).getBytes(StandardCharsets.UTF_8);
        try (FileChannel file = FileChannel.open(path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                folder.mode("rw-r--r--"))) {
            int written = file.write(ByteBuffer.wrap(framed));
            if (written < framed.length) {
                throw new IOException("Only " + written + " of " + framed.length + " bytes were written to " + path);
            }
            file.force(true);
        }
        if (size == 0) {
            folder.force();
        }
    }

    private long sizeWithoutTornTail() throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (!endsWithWholeNote(file)) {
                file.truncate(readUpToTheEnd(checkpoint -> {}));
                file.force(true);
            }
            return file.size();
        } catch (NoSuchFileException none) {
            return 0;
        }
    }

    /** Sees by four bytes what {@link #readUpToTheEnd} would find out by reading everything. */
    private static boolean endsWithWholeNote(FileChannel file) throws IOException {
        if (file.size() == 0) {
            return true;
        }
        ByteBuffer tail = ByteBuffer.allocate(1 + "\n".length() + FramedNotes.END.length());
        file.read(tail, Math.max(0, file.size() - tail.capacity()));
        String text = new String(tail.array(), StandardCharsets.ISO_8859_1);
        return text.endsWith("\n" + FramedNotes.END) && !text.startsWith("\n");
    }

    private long readUpToTheEnd(Consumer<SignedCheckpoint> reader) throws IOException {
        try (FramedNotes notes = new FramedNotes(path)) {
            for (Optional<byte[]> note = notes.next(); note.isPresent(); note = notes.next()) {
                reader.accept(checkpoint(note.get(), notes.firstLine()));
            }
            return notes.end();
        } catch (NoSuchFileException none) {
            return 0;
        }
    }

    private SignedCheckpoint checkpoint(byte[] note, long line) {
        try {
            return SignedCheckpoint.parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString());
        } catch (CharacterCodingException malformed) {
            throw new UnreadableCheckpointFile(path, line, "It is not UTF-8", malformed);
        } catch (MalformedNote malformed) {
            throw new UnreadableCheckpointFile(path, line, malformed.getMessage(), malformed);
        }
    }
}
