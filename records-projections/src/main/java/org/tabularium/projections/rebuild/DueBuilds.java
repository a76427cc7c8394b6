package org.tabularium.projections.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.tabularium.projections.build.Build;
import org.tabularium.projections.build.Build.State;

/**
 * Which builds this node is to work on: those that were asked for here, and those that haven't moved since it last
 * looked, because who worked on them is gone.
 */
final class DueBuilds {

    private final Set<String> askedHere = ConcurrentHashMap.newKeySet();
    private Map<String, Long> seen = Map.of();

    /** Says that a view is to be rebuilt by this node. */
    void ask(String view) {
        askedHere.add(view);
    }

    /** Looks again; the least far come first. */
    List<Build> among(List<Build> builds) {
        List<Build> due = new ArrayList<>();
        Map<String, Long> now = new HashMap<>();
        for (Build build : builds) {
            if (build.state() == State.BUILDING) {
                String name = build.view() + " " + build.number();
                now.put(name, build.position());
                if (askedHere.remove(build.view()) || Long.valueOf(build.position()).equals(seen.get(name))) {
                    due.add(build);
                }
            }
        }
        seen = now;
        due.sort((one, other) -> Long.compare(one.position(), other.position()));
        return due;
    }
}
