package org.tabularium.projections.source;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.page.Cursor;
import org.tabularium.projections.page.Page;
import org.tabularium.projections.view.RecordStatus;
import org.tabularium.projections.view.ViewNames;

/**
 * What falls with one source at one position. Copies are those that the archive knows of there: what it has learned
 * since of where a source comes from holds for the time before as well.
 */
public final class Dependents {

    /** The views that the answer is made of. */
    public static final List<String> VIEWS = List.of(ViewNames.SOURCES, ViewNames.TIMELINE, ViewNames.CASUALTIES,
            ViewNames.HOSTAGES, ViewNames.RESOLUTIONS);

    private static final String LIST = "impact";
    private static final int MOST_DERIVED = 1_000;

    private final JdbcClient jdbc;
    private final String source;
    private final AsOf asOf;
    private final Set<String> falling;
    private final RestingClaims resting;
    private final ClaimLives lives;

    Dependents(JdbcClient jdbc, String source, AsOf asOf) {
        this.jdbc = jdbc;
        this.source = source;
        this.asOf = asOf;
        this.falling = new Copies(jdbc).with(source, asOf.at());
        this.resting = new RestingClaims(jdbc, falling, asOf.at());
        this.lives = new ClaimLives(jdbc, asOf.at());
    }

    /**
     * One page of the claims that rest on the source, or did before, by their ids.
     *
     * @throws org.tabularium.projections.page.BadCursor where the cursor is none that this list has given
     */
    public Page<Dependent> claims(@Nullable String after, int limit) {
        Cursor cursor = Cursor.read(after, LIST);
        Page<String> ids = Page.of(resting.after(cursor == null ? "" : cursor.id(), limit + 1), limit,
                id -> Cursor.byId(LIST, id));
        return new Page<>(dependents(ids.items()), ids.next());
    }

    private List<Dependent> dependents(List<String> claims) {
        Map<String, ClaimLife> found = lives.of(claims);
        Map<String, RecordStatus> statuses = lives.statuses(found.values().stream()
                .flatMap(life -> life.others(falling, asOf.at()).stream()).distinct().toList());
        return claims.stream().flatMap(claim -> Objects.requireNonNull(found.get(claim))
                .dependent(falling, statuses, asOf.at())).toList();
    }

    /** What is answered with these claims on the first page, or on another. */
    public Impact impact(List<Dependent> claims, boolean isFirst) {
        if (!isFirst) {
            return new Impact(source, asOf, null, null, null, null, claims);
        }
        SourceLife life = SourceLife.of(source, asOf.at(), jdbc);
        List<String> derived = falling.stream().filter(id -> !id.equals(source)).limit(MOST_DERIVED).toList();
        return new Impact(source, asOf, life.retractedAt(), life.describedAt(), resting.count(), derived, claims);
    }
}
