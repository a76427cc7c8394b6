package org.tabularium.api.source;

import org.junit.jupiter.api.Test;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

class BibliographyTest extends RunningService {

    private static final String BIBTEX = "application/x-bibtex";
    private static final String CSL = "application/vnd.citationstyles.csl+json";

    private Caller asking(String type) {
        return anyone().with("Accept", type).with("Tabularium-At-Least", Long.toString(events() - 1));
    }

    private String source(String csl) {
        String id = fresh("work");
        assertThat(archivist().post("/api/sources", "{\"id\":\"" + id + "\",\"csl\":" + csl + "}").status())
                .isEqualTo(201);
        return id;
    }

    @Test
    void aSourceIsABibtexEntryUnderItsId() {
        String id = source("""
                {"type":"article-newspaper","title":"A report","container-title":"The Gazette","page":"1-2","volume":7,\
                "author":[{"family":"de Waal","given":"Thomas"},{"literal":"Ministry and Agency"}],\
                "issued":{"date-parts":[[1992,3,1]]},"accessed":{"date-parts":[[2026,2,25]]},\
                "URL":"https://example.org/a_b?c=1&d=%20#e"}""");

        Answer entry = asking(BIBTEX).get("/api/sources/" + id);

        assertThat(entry.header("Content-Type")).isEqualTo("application/x-bibtex;charset=UTF-8");
        assertThat(entry.body()).isEqualTo("""
                @article{%s,
                  author = {{de Waal}, {Thomas} and {Ministry and Agency}},
                  title = {A report},
                  volume = {7},
                  pages = {1-2},
                  journal = {The Gazette},
                  year = {1992},
                  month = {3},
                  url = {https://example.org/a_b?c=1&d=%%20#e},
                  urldate = {2026-02-25}
                }
                """.formatted(id));
    }

    @Test
    void nothingInAWorkCanEndItsEntry() {
        String id = source("""
                {"type":"report","title":"50% of {A} & B_1 #2 ~ ^ \\\\ $5}","URL":"https://example.org/}{\\\\",\
                "publisher":"Line\\nbreak","issued":{"literal":"about 1992}"}}""");

        assertThat(asking(BIBTEX).get("/api/sources/" + id).body()).isEqualTo("""
                @techreport{%s,
                  title = {50\\%% of \\textbraceleft{}A\\textbraceright{} \\& B\\_1 \\#2 \\textasciitilde{} \
                \\textasciicircum{} \\textbackslash{} \\$5\\textbraceright{}},
                  institution = {Line break},
                  year = {about 1992\\textbraceright{}},
                  url = {https://example.org/%%7D%%7B%%5C}
                }
                """.formatted(id));
    }

    @Test
    void allSourcesComeAsOneListInEitherForm() {
        String first = source("{\"type\":\"book\",\"title\":\"One\"}");
        String second = source("{\"type\":\"webpage\",\"title\":\"Two\"}");

        Answer csl = asking(CSL).get("/api/sources");
        Answer bibtex = asking(BIBTEX).get("/api/sources");

        assertThat(csl.header("Content-Type")).isEqualTo(CSL);
        assertThat(csl.json().valueStream().map(item -> item.path("id").asString())).contains(first, second);
        assertThat(bibtex.body()).contains("@book{" + first + ",\n", "@misc{" + second + ",\n");
        assertThat(csl.header("ETag")).isNotEqualTo(bibtex.header("ETag"));
    }
}
