package org.tabularium.api.imports.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.tabularium.core.input.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stands in a file, it is rows, faulty rows, or a refusal of the file. */
class RandomBytesTest {

    private static final int FILES = 2_000;

    private static final String JSON_LINES = """
            {"incident":{"id":"one","name":"Café","occurred":"1900","place":{"name":"Harbour","lat":"40.1"}}}
            {"claim":{"id":"c1","incident":"one","claimant":{"name":"G","kind":"MEDIA"},"citations":[{"source":"s"}]}
            {"source":{"id":"s","csl":{"type":"book","issued":{"date-parts":[[1e3]]}}}}
            """;
    private static final String CLAIMS = """
            id,incident,claimant.name,claimant.kind,claimant.via.0,citations.0.source,statement.type,statement.facet,\
            statement.predicate,statement.object
            c1,one,"The ""Gazette"", of
            the Harbour",MEDIA,,s,ASSERTION,POSITION,DENIES,x
            c2,one,Café,PARTY,x,s,ASSERTION,POSITION,DENIES,'=1
            """;
    private static final String GED = """
            id,year,country,low,best,high,date_start,date_end,source_article,latitude,deaths_a,side_a
            1,2016,Syria,1,2,3,2016-01-01,2016-01-02,"""
            + "\"\"\"Office,2016-01-01,Head\"\";\"\"B,x,y\"\"\",40.1,2,Us\n2,1,Café,,,,,,,,,\n";
    private static final String SPICE = "\",\n\r\0{}[]:;'=-.0123456789eE~/é\u2028\uFEFF";

    @ParameterizedTest
    @EnumSource(ImportFormat.class)
    void givenRandomBytes_thenNothingElseIsThrown(ImportFormat format) throws IOException {
        for (int seed = 0; seed < FILES; seed++) {
            byte[] file = new byte[seed % 500];
            new Random(seed).nextBytes(file);
            for (MediaType type : format.mediaTypes()) {
                read(format, type, file);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ImportFormat.class)
    void givenGoodFilesWithSomeBytesChanged_thenNothingElseIsThrown_andManyRowsAreGood(ImportFormat format)
            throws IOException {
        for (MediaType type : format.mediaTypes()) {
            String good = type.equals(ImportFormat.JSON_LINES)
                    ? JSON_LINES
                    : format == ImportFormat.UCDP_GED ? GED : CLAIMS;
            List<ImportRow> rows = new ArrayList<>();
            for (int seed = 0; seed < FILES; seed++) {
                rows.addAll(read(format, type, changed(good, new Random(seed))));
            }
            assertThat(rows.stream().filter(row -> row.faults().isEmpty()).count()).isGreaterThan(FILES / 4);
            assertThat(rows.stream().filter(row -> row.records().isEmpty()).count()).isGreaterThan(FILES / 4);
        }
    }

    private static List<ImportRow> read(ImportFormat format, MediaType type, byte[] file) throws IOException {
        try {
            return Reading.all(format, type, file);
        } catch (InvalidInput refused) {
            assertThat(refused.faults()).isNotEmpty();
            return List.of();
        }
    }

    private static byte[] changed(String good, Random random) {
        StringBuilder file = new StringBuilder(good);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int begin = random.nextInt(8) == 0 ? 0 : good.indexOf('\n') + 1;
            int at = random.nextInt(begin, file.length());
            char spice = SPICE.charAt(random.nextInt(SPICE.length()));
            switch (random.nextInt(3)) {
                case 0 -> file.setCharAt(at, spice);
                case 1 -> file.insert(at, spice);
                default -> file.deleteCharAt(at);
            }
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }
}
