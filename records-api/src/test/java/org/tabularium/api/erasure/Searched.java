package org.tabularium.api.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder whose files are searched byte by byte. */
record Searched(Path folder) {

    /** The files that hold one of the sequences, with the sequence. */
    List<String> filesWith(List<byte[]> sequences) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).flatMap(file -> found(file, sequences)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Stream<String> found(Path file, List<byte[]> sequences) {
        String content = latin1(bytes(file));
        return sequences.stream().map(Searched::latin1).filter(content::contains)
                .map(sequence -> folder.relativize(file) + ": " + sequence);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One character for each byte. */
    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
