package org.tabularium.projections.rows;

import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.RecordStatus;

/**
 * What one row of a view says, apart from the positions between which it says so.
 *
 * @param <R> the row's own type
 */
public interface RecordRow<R> {

    /** How the record stands. */
    RecordStatus status();

    /** The same content after a change of status alone. */
    R carried(Change change, RecordStatus status);
}
