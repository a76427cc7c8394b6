package org.tabularium.api.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.http.MediaType;
import org.tabularium.api.reading.HttpDates;
import org.tabularium.projections.history.RevisionMoment;

/**
 * The mementos of a claim as links: for each revision the claim as of the position at which it was recorded. In between
 * the claim stays the same.
 *
 * @param claim     the address of the claim, which is the original resource and its TimeGate
 * @param revisions its revisions, from the first; at least one
 */
record ClaimMementos(String claim, List<RevisionMoment> revisions) {

    /** The media type of TimeMaps, RFC 6690. */
    static final MediaType LINK_FORMAT = MediaType.parseMediaType("application/link-format");

    ClaimMementos {
        revisions = List.copyOf(revisions);
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("A claim without a revision: " + claim);
        }
    }

    /**
     * The links beside one revision, RFC 7089 §2.2: to the TimeMap, to its own memento and its neighbours, and to the
     * first and the last one.
     *
     * @param forEver whether they are kept for ever: then none is called the last
     */
    List<String> beside(int revision, boolean forEver) {
        List<String> links = new ArrayList<>();
        links.add(timeMapAs("timemap"));
        for (RevisionMoment moment : revisions) {
            List<String> roles = new ArrayList<>();
            if (isFirst(moment)) {
                roles.add("first");
            }
            if (moment.revision() == revision - 1) {
                roles.add("prev");
            } else if (moment.revision() == revision + 1) {
                roles.add("next");
            }
            if (isLast(moment) && !forEver) {
                roles.add("last");
            }
            if (!roles.isEmpty() || moment.revision() == revision) {
                links.add(memento(moment, roles));
            }
        }
        return links;
    }

    /** All of them, as a TimeMap in the link format, RFC 7089 §5. */
    String timeMap() {
        List<String> links = new ArrayList<>();
        links.add("<" + claim + ">; rel=\"original\"");
        links.add("<" + claim + ">; rel=\"timegate\"");
        links.add(timeMapAs("self") + "; from=\"" + date(revisions.getFirst()) + "\"; until=\""
                + date(revisions.getLast()) + "\"");
        for (RevisionMoment moment : revisions) {
            List<String> roles = new ArrayList<>();
            if (isFirst(moment)) {
                roles.add("first");
            }
            if (isLast(moment)) {
                roles.add("last");
            }
            links.add(memento(moment, roles));
        }
        return String.join(",\n", links);
    }

    private String timeMapAs(String role) {
        return "<" + claim + "/timemap>; rel=\"" + role + "\"; type=\"" + LINK_FORMAT + "\"";
    }

    private String memento(RevisionMoment moment, List<String> roles) {
        roles.add("memento");
        return "<" + claim + "?asOf=" + moment.position() + ">; rel=\"" + String.join(" ", roles) + "\"; datetime=\""
                + date(moment) + "\"";
    }

    private boolean isFirst(RevisionMoment moment) {
        return moment.equals(revisions.getFirst());
    }

    private boolean isLast(RevisionMoment moment) {
        return moment.equals(revisions.getLast());
    }

    private static String date(RevisionMoment moment) {
        return HttpDates.text(Instant.parse(moment.recordedAt()));
    }
}
