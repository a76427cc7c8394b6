package org.tabularium.core.claim;

import java.util.EnumSet;
import java.util.Set;

/** What a statement is about. */
public enum Facet {
    CASUALTY, HOSTAGE, DAMAGE, DISPLACEMENT, POPULATION, RETURN, RECOGNITION, MEMORIAL, RESOLUTION, RESPONSIBILITY,
    CHARACTERISATION, MILITARY_ACTION, CONTROL, CAMPAIGN, COMMEMORATION, POSITION, OTHER;

    private static final Set<Facet> OF_FIGURES = EnumSet.range(CASUALTY, MEMORIAL);

    /** Whether a figure may be about it. */
    public boolean hasFigures() {
        return OF_FIGURES.contains(this);
    }
}
