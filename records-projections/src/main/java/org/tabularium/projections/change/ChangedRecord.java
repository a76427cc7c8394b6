package org.tabularium.projections.change;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.history.Difference;
import org.tabularium.projections.history.Passage;
import org.tabularium.projections.history.Revision;
import org.tabularium.projections.view.RecordStatus;

/**
 * What became of one record of an incident between two positions.
 *
 * @param stream      the record: the incident itself, a claim, or a source that claims rest on
 * @param change      what became of it in sum
 * @param position    the position of the first change that concerns the incident; records come in its order
 * @param before      how it stood at the one position; null where it didn't exist
 * @param after       how it stands at the other
 * @param differences what differs in the end between the two contents; nothing where one of them isn't there
 * @param revisions   every revision in between, each with what it changed
 */
public record ChangedRecord(StreamId stream, ChangeKind change, long position, @Nullable Standing before,
        Standing after, List<Difference> differences, List<Revision> revisions) {

    /**
     * How a record stands.
     *
     * @param revision the number of its newest revision
     * @param status   {@link RecordStatus#ERASED} where what it held has been erased
     */
    public record Standing(int revision, RecordStatus status) {

        static Standing of(RecordState state) {
            return new Standing(state.revision(), state.status());
        }
    }

    public ChangedRecord {
        differences = List.copyOf(differences);
        revisions = List.copyOf(revisions);
    }

    static ChangedRecord of(FirstChange first, Passage passage, String incident) {
        RecordState before = passage.before();
        return new ChangedRecord(first.stream(), OverallChange.of(first.stream().kind(), passage, incident),
                first.position(),
                before == null ? null : Standing.of(before), Standing.of(passage.after()), passage.differences(),
                passage.revisions());
    }
}
