package org.tabularium.projections.history;

import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.page.BadCursor;
import org.tabularium.projections.page.Page;
import org.tabularium.projections.view.ViewNames;

/** All that has happened in the archive, in the order of positions; the view is {@code history}. */
public final class Feed {

    private static final String BETWEEN = "select " + StoredRevision.COLUMNS + " from history_revision where build = "
            + Standing.build(ViewNames.HISTORY) + " and valid_from > ? and valid_from <= ? order by valid_from limit ?";

    private final JdbcClient jdbc;

    public Feed(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** What happened after the one position and up to the other, so many events of it at most. */
    public List<FeedItem> between(long after, long upTo, int limit) {
        return jdbc.sql(BETWEEN).params(after, upTo, limit).query(StoredRevision::read).list().stream()
                .map(FeedItem::of).toList();
    }

    /** The same with what each record held then, but not compared with what it held before. */
    public List<StreamRevision> revisions(long after, long upTo, int limit) {
        return jdbc.sql(BETWEEN).params(after, upTo, limit).query(StoredRevision::read).list().stream()
                .map(one -> new StreamRevision(StreamId.parse(one.row().stream()), Revision.of(one, null))).toList();
    }

    /**
     * The same as a list in pages; a cursor is the position after which the next page begins.
     *
     * @throws BadCursor where the cursor is no position
     */
    public Page<FeedItem> page(long after, long upTo, @Nullable String cursor, int limit) {
        if (cursor != null && !cursor.matches("\\d{1,18}")) {
            throw new BadCursor();
        }
        List<FeedItem> found = between(cursor == null ? after : Long.parseLong(cursor), upTo, limit + 1);
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), Long.toString(found.get(limit - 1).position()));
    }
}
