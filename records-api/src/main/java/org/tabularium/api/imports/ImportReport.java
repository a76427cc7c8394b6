package org.tabularium.api.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.api.imports.StoredImport.Tally;

/**
 * An import: that it runs, or what came of it.
 *
 * @param id            its id; what it records names it
 * @param format        the format of the file
 * @param mediaType     the media type of the file
 * @param dryRun        whether nothing is recorded, but all else is done
 * @param state         how far it is
 * @param actor         the opaque id of who sent it
 * @param startedAt     when it was taken
 * @param finishedAt    when the file had been read, or could not be read on; null before
 * @param rowsRead      how many rows have been read
 * @param accepted      how many of them made something
 * @param skipped       how many would have made what was there already
 * @param rejected      how many were not taken
 * @param perSecond     how many rows have been read in a second
 * @param firstPosition the position of the first thing that it recorded; null for nothing
 * @param lastPosition  the position of the last thing that it recorded; null for nothing
 * @param failure       why the file could not be read on; null where nothing kept it from that
 * @param reversedBy    the opaque id of who asked for its reversal; null for nobody
 * @param withdrawn     how many claims its reversal has withdrawn
 * @param kept          how many claims its reversal has left, because somebody had changed them
 * @param errors        what was wrong with rows, the first hundred by their lines
 */
record ImportReport(String id, String format, String mediaType, boolean dryRun, ImportState state, String actor,
        Instant startedAt, @Nullable Instant finishedAt, long rowsRead, long accepted, long skipped, long rejected,
        long perSecond, @Nullable Long firstPosition, @Nullable Long lastPosition, @Nullable String failure,
        @Nullable String reversedBy, long withdrawn, long kept, List<RowError> errors) {

    static ImportReport of(StoredImport stored, List<RowError> errors, Instant now) {
        Tally tally = stored.tally();
        Instant end = stored.finishedAt() == null ? now : stored.finishedAt();
        long millis = Math.max(1, Duration.between(stored.startedAt(), end).toMillis());
        return new ImportReport(stored.id(), stored.file().format().word(), stored.file().mediaType().toString(),
                stored.dryRun(),
                stored.state(), stored.actor(), stored.startedAt(), stored.finishedAt(), tally.rowsRead(),
                tally.accepted(), tally.skipped(), tally.rejected(), tally.rowsRead() * 1_000 / millis,
                tally.firstPosition(), tally.lastPosition(), stored.failure(), stored.reversal().actor(),
                stored.reversal().withdrawn(),
                stored.reversal().kept(), errors);
    }
}
