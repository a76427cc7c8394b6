package org.tabularium.projections.build;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.projections.build.Build.State;

/**
 * All builds of all views, in the database that has their rows. A build's position is moved in the same transaction as
 * its rows are written.
 */
public final class Builds {

    private static final String SELECT = "select view_name, build, state, position from view_build ";

    private final JdbcClient jdbc;

    public Builds(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** All builds, view by view in the order of their numbers. */
    public List<Build> all() {
        return jdbc.sql(SELECT + "order by view_name, build").query(Builds::read).list();
    }

    /** The builds of a view that are in a state. */
    public List<Build> of(String view, State state) {
        return jdbc.sql(SELECT + "where view_name = ? and state = ? order by build").params(view, state.name())
                .query(Builds::read).list();
    }

    /**
     * The view's living build, which nobody else can move, and whose place nobody can take, until the transaction ends;
     * empty where another has just taken its place.
     */
    public Optional<Build> lockLiving(String view) {
        return jdbc.sql(SELECT + "where view_name = ? and state = 'LIVING' for update").param(view)
                .query(Builds::read).optional();
    }

    /** The build, which nobody else can move until the transaction ends; empty where it is in another state. */
    public Optional<Build> lock(Build build) {
        return jdbc.sql(SELECT + "where view_name = ? and build = ? and state = ? for update")
                .params(build.view(), build.number(), build.state().name()).query(Builds::read).optional();
    }

    /**
     * Moves the build's position; false where it isn't what it was any more. Locks only save work in vain: this
     * comparison is the last guard against events that are taken in twice.
     */
    public boolean move(Build build, long to) {
        return jdbc.sql("update view_build set position = ? where view_name = ? and build = ? and position = ?")
                .params(to, build.view(), build.number(), build.position()).update() == 1;
    }

    /** Begins a build beside the living one, whose row must be locked. */
    public void begin(String view) {
        jdbc.sql("""
                insert into view_build (view_name, build, state, position)
                select view_name, max(build) + 1, 'BUILDING', -1 from view_build where view_name = ?
                group by view_name""").param(view).update();
    }

    /** Says what the build is good for from now on. */
    public void set(Build build, State state) {
        jdbc.sql("update view_build set state = ? where view_name = ? and build = ?")
                .params(state.name(), build.view(), build.number()).update();
    }

    /** Forgets a build of which no rows are left. */
    public void remove(Build build) {
        jdbc.sql("delete from view_build where view_name = ? and build = ? and state = 'RETIRED'")
                .params(build.view(), build.number()).update();
    }

    private static Build read(ResultSet row, int number) throws SQLException {
        return new Build(row.getString("view_name"), row.getInt("build"), State.valueOf(row.getString("state")),
                row.getLong("position"));
    }
}
