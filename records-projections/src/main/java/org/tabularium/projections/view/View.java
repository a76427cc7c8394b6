package org.tabularium.projections.view;

import java.util.List;

import org.tabularium.core.stream.StreamId;

/** A read model that is built from the log alone. */
public interface View {

    /** One of {@link ViewNames}. */
    String name();

    /**
     * Takes changes into one of its builds, within the caller's transaction. Those of a record follow on those of it
     * taken in before; what the view says of a record rests on its own changes alone.
     *
     * @param build the number of the build, which the rows will carry
     * @throws NotApplied where a change can't be taken in, by its position
     */
    void apply(int build, List<Change> page);

    /**
     * Deletes all that one of its builds says and has ever said of a record, within the caller's transaction. What
     * other builds say of it is theirs: they have been told of the same, or will be.
     */
    void forget(int build, StreamId stream);

    /** The tables that its rows are in, and that no other view writes to. */
    List<ViewTable> tables();
}
