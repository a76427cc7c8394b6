package org.tabularium.core.time;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The spelling of the draft of 2012, which many catalogues still hold: {@code 199u}, {@code unknown/open},
 * {@code 1984?~}, {@code y17e7}, {@code 2004-(06)?-11}, {@code 2001-21^southernHemisphere}.
 */
final class DraftSpelling {

    private static final Pattern GROUP = Pattern.compile("\\(([^()]*)\\)([?~%])");
    private static final Pattern PLACE_OF_SEASON = Pattern.compile("2([1-4])\\^([A-Za-z]*)");

    private DraftSpelling() {}

    /** The same in today's spelling, as far as it can be told; what is not of the draft stays as it is. */
    static String inTodays(String text) {
        String words = text.replace("unknown", "").replace("open", "..");
        String seasons = PLACE_OF_SEASON.matcher(words).replaceAll(DraftSpelling::season);
        return oneQualifier(capitals(ungrouped(oneQualifier(seasons))));
    }

    private static String season(MatchResult match) {
        String place = match.group(2);
        int hemisphere = place.startsWith("north") ? 4 : place.startsWith("south") ? 8 : 0;
        return Integer.toString(20 + Integer.parseInt(match.group(1)) + hemisphere);
    }

    // A group may hold groups: each turn resolves the innermost ones, and takes at least one pair of brackets away.
    private static String ungrouped(String text) {
        String rest = text;
        Matcher matcher = GROUP.matcher(rest);
        while (matcher.find()) {
            rest = matcher.replaceAll(DraftSpelling::qualifiedFromTheLeft);
            matcher = GROUP.matcher(rest);
        }
        return rest;
    }

    private static String qualifiedFromTheLeft(MatchResult group) {
        String qualifier = group.group(2);
        return Arrays.stream(group.group(1).split("-", -1)).map(part -> qualifier + part)
                .collect(Collectors.joining("-"));
    }

    private static String oneQualifier(String text) {
        return text.replace("?~", "%").replace("~?", "%");
    }

    private static String capitals(String text) {
        return text.replace('u', 'X').replace('x', 'X').replace('y', 'Y').replace('e', 'E').replace('p', 'S');
    }
}
