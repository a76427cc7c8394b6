package org.tabularium.api.imports.spool;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder of the files that this node imports, and of the marks of the imports that it reverses. What is found in it
 * at a start tells what this node was at.
 */
public final class Spool {

    private static final String HALF = ".part";
    private static final String SCRATCH = ".scratch";
    private static final String MARK = ".reversal";
    private static final String BODY = ".body";
    private static final int BUFFER = 65_536;

    private final Path folder;

    /** @param folder is made, where it isn't there */
    public Spool(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Looks at the beginning of a body, and refuses what can't be a file to import. */
    @FunctionalInterface
    public interface Check {

        void look(InputStream beginning) throws IOException;
    }

    /**
     * Keeps a body; returns when it is on disk. Of one that is refused nothing is left.
     *
     * @throws TooLarge    where it has too many bytes
     * @throws LongLine    where a line is too long
     * @throws IOException where it can't be read to its end
     * @throws Unwritable  where it can't be written
     */
    public void keep(String id, InputStream body, Bounds bounds, Check check) throws IOException {
        Path half = file(id, HALF);
        try {
            // Opened before: what goes wrong with the file is none of the sender's faults.
            try (FileOutputStream file = opened(half)) {
                OutputStream buffered = new BufferedOutputStream(file, BUFFER);
                InputStream kept = new KeptBody(body, buffered, bounds);
                check.look(kept);
                kept.transferTo(OutputStream.nullOutputStream());
                settle(buffered, file);
            }
            move(half, file(id, BODY));
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static FileOutputStream opened(Path file) {
        try {
            return new FileOutputStream(file.toFile());
        } catch (IOException unwritable) {
            throw new Unwritable(unwritable);
        }
    }

    private static void settle(OutputStream buffered, FileOutputStream file) {
        try {
            buffered.flush();
            file.getFD().sync();
        } catch (IOException unwritable) {
            throw new Unwritable(unwritable);
        }
    }

    private void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
        } catch (IOException unwritable) {
            throw new Unwritable(unwritable);
        }
    }

    private void syncFolder() throws IOException {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    /** Opens what was kept. */
    public InputStream open(String id) throws IOException {
        return Files.newInputStream(file(id, BODY));
    }

    /** A file for the time of a dry run, which is not there yet. */
    public Path scratch(String id) throws IOException {
        Path scratch = file(id, SCRATCH);
        Files.deleteIfExists(scratch);
        return scratch;
    }

    /** Notes that this node reverses the import. */
    public void mark(String id) {
        try {
            Files.write(file(id, MARK), new byte[0]);
            syncFolder();
        } catch (IOException unwritable) {
            throw new Unwritable(unwritable);
        }
    }

    /** Forgets all of an import. */
    public void forget(String id) {
        try {
            for (String kind : List.of(BODY, SCRATCH, MARK, HALF)) {
                Files.deleteIfExists(file(id, kind));
            }
        } catch (IOException unwritable) {
            throw new Unwritable(unwritable);
        }
    }

    /** The imports of which there is anything; what an earlier run of the service left half done is deleted. */
    public Set<String> found() throws IOException {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(HALF) || name.endsWith(SCRATCH)) {
                    Files.delete(file);
                } else if (name.endsWith(BODY) || name.endsWith(MARK)) {
                    ids.add(name.substring(0, name.lastIndexOf('.')));
                }
            }
        }
        return ids;
    }

    private Path file(String id, String kind) {
        return folder.resolve(id + kind);
    }
}
