package org.tabularium.core.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.json.Json;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.proof.LogLine;
import tools.jackson.core.JacksonException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Reads an event from texts. There is one way only to write each, so that no byte can be another without being noticed.
 */
final class LineCheck {

    /** No member of a well-formed entry has a character that JSON would escape. */
    private static final Pattern ENTRY = Pattern.compile("""
            \\{"position":(0|[1-9][0-9]{0,18}),"recordedAt":"([^"\\\\]*)","stream":"([^"\\\\]*)",\
            "revision":([1-9][0-9]{0,9}),"type":"([^"\\\\]*)","actor":"([^"\\\\]*)",\
            "payloadHash":"([0-9a-f]{64})"}""");

    private LineCheck() {}

    /** What a line of an export holds, the line feed at its end included. */
    static Examined examine(byte[] line) {
        if (line[line.length - 1] != '\n') {
            return Examined.unreadable("the line isn't ended by a line feed");
        }
        byte[] json = Arrays.copyOf(line, line.length - 1);
        try {
            LogLine read = Json.read(text(json), LogLine.class);
            if (read == null || !Arrays.equals(Json.bytes(read), json)) {
                return Examined.unreadable("the line isn't written as the archive writes it");
            }
            return row(read).map(RowCheck::examine)
                    .orElseGet(() -> Examined.unreadable("the entry isn't well-formed"));
        } catch (CharacterCodingException | JacksonException | NumberFormatException malformed) {
            return Examined.unreadable("the line isn't an event of the log in JSON");
        }
    }

    static String text(byte[] bytes) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** The event as it would stand in the log; nothing where the entry isn't well-formed. */
    static Optional<LogRow> row(LogLine line) {
        return line.entry() == null ? Optional.empty() : row(line.entry(), line.salt(), line.payload());
    }

    private static Optional<LogRow> row(String entry, @Nullable String salt, @Nullable String payload) {
        Matcher members = ENTRY.matcher(entry);
        if (!members.matches()) {
            return Optional.empty();
        }
        try {
            LogRow row = new LogRow(Long.parseLong(members.group(1)), members.group(2), members.group(3),
                    Integer.parseInt(members.group(4)), members.group(5), members.group(6), members.group(7),
                    Hash.leaf(entry.getBytes(UTF_8)).hex(), salt, payload);
            return row.entry().equals(entry) ? Optional.of(row) : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
