package org.tabularium.projections.history;

import java.util.List;

/**
 * The life of a record up to a position.
 *
 * @param id        the record's id
 * @param revisions all its revisions, from the first; at least one
 */
public record History(String id, List<Revision> revisions) {

    public History {
        revisions = List.copyOf(revisions);
    }
}
