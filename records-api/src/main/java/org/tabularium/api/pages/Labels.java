package org.tabularium.api.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words in which people read codes, from the message bundle beside this class. Pages are in English, whatever the
 * reader prefers, so that one address has one page.
 */
final class Labels {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.tabularium.api.pages.labels",
            Locale.ROOT);

    private Labels() {}

    /** The label of a code that stands in a member of this name; the code itself in small letters where it has none. */
    static String of(String member, Object code) {
        return find(member, code.toString()).orElseGet(() -> words(code.toString()));
    }

    /** The same, as it begins a line. */
    static String title(String member, Object code) {
        return capital(of(member, code));
    }

    static Optional<String> find(String member, String code) {
        String key = member + "." + code;
        return BUNDLE.containsKey(key) ? Optional.of(BUNDLE.getString(key)) : Optional.empty();
    }

    /** A code for which there is no label, because claims may bring their own: {@code NAMED_ACTOR}, “named actor”. */
    static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
