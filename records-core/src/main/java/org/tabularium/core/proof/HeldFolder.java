package org.tabularium.core.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The data folder while one service uses it: two would append to one file of checkpoints. Who only reads needs it not.
 */
final class HeldFolder implements AutoCloseable {

    private final FileChannel lock;

    private HeldFolder(FileChannel lock) {
        this.lock = lock;
    }

    /** @throws FolderInUse where another service holds it */
    static HeldFolder of(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new HeldFolder(channel);
            }
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new FolderInUse(folder);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException byThisProcess) {
            return false;
        }
    }

    /** Gives the lock back; the file stays, for to take it away would let two hold what has the same name. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
