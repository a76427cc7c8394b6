package org.tabularium.core.time;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Says how a refused text should have been written: in the spelling of today, or without a common slip. */
final class Spelling {

    private static final Pattern SEPARATOR = Pattern.compile("[./]");
    private static final Pattern LONE_DIGIT = Pattern.compile("(?<!\\d)\\d(?!\\d)");

    private static final List<UnaryOperator<String>> SLIPS = List.of(UnaryOperator.identity(), //
            rewriting("(\\d{4})(\\d\\d)(\\d\\d)", "$1-$2-$3"), //
            rewriting("(-?[1-9]\\d{4,8})", "Y$1"), //
            rewriting("Y(-?\\d{4})", "$1"), //
            rewriting("\\+(.+)", "$1"), //
            rewriting("(\\d{4})-(\\d{4})", "$1/$2"), //
            rewriting("(\\d{3})0s", "$1X"), //
            rewriting("([^./]+)\\.\\.([^./]+)", "$1/$2"), //
            rewriting("([^./]+)\\.\\.", "$1/.."), //
            rewriting("\\.\\.([^./]+)", "../$1"), //
            rewriting("([^/]+)/([^/]+)", "$2/$1"), //
            Spelling::withTwoDigitParts, //
            Spelling::withHyphens);

    private static final List<Rule> RULES = List.of(
            new Rule("[()]", "A qualifier stands to the right of a part for it and all parts before it,"
                    + " or to the left of a part for that part alone: 2004-~06-11"),
            new Rule("unknown|open", "An unknown end of an interval is left empty, an open one is two dots: 2004/.."),
            new Rule("\\^", "The seasons of a hemisphere have numbers of their own:"
                    + " 25 to 28 in the northern, 29 to 32 in the southern"),
            new Rule("\\du|u\\d|uu", "An unspecified digit is a capital X: 199X"),
            new Rule("y-?\\d|\\de\\d|\\dp\\d", "Y, E and S are capitals today: Y17E7, 1950S2"));

    private Spelling() {}

    /** What to write instead of a text that was refused, or the empty string where nothing better is known. */
    static String hintFor(String refused) {
        if (refused.length() > Expression.LONGEST) {
            return "";
        }
        String today = DraftSpelling.inTodays(refused);
        if (!today.equals(refused) && isValid(today)) {
            return InvalidEdtf.TODAY + today;
        }
        String plain = withoutTypography(today);
        return SLIPS.stream().map(slip -> slip.apply(plain)).distinct().filter(Spelling::isValid).findFirst()
                .map(meant -> InvalidEdtf.MEANT + meant).orElseGet(() -> ruleFor(refused));
    }

    private static String ruleFor(String text) {
        return RULES.stream().filter(rule -> rule.sign.matcher(text).find()).map(Rule::sentence).findFirst()
                .orElse("");
    }

    // Word processors make dashes of hyphens, and people put spaces around them.
    private static String withoutTypography(String text) {
        return text.strip().replace(" ", "").replace('\u2010', '-').replace('\u2011', '-').replace('\u2212', '-')
                .replace('\u2013', '/').replace('\u2014', '/');
    }

    private static String withTwoDigitParts(String text) {
        return text.indexOf('T') < 0 ? LONE_DIGIT.matcher(text).replaceAll("0$0") : text;
    }

    private static String withHyphens(String text) {
        return withTwoDigitParts(SEPARATOR.matcher(text).replaceAll("-"));
    }

    private static boolean isValid(String text) {
        try {
            Expression.read(text);
            return true;
        } catch (InvalidEdtf refusal) {
            return false;
        }
    }

    /** Rewrites a text that matches as a whole, and leaves any other. */
    private static UnaryOperator<String> rewriting(String pattern, String replacement) {
        Pattern whole = Pattern.compile("\\A" + pattern + "\\z");
        return text -> whole.matcher(text).replaceFirst(replacement);
    }

    /** What to say where a text shows a sign of the draft of 2012, but cannot be put right as a whole. */
    private record Rule(Pattern sign, String sentence) {

        Rule(String sign, String sentence) {
            this(Pattern.compile(sign), sentence);
        }
    }
}
