package org.tabularium.api.imports.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Assertion;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Claimant;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.claim.Relation;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.claim.Statement;
import org.tabularium.core.claim.Value;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.time.Edtf;

/** Claims of all shapes, chosen by a seed, with texts that are hard on a CSV. */
final class RandomClaims {

    private static final List<String> TEXTS = List.of("plain", "a, b; c", "“quoted” and \"quoted\"", "\"", ",", "'",
            "line\nline", " spaces ", "\ttab", "=1+1", "+1", "-5", "@x", "'=x", "''", "'apostrophe'", "#", "café",
            "\uD83D\uDE80", "\\", "a.b", "null", "true", "0012", "1e5", "\uFEFFmark", "—");
    private static final List<String> DATES = List.of("1992", "1992-02-25/1992-02-26", "XXXX-02-26", "../1990",
            "1993-01~/..", "[1992-02-25..1992-02-27]", "-0005");

    private final Random random;

    RandomClaims(long seed) {
        this.random = new Random(seed);
    }

    ClaimContent next() {
        return new ClaimContent(id(), new Claimant(text(), any(Claimant.Kind.values()), list(0, this::text)),
                maybe(this::date), maybe(this::date), list(1, this::citation), statement(), list(0, this::relation),
                maybe(this::text));
    }

    String id() {
        return "r-" + random.nextInt(1_000_000);
    }

    private Citation citation() {
        return new Citation(id(), maybe(this::text), maybe(() -> any(Citation.Form.values())),
                maybe(() -> any(Citation.Information.values())), maybe(() -> any(Citation.Evidence.values())));
    }

    private Relation relation() {
        return new Relation(any(Relation.Type.values()), id());
    }

    private Statement statement() {
        return switch (random.nextInt(3)) {
            case 0 -> figure();
            case 1 -> new Assertion(any(Facet.values()), "NAMED_ACTOR_" + random.nextInt(10), text());
            default -> new Resolution(text(), any(Resolution.Level.values()), text(),
                    any(Resolution.Instrument.values()), maybe(this::text), maybe(this::text), date(),
                    any(Resolution.Status.values()),
                    list(1, () -> any(Resolution.Wording.values())).stream().distinct().toList(), maybe(this::text),
                    any(Resolution.Stance.values()));
        };
    }

    private Figure figure() {
        Facet facet = any(Stream.of(Facet.values()).filter(Facet::hasFigures).toArray(Facet[]::new));
        Measure measure = any(
                Stream.of(Measure.values()).filter(one -> one.belongsTo(facet)).toArray(Measure[]::new));
        Group group = any(Group.values());
        String unit = any("PERSONS", "AZN", "OTHER");
        return new Figure(facet, measure, measure == Measure.OTHER ? text() : maybe(this::text), group,
                group == Group.OTHER ? text() : maybe(this::text), value(), unit,
                unit.equals("OTHER") ? text() : maybe(this::text));
    }

    private Value value() {
        Value.Qualifier qualifier = maybe(() -> any(Value.Qualifier.values()));
        if (random.nextInt(4) == 0) {
            return new Value(any(Value.State.UNKNOWN, Value.State.NONE), null, null, null, qualifier, false);
        }
        Decimal low = maybe(this::number);
        Decimal best = number();
        Decimal high = maybe(this::number);
        boolean tooLow = low != null && low.compareTo(best) > 0;
        boolean tooHigh = high != null && best.compareTo(high) > 0;
        return new Value(Value.State.KNOWN, low, best, high, qualifier, tooLow || tooHigh);
    }

    private Decimal number() {
        return new Decimal(BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000_000L), random.nextInt(7)));
    }

    private Edtf date() {
        return Edtf.parse(DATES.get(random.nextInt(DATES.size())));
    }

    private String text() {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextBoolean() ? text : text + TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private <T> List<T> list(int least, Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (int i = least + random.nextInt(4); i > 0; i--) {
            items.add(item.get());
        }
        return items;
    }

    private <T> @Nullable T maybe(Supplier<T> one) {
        return random.nextBoolean() ? one.get() : null;
    }

    @SafeVarargs
    private final <T> T any(T... some) {
        return some[random.nextInt(some.length)];
    }
}
