package org.tabularium.api.imports.format;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.SourceContent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.api.imports.format.GedRecords.claim;
import static org.tabularium.api.imports.format.GedRecords.contents;
import static org.tabularium.api.imports.format.GedRecords.incident;

/** Texts of any kind and length make records that the archive reads. */
class GedTextsTest {

    @Test
    void theNameIsMadeOfTheNearestPlaceThatIsNamed() throws IOException {
        assertThat(incident(GedFile.row(GedFile.OF_41, "where_coordinates", "")).name()).isEqualTo("Bay, 1900-05-01");
        assertThat(incident(GedFile.row(GedFile.OF_41, "where_coordinates", "", "adm_2", "")).name())
                .isEqualTo("Coast, 1900-05-01");
        assertThat(incident(GedFile.row(GedFile.OF_LEAST)).name()).isEqualTo("Arcadia, 1900");
    }

    @Test
    void textsAreOneLine_withoutControlCharacters() throws IOException {
        IncidentContent incident = incident(GedFile.row(GedFile.OF_41, "where_coordinates",
                " Harbour\u0085 \r\n\ttown\u00a0", "adm_1", "\u00a0"));

        assertThat(incident.place().name()).isEqualTo("Harbour town");
        assertThat(incident.place().adm1()).isNull();
    }

    @Test
    void whatIsTooLongIsCutAndMarked() throws IOException {
        String place = "\uD83D\uDE80".repeat(400);
        ImportRow row = GedFile.row(GedFile.OF_49, "where_coordinates", place, "adm_1", place, "country", place,
                "where_description", "w".repeat(5_000), "side_a", "a".repeat(5_000), "source_original",
                "o".repeat(5_000), "source_article", "\"" + "p".repeat(5_000) + ",1900-05-02," + "h".repeat(50_000)
                        + "\"");

        assertThat(incident(row).name()).endsWith("…, 1900-05-01").matches(name -> length(name) == 300);
        assertThat(incident(row).place().name()).endsWith("\uD83D\uDE80…").matches(name -> length(name) == 300);
        assertThat(incident(row).note()).hasSize(2_000).endsWith("…");
        assertThat(claim(row, "ucdp-7-all").note()).hasSize(2_000).endsWith("…");
        assertThat(((Figure) claim(row, "ucdp-7-side-a").statement()).groupText()).hasSize(2_000).endsWith("…");
        assertReadsAgain(row);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    @Test
    void worksBeyondThoseThatAClaimCanCiteStandInItsNote() throws IOException {
        StringBuilder works = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            works.append(i == 0 ? "" : ";").append("\"Office,1900-05-02,Headline ").append(i).append('"');
        }

        ImportRow row = GedFile.row(GedFile.OF_41, "source_article", works.toString());

        assertThat(contents(row, SourceContent.class)).hasSize(50);
        assertThat(claim(row, "ucdp-7-all").citations()).hasSize(50);
        assertThat(Objects.requireNonNull(claim(row, "ucdp-7-all").note()).lines()).hasSize(12)
                .contains("Source: Office, 1900-05-02, Headline 49", "Source: Office, 1900-05-02, Headline 59");
        assertReadsAgain(row);
    }

    @Test
    void whateverTheCellsAre_whatARowMakesIsWhatTheArchiveReads() throws IOException {
        List<String> texts = List.of("", "x", "e\u0301", "\"", ";", ",", "\u0301", "a;b", "\"a,1900-01-01,b\";", "…",
                "'",
                "\uFEFF", "\u200b", "1900-05-02", "7", "=x");
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            String[] others = Stream.of("where_coordinates", "adm_1", "side_a", "source_article", "source_office",
                    "source_date", "source_headline", "source_original", "conflict_name", "country")
                    .flatMap(column -> Stream.of(column, texts.get(random.nextInt(texts.size()))
                            + texts.get(random.nextInt(texts.size()))))
                    .toArray(String[]::new);
            ImportRow row = GedFile.row(GedFile.OF_49, others);
            if (row.faults().isEmpty()) {
                assertReadsAgain(row);
            } else {
                assertThat(Reading.faults(row)).containsExactly("country missing");
            }
        }
    }

    private static void assertReadsAgain(ImportRow row) {
        assertThat(row.records()).isNotEmpty().allSatisfy(record -> {
            Function<ObjectInput, Record> reader = switch (record.content()) {
                case IncidentContent incident -> IncidentContent::read;
                case SourceContent source -> SourceContent::read;
                default -> ClaimContent::read;
            };
            assertThat(ObjectInput.<Record>read(Json.tree(Json.text(record.content())), reader))
                    .isEqualTo(record.content());
        });
    }
}
