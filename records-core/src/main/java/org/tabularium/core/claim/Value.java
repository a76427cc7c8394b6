package org.tabularium.core.claim;

import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.input.ObjectInput;

/**
 * The number or numbers that a claimant gives.
 *
 * @param state     whether there is a number
 * @param low       the least
 * @param best      the one figure, only where the claimant gives one
 * @param high      the greatest
 * @param qualifier the claimant's own qualification
 * @param irregular whether the source itself breaks low ≤ best ≤ high
 */
public record Value(State state, @Nullable Decimal low, @Nullable Decimal best, @Nullable Decimal high,
        @Nullable Qualifier qualifier,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY) boolean irregular) {

    /** Whether there is a number. */
    public enum State {
        /** The claimant gives a number. */
        KNOWN,
        /** There is a number, the claimant does not give it. */
        UNKNOWN,
        /** There is none. */
        NONE
    }

    /** How a claimant qualifies a number. */
    public enum Qualifier {
        EXACT, ABOUT, AT_LEAST, MORE_THAN, AT_MOST, NEARLY
    }

    public Value {
        boolean hasNumber = low != null || best != null || high != null;
        if (hasNumber != (state == State.KNOWN)) {
            throw new IllegalArgumentException("A value has a number if, and only if, it is KNOWN");
        }
        if (irregular == isOrdered(low, best, high)) {
            throw new IllegalArgumentException("A value is irregular if, and only if, its numbers are out of order");
        }
    }

    private static boolean isOrdered(@Nullable Decimal low, @Nullable Decimal best, @Nullable Decimal high) {
        var given = Stream.of(low, best, high).filter(Objects::nonNull).toList();
        return given.stream().sorted().toList().equals(given);
    }

    static Value read(ObjectInput in) {
        State state = in.code("state", State.class);
        Decimal low = in.optionalDecimal("low");
        Decimal best = in.optionalDecimal("best");
        Decimal high = in.optionalDecimal("high");
        Qualifier qualifier = in.optionalCode("qualifier", Qualifier.class);
        boolean irregular = in.flag("irregular");
        boolean hasNumber = in.has("low") || in.has("best") || in.has("high");
        if (in.isSound("state") && state == State.KNOWN && !hasNumber) {
            in.fault("", "missing", "A KNOWN value needs at least one of low, best and high.");
        }
        if (state != State.KNOWN && hasNumber) {
            in.fault("", "not-known", "Only a KNOWN value has numbers.");
        }
        boolean ordered = isOrdered(low, best, high);
        if (!ordered && !irregular && in.hasNoFaultAt("irregular")) {
            in.fault("", "out-of-order", "low ≤ best ≤ high must hold where they are given.");
        }
        if (ordered && irregular && Stream.of("low", "best", "high").allMatch(in::hasNoFaultAt)) {
            in.fault("irregular", "not-irregular", "low ≤ best ≤ high holds, so the value is not irregular.");
        }
        return in.isClean() ? new Value(state, low, best, high, qualifier, irregular) : PLACEHOLDER;
    }

    private static final Value PLACEHOLDER = new Value(State.UNKNOWN, null, null, null, null, false);
}
