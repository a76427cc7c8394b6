package org.tabularium.core.claim;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The units of figures: codes of our own, and the ISO 4217 currencies in use. */
final class Unit {

    /** The unit that needs words beside it. */
    static final String OTHER = "OTHER";

    private static final Set<String> OWN = Set.of("PERSONS", "FAMILIES", "CASES", "MONUMENTS", "STATES", "ACTS",
            "YEARS", OTHER);

    /** A currency is in use when a country has it today; ISO 4217 also lists funds, metals and the dead. */
    private static final Set<String> CURRENCIES = Arrays.stream(Locale.getISOCountries()).flatMap(Unit::currencyOf)
            .collect(Collectors.toUnmodifiableSet());

    private Unit() {}

    private static Stream<String> currencyOf(String country) {
        return Stream.ofNullable(Currency.getInstance(Locale.of("", country))).map(Currency::getCurrencyCode);
    }

    static boolean isUnit(String code) {
        return OWN.contains(code) || CURRENCIES.contains(code);
    }
}
