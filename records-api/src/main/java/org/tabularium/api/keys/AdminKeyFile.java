package org.tabularium.api.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The file that holds the first key until its holder takes it away; nobody but the owner can read it, at any moment.
 *
 * @param path where it is
 */
public record AdminKeyFile(Path path) {

    /** The one in this folder, whether or not it is there. */
    public static AdminKeyFile in(Path dataFolder) {
        return new AdminKeyFile(dataFolder.resolve("admin-key"));
    }

    void write(Secret secret) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        // A file of an earlier archive could be open to others, and would keep its mode.
        Files.deleteIfExists(path);
        try (SeekableByteChannel file = Files.newByteChannel(path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode())) {
            file.write(ByteBuffer.wrap((secret.text() + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    private FileAttribute<?>[] mode() throws IOException {
        boolean hasModes = Files.getFileStore(path.toAbsolutePath().getParent())
                .supportsFileAttributeView(PosixFileAttributeView.class);
        return hasModes
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
                : new FileAttribute<?>[0];
    }
}
