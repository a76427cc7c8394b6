package org.tabularium.projections.following;

import org.jspecify.annotations.Nullable;

/**
 * Where a view stands on this node, for whoever watches over it.
 *
 * @param view     the view's name
 * @param position the position of the last event it has taken in; -1 before the first
 * @param logSize  how many events the log holds
 * @param failure  why it doesn't go on, or null while it does
 */
public record ViewState(String view, long position, long logSize, @Nullable Failure failure) {

    /**
     * What a view has stopped at. It is tried again until it succeeds.
     *
     * @param position the position of the event
     * @param text     what went wrong
     */
    public record Failure(long position, String text) {}

    /** How many events it has yet to take in. */
    public long lag() {
        return Math.max(0, logSize - 1 - position);
    }
}
