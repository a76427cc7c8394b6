package org.tabularium.projections.following;

import org.springframework.jdbc.core.JdbcTemplate;

/** The position of each view, in the same database and moved in the same transaction as its rows. */
final class ViewPositions {

    private final JdbcTemplate jdbc;

    ViewPositions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The view's position, which nobody else can move until the transaction ends. */
    long lock(String view) {
        Long position = jdbc.queryForObject("select position from view_position where view_name = ? for update",
                Long.class, view);
        if (position == null) {
            throw new IllegalStateException("The view " + view + " has no position");
        }
        return position;
    }

    /**
     * Moves the view's position; false where it isn't what it was any more. The lock only saves work in vain: this
     * comparison is the last guard against events that are taken in twice.
     */
    boolean move(String view, long from, long to) {
        return jdbc.update("update view_position set position = ? where view_name = ? and position = ?", to, view,
                from) == 1;
    }
}
