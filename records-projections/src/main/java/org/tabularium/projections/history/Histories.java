package org.tabularium.projections.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.tabularium.core.log.Moments;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.view.RecordStatus;
import org.tabularium.projections.view.ViewNames;

/**
 * The lives of incidents, sources and claims; the view is {@code history}. What doesn't exist at a position is empty.
 */
public final class Histories {

    private static final String OF_A_RECORD = " from history_revision where build = "
            + Standing.build(ViewNames.HISTORY) + " and stream = ? and valid_from <= ?";

    private static final String UP_TO = "select " + StoredRevision.COLUMNS + OF_A_RECORD;

    /** The join is an outer one, so that databases begin with the records. */
    private static final String BETWEEN = "select " + StoredRevision.COLUMNS
            + " from unnest(?) as r (record) left join history_revision t on t.stream = r.record and t.build = "
            + Standing.build(ViewNames.HISTORY) + " and t.valid_to > ? where t.valid_from <= ?"
            + " order by stream, valid_to";

    private final JdbcClient jdbc;

    public Histories(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** The record as it stands at the position. */
    public Optional<RecordState> current(StreamId stream, long position) {
        return newest(stream, position).map(newest -> newest.state(newest.row().status()));
    }

    /** One revision of the record; superseded, where a later one stands at the position. */
    public Optional<RecordState> revision(StreamId stream, int number, long position) {
        return newest(stream, position).flatMap(newest -> newest.row().revision() == number
                ? Optional.of(newest.state(newest.row().status()))
                : jdbc.sql(UP_TO + " and revision = ?").params(stream.toString(), position, number)
                        .query(StoredRevision::read).optional().map(one -> one.state(RecordStatus.SUPERSEDED)));
    }

    /** All revisions of the record, each with what it changed. */
    public Optional<History> history(StreamId stream, long position) {
        List<StoredRevision> stored = jdbc.sql(UP_TO + " order by stream, build, valid_to")
                .params(stream.toString(), position)
                .query(StoredRevision::read).list();
        return stored.isEmpty() ? Optional.empty() : Optional.of(new History(stream.id(), revisions(stored)));
    }

    /** When each revision of the record came, from the first; none where the record doesn't exist at the position. */
    public List<RevisionMoment> moments(StreamId stream, long position) {
        return jdbc.sql("select revision, valid_from, recorded_at" + OF_A_RECORD + " order by valid_from")
                .params(stream.toString(), position)
                .query((row, number) -> new RevisionMoment(row.getInt("revision"), row.getLong("valid_from"),
                        Moments.text(row.getLong("recorded_at"))))
                .list();
    }

    /** What became of records after one position up to another; those that don't exist at the other are left out. */
    public Map<StreamId, Passage> between(Collection<StreamId> streams, long from, long to) {
        var names = new SqlArrayValue("varchar", streams.stream().map(StreamId::toString).toArray());
        Map<String, List<StoredRevision>> lives = new LinkedHashMap<>();
        jdbc.sql(BETWEEN).params(names, from, to).query(StoredRevision::read).list()
                .forEach(one -> lives.computeIfAbsent(one.row().stream(), stream -> new ArrayList<>()).add(one));
        Map<StreamId, Passage> passages = new LinkedHashMap<>();
        lives.forEach((stream, life) -> passages.put(StreamId.parse(stream), Passage.of(life, from)));
        return passages;
    }

    /** The position of the first revision of the record that was recorded after a position. */
    public Optional<Long> firstAfter(StreamId stream, long position) {
        return jdbc.sql("select valid_from from history_revision where build = " + Standing.build(ViewNames.HISTORY)
                + " and stream = ? and valid_to > ? and valid_from > ? order by stream, build, valid_to limit 1")
                .params(stream.toString(), position, position).query(Long.class).optional();
    }

    private Optional<StoredRevision> newest(StreamId stream, long position) {
        return jdbc.sql(UP_TO + " and valid_to > ? order by stream, build, valid_to limit 1")
                .params(stream.toString(), position, position).query(StoredRevision::read).optional();
    }

    static List<Revision> revisions(List<StoredRevision> stored) {
        List<Revision> revisions = new ArrayList<>();
        StoredRevision before = null;
        for (StoredRevision one : stored) {
            revisions.add(Revision.of(one, before));
            before = one;
        }
        return revisions;
    }
}
