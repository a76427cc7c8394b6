package org.tabularium.projections.asof;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Where the views stand, on whatever node they were brought there. */
public final class Positions {

    /** The position before the first event. */
    public static final long NONE = -1;

    private final JdbcClient jdbc;

    public Positions(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** The position that all of the named views have reached: the least of theirs; {@link #NONE} at the beginning. */
    public long current(String... views) {
        return jdbc.sql("select coalesce(min(position), -1) from view_build where state = 'LIVING'"
                + " and view_name = any(?)")
                .param(new SqlArrayValue("varchar", (Object[]) views)).query(Long.class).single();
    }
}
