package org.tabularium.projections.figure;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Value;
import org.tabularium.core.input.Decimal;

/**
 * How far apart the figures of a block are: computed, which nobody asserts.
 *
 * @param lowest  the least of each claim's low, else best, else high
 * @param highest the greatest of each claim's high, else best, else low
 * @param note    says that it is computed
 */
public record Range(Decimal lowest, Decimal highest, String note) {

    private static final String COMPUTED = "computed, not asserted";

    /** The range of the values that give a number, or null where none does. */
    static @Nullable Range of(List<Value> values) {
        List<Value> known = values.stream().filter(value -> value.state() == Value.State.KNOWN).toList();
        return known.isEmpty()
                ? null
                : new Range(Collections.min(known.stream().map(Range::lowest).toList()),
                        Collections.max(known.stream().map(Range::highest).toList()), COMPUTED);
    }

    private static Decimal lowest(Value value) {
        List<Decimal> numbers = numbers(value);
        return value.irregular() ? Collections.min(numbers) : numbers.getFirst();
    }

    private static Decimal highest(Value value) {
        List<Decimal> numbers = numbers(value);
        return value.irregular() ? Collections.max(numbers) : numbers.getLast();
    }

    private static List<Decimal> numbers(Value value) {
        return Stream.of(value.low(), value.best(), value.high()).filter(Objects::nonNull).toList();
    }
}
