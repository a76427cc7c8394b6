package org.tabularium.api.imports.format;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tabularium.core.input.ObjectInput;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class GedWorkTest {

    private static final GedWork FIRE = new GedWork("Herald", "1900-05-03", "Fire");

    private static List<GedWork> works(String article, String offices, String dates, String headlines) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        List<String> cells = List.of(article, offices, dates, headlines);
        List<String> columns = List.of("source_article", "source_office", "source_date", "source_headline");
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i).isEmpty() ? null : cells.get(i));
        }
        return ObjectInput.read(row, GedWork::namedIn);
    }

    static Stream<Arguments> articles() {
        return Stream.of(
                arguments("\"Herald,1900-05-03,Fire\"", List.of(FIRE)),
                arguments("\"Herald , 1900-05-03, Fire \"; ", List.of(FIRE)),
                arguments("Herald,1900-05-03,Fire", List.of(FIRE)),
                arguments("\"Herald,1900-05-03,Fire\";\"Herald,1900-05-03,Fire \"", List.of(FIRE)),
                arguments("\"A, of B,1900-05-03,\"Fire\", he said;\" ; \"C,1900-05-04,D;E\"",
                        List.of(new GedWork("A, of B", "1900-05-03", "\"Fire\", he said;"),
                                new GedWork("C", "1900-05-04", "D;E"))),
                arguments("\"Herald,1900-05-03,Of 1900-05-02, or later\"",
                        List.of(new GedWork("Herald", "1900-05-03", "Of 1900-05-02, or later"))),
                arguments("\"Herald,1900-05-03,\"", List.of(new GedWork("Herald", "1900-05-03", ""))),
                arguments("Herald 3 May 1900", List.of(new GedWork("", "", "Herald 3 May 1900"))),
                arguments("\"\"", List.of()), arguments(";", List.of()),
                arguments("\"", List.of(new GedWork("", "", "\""))));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void articlesAreAListOfOfficeDateAndHeadline(String cell, List<GedWork> works) {
        assertThat(works(cell, "Other", "1900-01-01", "Other")).isEqualTo(works);
    }

    @Test
    void givenNoArticles_thenTheThreeListsBesideThemAreReadTogether() {
        assertThat(works("", "A; Herald", "1900-05-02;1900-05-03", "B;Fire"))
                .containsExactly(new GedWork("A", "1900-05-02", "B"), FIRE);
        assertThat(works("", "Herald", "", "")).containsExactly(new GedWork("Herald", "", ""));
        assertThat(works("", "", "", "")).isEmpty();
    }

    @Test
    void givenListsThatAreNotEquallyLong_thenTheyAreOneWork() {
        assertThat(works("", "A;Herald", "1900-05-02;1900-05-03", "B"))
                .containsExactly(new GedWork("A;Herald", "1900-05-02;1900-05-03", "B"));
    }
}
