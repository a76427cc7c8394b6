package org.tabularium.core.claim;

import org.jspecify.annotations.Nullable;

import static org.tabularium.core.claim.Facet.CASUALTY;
import static org.tabularium.core.claim.Facet.DAMAGE;
import static org.tabularium.core.claim.Facet.DISPLACEMENT;
import static org.tabularium.core.claim.Facet.HOSTAGE;
import static org.tabularium.core.claim.Facet.MEMORIAL;
import static org.tabularium.core.claim.Facet.POPULATION;
import static org.tabularium.core.claim.Facet.RECOGNITION;
import static org.tabularium.core.claim.Facet.RETURN;

/** What a figure counts; each measure belongs to one facet, but for {@link #OTHER}, which belongs to all. */
public enum Measure {
    KILLED(CASUALTY), WOUNDED(CASUALTY), DISABLED(CASUALTY), MISSING(CASUALTY), ORPHANED_BOTH_PARENTS(CASUALTY),
    ORPHANED_ONE_PARENT(CASUALTY), FAMILIES_ANNIHILATED(CASUALTY), BODIES_EXAMINED(CASUALTY),
    BODIES_RECOVERED(CASUALTY), BURIED(CASUALTY), CAUSE_OF_DEATH(CASUALTY),
    TAKEN(HOSTAGE), HELD(HOSTAGE), RELEASED(HOSTAGE), FATE_UNKNOWN(HOSTAGE), DIED_IN_CAPTIVITY(HOSTAGE),
    PROPERTY(DAMAGE),
    FLED(DISPLACEMENT),
    RESIDENT(POPULATION), PRESENT(POPULATION),
    RETURNED(RETURN), PLANNED(RETURN),
    STATES(RECOGNITION), SUBNATIONAL_STATES(RECOGNITION), BODIES(RECOGNITION),
    MONUMENTS(MEMORIAL),
    OTHER(null);

    private final @Nullable Facet facet;

    Measure(@Nullable Facet facet) {
        this.facet = facet;
    }

    /** Whether a figure about the facet may count this. */
    public boolean belongsTo(Facet other) {
        return facet == null || facet == other;
    }
}
