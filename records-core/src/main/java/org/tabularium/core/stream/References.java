package org.tabularium.core.stream;

import java.util.Collection;
import java.util.Set;

/**
 * What the log holds at this moment, asked by a command that refers to other streams. It is answered from the log
 * itself and never from a view, so it is right at once.
 */
@FunctionalInterface
public interface References {

    /** Those of the given streams that don't exist. */
    Set<StreamId> missing(Collection<StreamId> streams);
}
