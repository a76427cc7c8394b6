package org.tabularium.core.time;

/** One date as it was read: the days it allows, the unit it is written in, whether it is digits and nothing else. */
record DateTerm(Span span, Unit unit, boolean isPlain) {

    enum Unit {
        YEAR, PART_OF_YEAR, MONTH, DAY
    }

    boolean isPlainDay() {
        return isPlain && unit == Unit.DAY;
    }
}
