package org.tabularium.projections.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.history.Passage;
import org.tabularium.projections.page.Cursor;
import org.tabularium.projections.page.Page;

/**
 * What has changed about incidents between two positions: about the incident itself, its claims, and the sources that
 * these rest on, in the order of the first change of each. Registering a source changes no incident, and a claim whose
 * content has been erased wherever it was about the incident can't be told to have been about it. What it costs grows
 * with the number of changes, not with that of claims. The views are {@code timeline}, {@code sources} and
 * {@code history}.
 */
public final class IncidentChanges {

    private static final String LIST = "changes";

    private final Histories histories;
    private final ChangedClaims claims;
    private final ChangedSources sources;

    public IncidentChanges(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        this.histories = new Histories(database);
        this.claims = new ChangedClaims(jdbc);
        this.sources = new ChangedSources(jdbc);
    }

    /**
     * One page of the records that were changed.
     *
     * @param from  the position that is compared with; -1 before the first event
     * @param to    the position that is compared, not before the other
     * @param after the cursor of the page before, if there is one
     * @throws org.tabularium.projections.page.BadCursor where the cursor is none that this list has given
     */
    public Page<ChangedRecord> of(String incident, long from, long to, @Nullable String after, int limit) {
        Cursor cursor = Cursor.read(after, LIST);
        Window window = new Window(from, to);
        List<FirstChange> found = first(incident, window, cursor == null ? from : Math.max(from, cursor.earliest()),
                limit + 1);
        Page<FirstChange> page = Page.of(found, limit,
                change -> Cursor.byPosition(LIST, change.position(), change.stream().id()));
        Map<StreamId, Passage> passages = histories
                .between(page.items().stream().map(FirstChange::stream).toList(), from, to);
        return page.map(change -> ChangedRecord.of(change, Objects.requireNonNull(passages.get(change.stream())),
                incident));
    }

    private List<FirstChange> first(String incident, Window window, long after, int limit) {
        List<FirstChange> found = new ArrayList<>(claims.of(incident, window, after, limit));
        // What comes after all these is for another page.
        long last = found.size() < limit ? window.to() : found.getLast().position();
        found.addAll(sources.of(incident, window, after, last, limit));
        StreamId itself = StreamId.incident(incident);
        histories.firstAfter(itself, window.from()).filter(position -> position > after && position <= window.to())
                .ifPresent(position -> found.add(new FirstChange(itself, position)));
        found.sort(Comparator.comparingLong(FirstChange::position));
        return found.subList(0, Math.min(limit, found.size()));
    }
}
