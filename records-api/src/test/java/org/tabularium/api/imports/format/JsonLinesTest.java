package org.tabularium.api.imports.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.tabularium.core.stream.StreamId;

import static org.assertj.core.api.Assertions.assertThat;

class JsonLinesTest {

    private static final String ONE = incident("one", "Harbour");
    private static final String TWO = incident("two", "Café");

    private static String incident(String id, String name) {
        return "{\"incident\":{\"id\":\"" + id + "\",\"name\":\"" + name
                + "\",\"occurred\":\"1900\",\"place\":{\"name\":\"Harbour\"}}}";
    }

    @Test
    void eachLineMakesTheRecordThatItAsksFor() throws IOException {
        List<ImportRow> rows = Reading.jsonLines(ONE + "\n" + TWO + "\n");

        assertThat(rows).flatExtracting(ImportRow::records)
                .containsExactly(RecordLine.read(ONE), RecordLine.read(TWO));
        assertThat(rows.getLast().records().getFirst().stream()).isEqualTo(StreamId.incident("two"));
    }

    @Test
    void lineNumbersAreThoseOfTheFile() throws IOException {
        List<ImportRow> rows = Reading.jsonLines("\uFEFF\n" + ONE + "\r\n\r\n \t\n{}\n\n" + TWO);

        assertThat(Reading.lines(rows)).containsExactly(2L, 5L, 7L);
        assertThat(rows.getLast().records()).containsExactly(RecordLine.read(TWO));
    }

    @Test
    void givenARowThatIsWrong_thenAllItsFaultsAreTold_andTheOthersStand() throws IOException {
        List<ImportRow> rows = Reading.jsonLines(ONE + "\n"
                + "{\"incident\":{\"id\":\"A\",\"name\":\" \",\"occurred\":\"1900\",\"place\":{\"name\":\"P\"}}}\n"
                + "{\"incident\":\n}\n" + TWO);

        assertThat(Reading.faults(rows.get(1))).containsExactly("/incident/id bad-id", "/incident/name blank");
        assertThat(Reading.faults(rows.get(2))).containsExactly("not-json");
        assertThat(Reading.faults(rows.get(3))).containsExactly("not-json");
        assertThat(rows.get(4).faults()).isEmpty();
    }

    @Test
    void givenALineThatIsNotUtf8_thenOnlyThatLineIsRejected() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write((ONE + "\n").getBytes(StandardCharsets.UTF_8));
        file.write((TWO + "\n").getBytes(StandardCharsets.ISO_8859_1));
        file.write((TWO + "\n" + ONE + "\u00e9").getBytes(StandardCharsets.UTF_8));
        byte[] cutInACharacter = file.toByteArray();
        cutInACharacter[cutInACharacter.length - 1] = '\n';

        List<ImportRow> rows = Reading.all(ImportFormat.TABULARIUM, ImportFormat.JSON_LINES, cutInACharacter);

        assertThat(rows).extracting(Reading::faults).containsExactly(List.of(), List.of("not-utf-8"), List.of(),
                List.of("not-utf-8"));
    }

    @Test
    void toCloseTheReaderClosesTheFile() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream file = new ByteArrayInputStream(ONE.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        RowReader rows = ImportFormat.TABULARIUM.open(file, ImportFormat.JSON_LINES);
        assertThat(closed).isFalse();
        rows.close();

        assertThat(closed).isTrue();
    }

    @Test
    void aLoneSurrogateThatIsWrittenAsAnEscapeIsAFaultOfItsMember() throws IOException {
        List<ImportRow> rows = Reading.jsonLines(incident("one", "\\ud800"));

        assertThat(Reading.faults(rows.getFirst())).containsExactly("/incident/name forbidden-character");
    }
}
