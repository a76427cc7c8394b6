package org.tabularium.api.erasure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Records whose every text, and every number, is found wherever it may have got to. */
final class Planted {

    private static final String WORD = "Zqxjkvb";
    private static final String NUMBER = "84319573";

    private Planted() {}

    /** Whether the text holds anything planted. */
    static boolean isIn(String text) {
        return text.toLowerCase(Locale.ROOT).contains(WORD.toLowerCase(Locale.ROOT)) || text.contains(NUMBER);
    }

    /** What is planted as files may hold it: in any case that an index may use, and in the encodings of texts. */
    static List<byte[]> bytes() {
        return Stream.of(WORD, WORD.toLowerCase(Locale.ROOT), WORD.toUpperCase(Locale.ROOT), NUMBER)
                .flatMap(text -> Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE).map(text::getBytes))
                .toList();
    }

    static String incident(String which) {
        return """
                {"name":"Zqxjkvb name %1$s","occurred":"1992-02-25","place":{"name":"Zqxjkvb place",\
                "lat":"8.84319573","lon":"9.84319573","adm1":"Zqxjkvb first","adm2":"Zqxjkvb second",\
                "country":"Zqxjkvb country"},"note":"Zqxjkvb note %1$s"}""".formatted(which);
    }

    static String source(String which) {
        return """
                {"csl":{"type":"report","title":"Zqxjkvb title %1$s","author":[{"family":"Zqxjkvb","given":"A."}],\
                "volume":84319573,"custom":{"deep":["Zqxjkvb"]}},"capture":{"sha256":"%2$s",\
                "mediaType":"text/zqxjkvb","bytes":84319573},"note":"Zqxjkvb note %1$s"}"""
                .formatted(which, "84319573".repeat(8));
    }

    static String figure(String incident, String source, String which) {
        return claim(incident, source, which, """
                {"type":"FIGURE","facet":"CASUALTY","measure":"OTHER","measureText":"Zqxjkvb measure",\
                "group":"OTHER","groupText":"Zqxjkvb group","value":{"state":"KNOWN","best":84319573},\
                "unit":"OTHER","unitText":"Zqxjkvb unit"}""");
    }

    static String resolution(String incident, String source, String which) {
        return claim(incident, source, which, """
                {"type":"RESOLUTION","body":"Zqxjkvb body","bodyLevel":"NATIONAL","jurisdiction":"Zqxjkvb land",\
                "instrument":"OTHER","number":"Zqxjkvb 1","title":"Zqxjkvb title","adopted":"1993",\
                "status":"ADOPTED","wording":["OTHER"],"wordingText":"Zqxjkvb wording","stance":"OTHER"}""");
    }

    static String assertion(String incident, String source, String which) {
        return claim(incident, source, which, """
                {"type":"ASSERTION","facet":"OTHER","predicate":"ZQXJKVB","object":"Zqxjkvb object"}""");
    }

    private static String claim(String incident, String source, String which, String statement) {
        return """
                {"incident":"%s","claimant":{"name":"Zqxjkvb claimant","kind":"SURVIVOR",\
                "via":["Zqxjkvb near","Zqxjkvb far"]},"citations":[{"source":"%s","locator":"Zqxjkvb page"}],\
                "statement":%s,"note":"Zqxjkvb note %s"}""".formatted(incident, source, statement, which);
    }

    /** The same with an id. */
    static String withId(String id, String body) {
        return "{\"id\":\"" + id + "\"," + body.substring(1);
    }

    static String correction(String claim, String source) {
        return """
                {"kind":"ARCHIVE_ERROR","reason":"Zqxjkvb slip","basis":[{"source":"%s","locator":"Zqxjkvb leaf"}],\
                "claim":%s}""".formatted(source, claim);
    }
}
