package org.tabularium.api.pages;

import java.util.List;
import java.util.regex.Pattern;

import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;

/** The real service, and somebody who reads its pages in a browser. */
abstract class Browser extends RunningService {

    private static final Pattern HREF = Pattern.compile(" href=\"([^\"]*)\"");

    /** The page as it stands after all that the test has written; what names a position is read as it is. */
    final Answer page(String path) {
        Caller browser = browser(anyone());
        return (path.contains("asOf=") ? browser : now(browser)).get(path);
    }

    final Caller now(Caller caller) {
        return caller.with("Tabularium-At-Least", Long.toString(events() - 1));
    }

    static Caller browser(Caller caller) {
        return caller.with("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    }

    /** Where the page leads, as a browser reads it. */
    static List<String> links(String html) {
        return HREF.matcher(html).results().map(found -> found.group(1).replace("&amp;", "&")).distinct().toList();
    }

    /** How often the text stands in the page. */
    static long count(String html, String text) {
        return Pattern.compile(Pattern.quote(text)).matcher(html).results().count();
    }
}
