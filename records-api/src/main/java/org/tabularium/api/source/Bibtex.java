package org.tabularium.api.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tabularium.projections.asof.RecordState;
import tools.jackson.databind.JsonNode;

/** A source as a BibTeX entry, under our id. */
final class Bibtex {

    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("article", "article"),
            Map.entry("article-journal", "article"), Map.entry("article-magazine", "article"),
            Map.entry("article-newspaper", "article"), Map.entry("book", "book"), Map.entry("chapter", "incollection"),
            Map.entry("entry-encyclopedia", "incollection"), Map.entry("entry-dictionary", "incollection"),
            Map.entry("manuscript", "unpublished"), Map.entry("paper-conference", "inproceedings"),
            Map.entry("pamphlet", "booklet"), Map.entry("report", "techreport"), Map.entry("thesis", "phdthesis"));

    /** How members of a CSL item that are texts or numbers are called, where they are always called the same. */
    private static final Map<String, String> FIELDS = fields("title", "title", "volume", "volume", "issue", "number",
            "number", "number", "page", "pages", "edition", "edition", "collection-title", "series",
            "publisher-place", "address", "language", "language", "ISBN", "isbn", "ISSN", "issn", "note", "note");

    private Bibtex() {}

    private static Map<String, String> fields(String... names) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            fields.put(names[i], names[i + 1]);
        }
        return fields;
    }

    /**
     * The entry, each field in a line.
     *
     * @throws SourceIsErased where there is none any more
     */
    static String of(RecordState source) {
        JsonNode item = CslJson.of(source);
        String type = TYPES.getOrDefault(item.path("type").asString(), "misc");
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "author", BibtexText.names(item.path("author")));
        put(fields, "editor", BibtexText.names(item.path("editor")));
        FIELDS.forEach((member, field) -> put(fields, field, BibtexText.escaped(item.path(member))));
        put(fields, container(type), BibtexText.escaped(item.path("container-title")));
        put(fields, publisher(type), BibtexText.escaped(item.path("publisher")));
        date(fields, item.path("issued"));
        put(fields, "doi", BibtexText.verbatim(item.path("DOI")));
        put(fields, "url", BibtexText.verbatim(item.path("URL")));
        put(fields, "urldate", day(item.path("accessed")));
        return fields.entrySet().stream().map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n", "@" + type + "{" + source.id() + ",\n", "\n}\n"));
    }

    private static String container(String type) {
        return switch (type) {
            case "article" -> "journal";
            case "incollection", "inproceedings" -> "booktitle";
            default -> "howpublished";
        };
    }

    private static String publisher(String type) {
        return switch (type) {
            case "techreport" -> "institution";
            case "phdthesis" -> "school";
            default -> "publisher";
        };
    }

    private static void date(Map<String, String> fields, JsonNode date) {
        JsonNode first = date.path("date-parts").path(0);
        put(fields, "year", first.has(0) ? BibtexText.escaped(first.path(0)) : words(date));
        put(fields, "month", BibtexText.escaped(first.path(1)));
    }

    private static @Nullable String day(JsonNode date) {
        String day = date.path("date-parts").path(0).valueStream().map(part -> part.asString(""))
                .map(part -> part.length() == 1 ? "0" + part : part).collect(Collectors.joining("-"));
        return day.matches("[0-9-]+") ? day : words(date);
    }

    private static @Nullable String words(JsonNode date) {
        return Stream.of("literal", "raw").map(member -> BibtexText.escaped(date.path(member)))
                .flatMap(Stream::ofNullable).findFirst().orElse(null);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.putIfAbsent(name, value);
        }
    }
}
