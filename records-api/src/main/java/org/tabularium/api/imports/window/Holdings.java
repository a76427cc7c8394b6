package org.tabularium.api.imports.window;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.tabularium.api.imports.format.NewRecord;
import org.tabularium.core.stream.References;
import org.tabularium.core.stream.Refusal;
import org.tabularium.core.stream.StreamId;

/** What is there already, and where what rows make is added to it. */
public interface Holdings extends References {

    /** What is known of those of the records that exist, asked for all at once. */
    Map<StreamId, Held> held(Collection<StreamId> streams);

    /**
     * Adds the records together, each of which may refer to those before it.
     *
     * @return their positions, in their order; none where nothing is recorded in truth
     * @throws Refusal where one can't be added; then none was
     */
    List<Long> add(List<NewRecord> records);
}
