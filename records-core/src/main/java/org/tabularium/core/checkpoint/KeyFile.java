package org.tabularium.core.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;

/**
 * The file that holds the log's pair of keys, readable by its owner alone. It is PEM, and OpenSSL makes one as well:
 * {@code (umask 077; openssl genpkey -algorithm ed25519 > f; openssl pkey -in f -pubout >> f)}.
 *
 * @param path where it is
 */
public record KeyFile(Path path) {

    private static final int MAX_SIZE = 16 * 1024;

    /** The one in the data folder. */
    public static KeyFile in(Path dataFolder) {
        return new KeyFile(dataFolder.resolve("checkpoint-key"));
    }

    /** Whether something is there, readable or not. */
    public boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * The keys, under the name that they sign with; an {@link UnreadableKeyFile} where there are none, where the two do
     * not belong together, or where others than the owner have a right to the file.
     */
    public SigningKey read(String name) {
        NoteCharacters.checkedName(name);
        try {
            refuseWhenOpenToOthers();
            return new SigningKey(name, Pem.pair(content()));
        } catch (NoSuchFileException missing) {
            throw new UnreadableKeyFile(path, "It is not there.", missing);
        } catch (IOException trouble) {
            throw new UnreadableKeyFile(path, "It cannot be read (" + trouble + ").", trouble);
        } catch (MalformedKey malformed) {
            throw new UnreadableKeyFile(path, malformed.getMessage() + ".", malformed);
        }
    }

    /**
     * New keys in a new file, which appears whole or not at all. Where one exists already it stays as it is, and a
     * {@link FileAlreadyExistsException} says so.
     */
    public SigningKey create(String name) throws IOException {
        NoteCharacters.checkedName(name);
        Folder folder = Folder.of(path);
        folder.create();
        Path unfinished = Files.createTempFile(folder.path(), "checkpoint-key", ".new", folder.mode("rw-------"));
        SigningKey created;
        try {
            write(unfinished, Ed25519.newKeys());
            // What a file system makes of the bytes and the mode shows here, and not at the next start.
            created = new KeyFile(unfinished).read(name);
            publish(unfinished);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        folder.force();
        return created;
    }

    private static void write(Path file, KeyPair pair) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(Pem.text(pair).getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void publish(Path finished) throws IOException {
        try {
            // An atomic move would replace a file that someone else has just created; a link never does.
            Files.createLink(path, finished);
        } catch (FileAlreadyExistsException notOurs) {
            throw notOurs;
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Files.move(finished, path);
        }
    }

    private void refuseWhenOpenToOthers() throws IOException {
        if (!Folder.of(path).hasModes()) {
            return;
        }
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        if (!mode.endsWith("------")) {
            throw new UnreadableKeyFile(path, "Its mode " + mode
                    + " lets others than its owner at the private key. Make it private: chmod 600 " + path, null);
        }
    }

    private String content() throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] bytes = file.readNBytes(MAX_SIZE + 1);
            if (bytes.length > MAX_SIZE) {
                throw new MalformedKey("It is longer than any key");
            }
            return new String(bytes, StandardCharsets.US_ASCII);
        }
    }
}
