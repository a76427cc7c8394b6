package org.tabularium.api.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class EndlessFileTest {

    private static final String ROW = "{\"incident\":{\"id\":\"one\",\"name\":\"One\",\"occurred\":\"1900\","
            + "\"place\":{\"name\":\"Harbour\"}}}\n";
    private static final String HEADER = "id,year,country,low,best,high\n";

    /** What decoders and buffers may read ahead, in bytes. */
    private static final long AHEAD = 64 * 1_024;

    /** A file that goes on for ever with the same bytes. */
    private static final class Endless extends InputStream {

        private final byte[] beginning;
        private final byte[] repeated;
        private long read;

        Endless(String beginning, String repeated) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
            this.repeated = repeated.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long at = read++;
            return at < beginning.length
                    ? beginning[(int) at]
                    : repeated[(int) ((at - beginning.length) % repeated.length)] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                bytes[offset + i] = (byte) read();
            }
            return length;
        }
    }

    static Stream<Arguments> filesWithoutAnEnd() {
        return Stream.of(
                arguments(ImportFormat.TABULARIUM, ImportFormat.JSON_LINES, "", "{", 1),
                arguments(ImportFormat.TABULARIUM, ImportFormat.JSON_LINES, ROW + "\n" + ROW, "x", 4),
                arguments(ImportFormat.TABULARIUM, ImportFormat.JSON_LINES, ROW, " ", 2),
                arguments(ImportFormat.TABULARIUM, ImportFormat.JSON_LINES, ROW, "€", 2),
                arguments(ImportFormat.TABULARIUM, ImportFormat.CSV, "", "id", 1),
                arguments(ImportFormat.UCDP_GED, ImportFormat.CSV, HEADER, ",", 2),
                arguments(ImportFormat.UCDP_GED, ImportFormat.CSV, HEADER + "1,2016,Syria,1,2,3\n2,\"", "a row\n", 3));
    }

    @ParameterizedTest
    @MethodSource("filesWithoutAnEnd")
    void givenALineWithoutAnEnd_whenRead_thenReadingStopsAtTheBound(ImportFormat format, MediaType type,
            String beginning, String repeated, long line) {
        Endless file = new Endless(beginning, repeated);
        int bytesPerCharacter = repeated.getBytes(StandardCharsets.UTF_8).length / repeated.length();

        assertThatExceptionOfType(LineTooLong.class).isThrownBy(() -> Reading.all(format, type, file))
                .withMessageStartingWith("Line " + line + " has more than 1048576 characters");
        assertThat(file.read).isLessThan(beginning.length() + (long) bytesPerCharacter * (1 << 20) + AHEAD);
    }

    @Test
    void givenTheRowsBeforeALineThatIsTooLong_thenTheyAreReadAllTheSame() throws IOException {
        try (RowReader rows = ImportFormat.TABULARIUM.open(new Endless(ROW + ROW, "x"), ImportFormat.JSON_LINES)) {
            assertThat(rows.next()).isNotNull();
            assertThat(rows.next()).isNotNull();
            assertThatExceptionOfType(LineTooLong.class).isThrownBy(rows::next);
        }
    }

    @Test
    void aLineOfTheGreatestLengthIsRead() throws IOException {
        String longest = " ".repeat((1 << 20) - ROW.length() + 1) + ROW;

        assertThat(Reading.jsonLines(longest + ROW)).hasSize(2);
        assertThatExceptionOfType(LineTooLong.class).isThrownBy(() -> Reading.jsonLines(" " + longest));
    }

    @Test
    void whenOpened_thenOnlyTheBeginningIsRead() throws IOException {
        Endless file = new Endless(ROW, ROW);

        ImportFormat.TABULARIUM.open(file, ImportFormat.JSON_LINES).close();

        assertThat(file.read).isLessThan(AHEAD);
    }
}
