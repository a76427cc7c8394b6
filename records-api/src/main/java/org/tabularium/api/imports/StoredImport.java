package org.tabularium.api.imports;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An import as it is noted: what was asked for, and how far it is.
 *
 * @param id         its id
 * @param actor      the opaque id of who sent it
 * @param file       what kind of file it is
 * @param dryRun     whether nothing is recorded
 * @param state      its state
 * @param startedAt  when it was taken
 * @param finishedAt when it had been read, or had failed; null before
 * @param tally      what came of its rows so far
 * @param failure    why it failed; null where it did not
 * @param reversal   how far its reversal is
 */
record StoredImport(String id, String actor, FileKind file, boolean dryRun, ImportState state, Instant startedAt,
        @Nullable Instant finishedAt, Tally tally, @Nullable String failure, Reversed reversal) {

    /**
     * What came of the rows so far.
     *
     * @param windows       how many windows of rows have been settled
     * @param rowsRead      how many rows have been read
     * @param accepted      how many of them made something
     * @param skipped       how many would have made what was there already
     * @param rejected      how many were not taken
     * @param lastLine      the line of the last row that was read
     * @param waiting       the lines of rows that wait for what they refer to
     * @param uncounted     the position from which on what the import has recorded isn't counted here
     * @param firstPosition the position of the first thing that it recorded; null for nothing
     * @param lastPosition  the position of the last one; null for nothing
     */
    record Tally(long windows, long rowsRead, long accepted, long skipped, long rejected, long lastLine,
            List<Long> waiting, long uncounted, @Nullable Long firstPosition, @Nullable Long lastPosition) {

        Tally {
            waiting = List.copyOf(waiting);
        }

        /** Before the first row. */
        static Tally none(long logSize) {
            return new Tally(0, 0, 0, 0, 0, 0, List.of(), logSize, null, null);
        }
    }

    /**
     * How far a reversal is.
     *
     * @param actor     the opaque id of who asked for it; null for nobody
     * @param position  the position from which on it goes on
     * @param withdrawn how many claims it has withdrawn
     * @param kept      how many it has left as they are, because somebody had changed them
     */
    record Reversed(@Nullable String actor, long position, long withdrawn, long kept) {}
}
