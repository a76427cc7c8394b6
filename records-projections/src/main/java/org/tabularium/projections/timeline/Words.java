package org.tabularium.projections.timeline;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Assertion;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.claim.Statement;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.Place;

/** The words of records, as searches compare them: without regard to case, in every locale alike. */
final class Words {

    /** Escapes the wildcards of a pattern. */
    static final char ESCAPE = '!';

    private static final String COMBINING_DOT_ABOVE = "\u0307";

    private Words() {}

    /** The text without its case. Upper case first, so that the Azerbaijani and Turkish ı, i, I and İ are one. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)
                .replace(COMBINING_DOT_ABOVE, "");
    }

    static @Nullable String foldedOrNull(@Nullable String text) {
        return text == null ? null : folded(text);
    }

    /** The pattern of all texts that hold the words. */
    static String pattern(String words) {
        String literal = folded(words).replaceAll("[!%_]", ESCAPE + "$0");
        return "%" + literal + "%";
    }

    static String of(String id, IncidentContent incident) {
        Place place = incident.place();
        return joined(Stream.of(id, incident.name(), place.name(), place.adm1(), place.adm2(), place.country(),
                incident.note()));
    }

    static String of(String id, ClaimContent claim) {
        return joined(Stream.of(Stream.of(id, claim.claimant().name()), claim.claimant().via().stream(),
                of(claim.statement()), Stream.ofNullable(claim.note())).flatMap(words -> words));
    }

    private static Stream<@Nullable String> of(Statement statement) {
        return switch (statement) {
            case Figure figure -> Stream.of(figure.measureText(), figure.groupText(), figure.unitText());
            case Resolution act -> Stream.of(act.body(), act.jurisdiction(), act.number(), act.title(),
                    act.wordingText());
            case Assertion assertion -> Stream.of(assertion.predicate(), assertion.object());
        };
    }

    private static String joined(Stream<@Nullable String> words) {
        return folded(words.filter(Objects::nonNull).collect(Collectors.joining("\n")));
    }
}
