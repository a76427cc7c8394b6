package org.tabularium.core.claim;

import java.util.List;

import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;

/**
 * Who says so.
 *
 * @param name the claimant's name
 * @param kind what the claimant is
 * @param via  through whom the claim is reported, from the nearest to the claimant outward; empty at first hand
 */
public record Claimant(String name, Kind kind, List<String> via) {

    /** What a claimant is. */
    public enum Kind {
        PARTY, STATE, IGO, NGO, COURT, LEGISLATURE, MEDIA, SURVIVOR, RESEARCHER, UNKNOWN
    }

    public Claimant {
        via = List.copyOf(via);
    }

    static Claimant read(ObjectInput in) {
        return new Claimant(in.text("name", Limits.NAME), in.code("kind", Kind.class),
                in.texts("via", Limits.NAME, Limits.CHAIN));
    }
}
