package org.tabularium.api.imports.window;

import java.util.ArrayList;
import java.util.List;

import org.tabularium.api.imports.format.ImportRow;

/** What became of rows. */
public final class Outcome {

    private final List<Rejection> rejected = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private long accepted;
    private long skipped;
    private long firstPosition = Long.MAX_VALUE;
    private long lastPosition = -1;

    /**
     * A row that refers to what isn't there, and may come yet.
     *
     * @param row       the row
     * @param otherwise its rejection, should that not come
     */
    public record Waiting(ImportRow row, Rejection otherwise) {}

    void accept() {
        accepted++;
    }

    void skip() {
        skipped++;
    }

    void reject(Rejection rejection) {
        rejected.add(rejection);
    }

    void hold(Waiting row) {
        waiting.add(row);
    }

    void recordedAt(long position) {
        firstPosition = Math.min(firstPosition, position);
        lastPosition = Math.max(lastPosition, position);
    }

    void add(Outcome other) {
        rejected.addAll(other.rejected);
        waiting.addAll(other.waiting);
        accepted += other.accepted;
        skipped += other.skipped;
        firstPosition = Math.min(firstPosition, other.firstPosition);
        lastPosition = Math.max(lastPosition, other.lastPosition);
    }

    /** Rejects rows that wait although no line comes any more in which what they refer to may stand. */
    public void giveUpBefore(long line) {
        waiting.removeIf(row -> row.row().line() < line && rejected.add(row.otherwise()));
    }

    /** How many rows made something. */
    public long accepted() {
        return accepted;
    }

    /** How many rows would make what is there already. */
    public long skipped() {
        return skipped;
    }

    /** The rows that were not taken. */
    public List<Rejection> rejected() {
        return List.copyOf(rejected);
    }

    /** The rows that wait for what they refer to, in the order of their lines. */
    public List<ImportRow> waiting() {
        return waiting.stream().map(Waiting::row).toList();
    }

    /** Whether anything was recorded. */
    public boolean recorded() {
        return lastPosition >= 0;
    }

    /** The first position of what was recorded. */
    public long firstPosition() {
        return firstPosition;
    }

    /** The last position of what was recorded; -1 where nothing was. */
    public long lastPosition() {
        return lastPosition;
    }
}
