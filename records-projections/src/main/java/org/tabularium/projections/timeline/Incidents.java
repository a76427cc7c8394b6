package org.tabularium.projections.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.claim.Facet;
import org.tabularium.projections.asof.Blocks;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.page.Cursor;
import org.tabularium.projections.page.Page;
import org.tabularium.projections.page.Query;
import org.tabularium.projections.search.Signatures;
import org.tabularium.projections.search.Stretch;
import org.tabularium.projections.view.ViewNames;

/** All incidents, by their dates; those without a bound come last. The view is {@code timeline}. */
public final class Incidents {

    private static final String LIST = "incidents";

    private static final String INCIDENTS = """
            select i.id, i.content, i.status, i.revision, i.recorded_at, i.valid_from, i.earliest, i.latest
            from timeline_incident i""";

    private static final String COUNTS = "select t.facet, count(*) as claims "
            + Standing.among("timeline_claim", ViewNames.TIMELINE, "t.incident = ?")
            + " and t.status = 'CURRENT' group by t.facet";

    /** Beyond so many it is quicker to go through the incidents by date, of which enough are found soon. */
    private static final int MOST_STRETCHES = 32;
    private static final long MOST_POSITIONS = 4_096;

    private static final Comparator<DatedState> BY_DATE = Comparator
            .<DatedState>comparingLong(item -> item.occurred().earliest())
            .thenComparingLong(item -> item.occurred().latest()).thenComparing(item -> item.state().id());

    private final JdbcClient jdbc;
    private final Signatures signatures;

    /** Searches for words go through all incidents. */
    public Incidents(DataSource database) {
        this(database, Signatures.ofIncidents(database));
    }

    /** @param signatures where words can stand in the incidents */
    public Incidents(DataSource database, Signatures signatures) {
        this.jdbc = JdbcClient.create(database);
        this.signatures = signatures;
    }

    /**
     * One page of the incidents that are asked for.
     *
     * @param words   words that stand together in the id, the name, the place or the note, without regard to case
     * @param from    only incidents that can have lasted to this day or longer
     * @param to      only incidents that can have begun on this day or earlier
     * @param country the country's whole name, without regard to case
     * @throws org.tabularium.projections.page.BadCursor where the cursor is none that this list has given
     */
    public Page<RecordState> list(@Nullable String words, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable String country, long position, @Nullable String after, int limit) {
        Cursor cursor = Cursor.read(after, LIST);
        Supplier<Query> query = () -> query(words, from, to, country, position).afterDate(cursor, "i");
        List<Stretch> stretches = words == null
                ? List.of()
                : signatures.holding(Words.folded(words), 0, position);
        List<DatedState> found = words == null || areMany(stretches)
                ? read(query.get(), limit)
                : stretches.stream()
                        .flatMap(one -> read(query.get().and("i.valid_from between ? and ?", one.from(), one.to()),
                                limit).stream())
                        .sorted(BY_DATE).limit(limit + 1L).toList();
        return Page.of(found, limit, item -> item.cursor(LIST)).map(DatedState::state);
    }

    /** Whether the words are likely to be found soon; what has no signature yet doesn't tell. */
    private boolean areMany(List<Stretch> stretches) {
        long signed = signatures.end();
        return stretches.size() > MOST_STRETCHES
                || stretches.stream().mapToLong(one -> Math.min(one.to() + 1, signed) - Math.min(one.from(), signed))
                        .sum() > MOST_POSITIONS;
    }

    private List<DatedState> read(Query query, int limit) {
        return query.list(jdbc, "i.earliest, i.latest, i.id", limit, DatedState::read);
    }

    private static Query query(@Nullable String words, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable String country, long position) {
        Query query = new Query(INCIDENTS).andEqual("i.country", Words.foldedOrNull(country)).standing("i",
                ViewNames.TIMELINE, position);
        if (words != null) {
            query.and("i.search_text like ? escape '" + Words.ESCAPE + "'", Words.pattern(words));
        }
        if (from != null || to != null) {
            // Of an erased one nobody can tell.
            query.and("i.content is not null");
        }
        if (from != null) {
            query.and("i.latest >= ?", from.toEpochDay());
        }
        if (to != null) {
            query.and("(i.earliest <= ? or i.earliest = ?)", to.toEpochDay(), Days.NO_BOUND);
        }
        return query;
    }

    /** One incident with the numbers of its current claims; empty where it doesn't exist at the position. */
    public Optional<IncidentState> find(String id, long position) {
        return new Query(INCIDENTS).andEqual("i.id", id).standing("i", ViewNames.TIMELINE, position)
                .list(jdbc, "i.build, i.valid_to", 1, RecordState::read).stream().findFirst()
                .map(state -> new IncidentState(state, counts(id, position)));
    }

    private Map<Facet, Long> counts(String incident, long position) {
        Map<Facet, Long> counts = new EnumMap<>(Facet.class);
        jdbc.sql(COUNTS).params(Blocks.around(position), incident, position, position)
                .query(row -> {
                    counts.put(Facet.valueOf(row.getString("facet")), row.getLong("claims"));
                });
        return counts;
    }
}
