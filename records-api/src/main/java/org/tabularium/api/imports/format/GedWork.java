package org.tabularium.api.imports.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.ObjectInput;

/**
 * A work that the data set names as a source of a row; what is not known is empty.
 *
 * @param office   who published it
 * @param date     when, as written
 * @param headline its title
 */
record GedWork(String office, String date, String headline) {

    private static final Pattern BETWEEN_QUOTED = Pattern.compile("\" ?; ?\"");
    private static final Pattern LIST = Pattern.compile(";");
    private static final Pattern DATE = Pattern.compile(" ?, ?(\\d{4}-\\d{2}-\\d{2}) ?, ?");

    /**
     * The works that the row names: those of {@code source_article}, else those of {@code source_office},
     * {@code source_date} and {@code source_headline}. Each stands here once.
     */
    static List<GedWork> namedIn(ObjectInput row) {
        String articles = GedText.of(row, "source_article");
        String offices = GedText.of(row, "source_office");
        String dates = GedText.of(row, "source_date");
        String headlines = GedText.of(row, "source_headline");
        Stream<GedWork> named = articles == null ? zipped(offices, dates, headlines) : articles(articles);
        return List.copyOf(new LinkedHashSet<>(named.filter(work -> !work.isEmpty()).toList()));
    }

    /** A list of {@code "office,date,headline"} joined by semicolons; older rows have one text in no form. */
    private static Stream<GedWork> articles(String cell) {
        int end = cell.length();
        while (end > 0 && (cell.charAt(end - 1) == ';' || cell.charAt(end - 1) == ' ')) {
            end--;
        }
        boolean quoted = end > 1 && cell.charAt(0) == '"' && cell.charAt(end - 1) == '"';
        return quoted
                ? BETWEEN_QUOTED.splitAsStream(cell.substring(1, end - 1)).map(GedWork::article)
                : Stream.of(article(cell.substring(0, end)));
    }

    private static GedWork article(String text) {
        Matcher date = DATE.matcher(text);
        return date.find()
                ? new GedWork(text.substring(0, date.start()).strip(), date.group(1),
                        text.substring(date.end()).strip())
                : new GedWork("", "", text.strip());
    }

    /** Three lists joined by semicolons; where they are not equally long, one can't tell what belongs together. */
    private static Stream<GedWork> zipped(@Nullable String offices, @Nullable String dates,
            @Nullable String headlines) {
        List<List<String>> lists = Stream.of(offices, dates, headlines).map(GedWork::items).toList();
        int size = lists.getFirst().size();
        if (lists.stream().anyMatch(list -> list.size() != size)) {
            return Stream.of(new GedWork(whole(offices), whole(dates), whole(headlines)));
        }
        return IntStream.range(0, size)
                .mapToObj(i -> new GedWork(lists.get(0).get(i), lists.get(1).get(i), lists.get(2).get(i)));
    }

    private static List<String> items(@Nullable String list) {
        List<String> items = new ArrayList<>();
        LIST.splitAsStream(whole(list)).map(String::strip).forEach(items::add);
        return items;
    }

    private static String whole(@Nullable String list) {
        return list == null ? "" : list;
    }

    private boolean isEmpty() {
        return office.isEmpty() && date.isEmpty() && headline.isEmpty();
    }

    /** All that is known of it, in one line. */
    String line() {
        return Stream.of(office, date, headline).filter(part -> !part.isEmpty())
                .reduce((all, part) -> all + ", " + part).orElse("");
    }
}
