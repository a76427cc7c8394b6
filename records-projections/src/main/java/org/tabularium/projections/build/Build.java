package org.tabularium.projections.build;

/**
 * One telling of a view from the log.
 *
 * @param view     the view's name
 * @param number   tells it from other builds of the view; its rows carry it
 * @param state    what it is good for
 * @param position the position of the last event it has taken in; -1 before the first
 */
public record Build(String view, int number, State state, long position) {

    /** The same when it has been told further. */
    public Build at(long reached) {
        return new Build(view, number, state, reached);
    }

    /** What a build is good for. */
    public enum State {
        /** Readers are shown it, and it is kept up with the log. */
        LIVING,
        /** It is told from the first event on, to take the living one's place. */
        BUILDING,
        /** Another has taken its place, or it was given up; its rows are being deleted. */
        RETIRED
    }
}
