package org.tabularium.projections.view;

import java.util.List;

/** A table with the rows of a view, as those see it who handle whole builds and not what the rows say. */
public interface ViewTable {

    /** The table's name. */
    String name();

    /** The columns that say something; the number of the build, and what it stands from and to, are not among them. */
    List<String> columns();

    /**
     * The columns that tell from each other the rows of a build that stand at one position: the first is the record's, to
     * whose rows others follow.
     */
    List<String> keys();
}
