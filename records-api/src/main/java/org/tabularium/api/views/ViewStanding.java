package org.tabularium.api.views;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.projections.build.Build;
import org.tabularium.projections.following.ViewState;

/**
 * How far a view is.
 *
 * @param view     its name
 * @param state    whether it keeps up with the log, or has stopped at an event
 * @param position the position of the last event that it shows; -1 before the first
 * @param lag      how many events it has yet to take in
 * @param failure  why it has stopped, or null while it hasn't
 * @param rebuild  how far the view told anew is that will take its place, or null where there is none
 */
record ViewStanding(String view, State state, long position, long lag, ViewState.@Nullable Failure failure,
        @Nullable Progress rebuild) {

    /** Whether a view keeps up. */
    enum State {
        FOLLOWING, STOPPED
    }

    /**
     * How far a rebuild is.
     *
     * @param position the position of the last event that it has taken in; -1 before the first
     * @param of       the position of the last event of the log
     * @param failure  what keeps this node from going on with it, or null
     */
    record Progress(long position, long of, @Nullable String failure) {}

    static ViewStanding of(ViewState state, List<Build> building, @Nullable String failure) {
        Progress rebuild = building.isEmpty()
                ? null
                : new Progress(building.getFirst().position(), state.logSize() - 1, failure);
        return new ViewStanding(state.view(), state.failure() == null ? State.FOLLOWING : State.STOPPED,
                state.position(), state.lag(), state.failure(), rebuild);
    }
}
