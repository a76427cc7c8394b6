package org.tabularium.projections.view;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.StreamId;

/** A table with the rows of a view, as those see it who handle whole builds and not what the rows say. */
public interface ViewTable {

    /** The table's name. */
    String name();

    /** The columns that say something; the number of the build, and what it stands from and to, are not among them. */
    List<String> columns();

    /**
     * The columns that tell from each other the rows of a build that stand at one position: the first is the record's,
     * to whose rows others follow.
     */
    List<String> keys();

    /** The kind of the records whose ids are the first key; empty where that is a record's stream, of whatever kind. */
    Optional<StreamId.Kind> kind();

    /**
     * All rows, of all positions, that a build has of records when it has been told all of these changes and no others.
     * Nothing is read or written.
     *
     * @param build   the number of the build
     * @param changes those of a record from its first one on, in their order
     * @return of each row the values of the columns, then those of build, valid_from, valid_to and block
     * @throws NotApplied where a change can't be taken in, by its position
     */
    List<@Nullable Object[]> tell(int build, List<Change> changes);
}
