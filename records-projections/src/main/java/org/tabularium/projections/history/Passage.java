package org.tabularium.projections.history;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.projections.asof.RecordState;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a record after one position up to another.
 *
 * @param before    the record as it stands at the one; null where it doesn't exist there
 * @param after     the record as it stands at the other
 * @param revisions the revisions that were recorded in between, the other position included
 */
public record Passage(@Nullable RecordState before, RecordState after, List<Revision> revisions) {

    public Passage {
        revisions = List.copyOf(revisions);
    }

    /** Makes it from the revisions of a record, of which only the first may be one of the position or before it. */
    static Passage of(List<StoredRevision> life, long from) {
        StoredRevision first = life.getFirst();
        StoredRevision last = life.getLast();
        boolean begins = first.position() > from;
        List<Revision> revisions = Histories.revisions(life);
        return new Passage(begins ? null : first.state(first.row().status()), last.state(last.row().status()),
                begins ? revisions : revisions.subList(1, revisions.size()));
    }

    /** What differs in the end between the two contents; nothing where one of them isn't there. */
    public List<Difference> differences() {
        ObjectNode earlier = before == null ? null : before.content();
        ObjectNode later = after.content();
        return earlier == null || later == null ? List.of() : Differences.between(earlier, later);
    }
}
