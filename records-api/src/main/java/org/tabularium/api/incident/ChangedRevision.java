package org.tabularium.api.incident;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.change.ChangeKind;
import org.tabularium.projections.change.ChangedRecord;
import org.tabularium.projections.change.ChangedRecord.Standing;
import org.tabularium.projections.history.Revision;

/** One revision of a changed record, as a row of its own. */
record ChangedRevision(StreamId stream, ChangeKind change, @Nullable Standing before, Standing after,
        @JsonUnwrapped Revision revision) {

    static List<ChangedRevision> of(ChangedRecord record) {
        return record.revisions().stream().map(revision -> new ChangedRevision(record.stream(), record.change(),
                record.before(), record.after(), revision)).toList();
    }
}
