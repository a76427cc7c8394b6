package org.tabularium.projections.history;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.tabularium.core.log.Moments;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.view.RecordStatus;

/** A revision together with its position. */
record StoredRevision(RevisionRow row, long position) {

    static final String COLUMNS = "stream, revision, recorded_at, actor, type, kind, reason, basis, legal_basis,"
            + " erased_revision, import_id, status, content, valid_from";

    static StoredRevision read(ResultSet row, int number) throws SQLException {
        RevisionRow read = RevisionRow.TABLE.reader().mapRow(row, number);
        return new StoredRevision(read, row.getLong("valid_from"));
    }

    RecordState state(RecordStatus status) {
        return new RecordState(StreamId.parse(row.stream()).id(), RecordState.content(row.content()), status,
                row.revision(), position, Moments.text(row.recordedAt()));
    }
}
