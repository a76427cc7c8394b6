package org.tabularium.projections.resolution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many acts there are of each sort, never without the rule that counted them.
 *
 * @param rule   the rule in words
 * @param by     the member that sorts them
 * @param values how many there are by the member's codes, in the order of the codes; none that has no act
 */
public record ActCount(String rule, String by, Map<? extends Enum<?>, Long> values) {

    private static final String EACH = "each claim counts as one act";

    static List<ActCount> all(List<Act> acts) {
        return List.of(new ActCount(EACH, "stance", count(acts, act -> List.of(act.stance()))),
                new ActCount(EACH + ", once under each of its wordings", "wording", count(acts, Act::wording)),
                new ActCount(EACH, "bodyLevel", count(acts, act -> List.of(act.bodyLevel()))));
    }

    private static <E extends Enum<E>> Map<E, Long> count(List<Act> acts, Function<Act, Collection<E>> codes) {
        return acts.stream().flatMap(act -> codes.apply(act).stream().distinct())
                .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
    }
}
