package org.tabularium.projections.source;

import org.jspecify.annotations.Nullable;

/**
 * Where and how long readers were shown a claim as one that stands, while it cited a source or a copy of it.
 *
 * @param view     the view that showed it
 * @param incident under which incident
 * @param from     from where in the log on
 * @param to       where it was shown so no more; null while it is
 */
public record Shown(String view, String incident, LogPlace from, @Nullable LogPlace to) {

    boolean isContinuedBy(Shown next) {
        return view.equals(next.view) && incident.equals(next.incident) && next.from.equals(to);
    }

    Shown until(@Nullable LogPlace end) {
        return new Shown(view, incident, from, end);
    }
}
