package org.tabularium.api.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabularium.api.problems.ProblemType;
import org.tabularium.api.problems.RequestRefused;
import org.tabularium.api.reading.ReadPoint.Choice;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.log.LogEntry;
import org.tabularium.core.log.LogReader;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.asof.Positions;
import org.tabularium.projections.following.ViewFollowers;

/** Finds the position that a read shows: the one asked for, or the newest that all views of the answer have reached. */
@Component
public class ReadPoints {

    /** How long a read waits for a view before it gives up. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final String ACCEPT_DATETIME = "Accept-Datetime";
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final LogReader log;
    private final Positions positions;
    private final ViewFollowers followers;
    private final Clock clock;

    ReadPoints(LogReader log, Positions positions, ViewFollowers followers, Clock clock) {
        this.log = log;
        this.positions = positions;
        this.followers = followers;
        this.clock = clock;
    }

    /**
     * The position for this request: {@code asOf} wins over {@code Accept-Datetime}, without both it is the newest.
     *
     * @param views the views that the answer is made of
     * @throws InvalidInput   where the request names no position of the log
     * @throws RequestRefused where a view does not reach the position in time
     */
    public ReadPoint of(HttpServletRequest request, String... views) {
        return of(request, () -> 0, views);
    }

    /** The same for what there has been only since the record's first revision: negotiation finds nothing earlier. */
    public ReadPoint of(HttpServletRequest request, StreamId record, String... views) {
        return of(request, record, 1, views);
    }

    /** The same for what there has been only since a revision of the record. */
    public ReadPoint of(HttpServletRequest request, StreamId record, int revision, String... views) {
        return of(request, () -> log.stream(record, revision).stream().findFirst()
                .map(first -> first.entry().position()).orElse(0L), views);
    }

    private ReadPoint of(HttpServletRequest request, LongSupplier first, String... views) {
        String atLeast = request.getHeader("Tabularium-At-Least");
        if (atLeast != null) {
            if (!POSITION.matcher(atLeast).matches()) {
                throw Parameters.refused("Tabularium-At-Least", "not-a-position", "A position is expected.");
            }
            // One beyond the log's end may come within the time.
            await(Long.parseLong(atLeast), views);
        }
        String asOf = Parameters.single(request, "asOf");
        if (asOf != null) {
            return chosen(Choice.NAMED, position("asOf", asOf), views);
        }
        Instant wanted = acceptDatetime(request);
        if (wanted != null && log.size() > 0) {
            return chosen(Choice.NEGOTIATED, memento(wanted, first), views);
        }
        return new ReadPoint(asOf(positions.current(views)), Choice.NEWEST);
    }

    /**
     * The position that another parameter names as {@code asOf} does, once the views have reached it; where it is left
     * out, that before the first event.
     *
     * @throws InvalidInput   where it names no position of the log
     * @throws RequestRefused where a view does not reach the position in time
     */
    public AsOf named(HttpServletRequest request, String parameter, String... views) {
        String text = Parameters.single(request, parameter);
        return text == null ? AsOf.NOTHING : named(parameter, text, views);
    }

    /** The same of a text that was sent under the name. */
    public AsOf named(String name, String text, String... views) {
        long position = position(name, text);
        await(position, views);
        return asOf(position);
    }

    private ReadPoint chosen(Choice choice, long position, String... views) {
        await(position, views);
        return new ReadPoint(asOf(position), choice);
    }

    private long position(String parameter, String text) {
        if (!POSITION.matcher(text).matches()) {
            return positionAt(parameter, text);
        }
        long position = Long.parseLong(text);
        if (position >= log.size()) {
            throw Parameters.refused(parameter, "not-a-position", "The log has no such position.");
        }
        return position;
    }

    private long positionAt(String parameter, String text) {
        Instant moment;
        try {
            moment = AskedMoment.read(text);
        } catch (DateTimeParseException neither) {
            throw Parameters.refused(parameter, "not-a-position",
                    "A position or a moment such as 2026-01-31T12:00:00Z is expected.");
        }
        long newest = log.size() - 1;
        if (log.entry(newest).map(LogEntry::recordedAt).filter(last -> !moment.isAfter(last)).isEmpty()) {
            throw Parameters.refused(parameter, "beyond-the-log", "The log does not reach that moment yet.");
        }
        OptionalLong position = log.positionAt(moment);
        return position.orElse(Positions.NONE);
    }

    private @Nullable Instant acceptDatetime(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(ACCEPT_DATETIME));
        if (values.isEmpty()) {
            return null;
        }
        // RFC 7089 §4.5.3: what is not of the form is refused.
        return HttpDates.read(String.join(", ", values), clock)
                .orElseThrow(() -> Parameters.refused(ACCEPT_DATETIME, "not-a-date",
                        "A date such as Sat, 31 Jan 2026 12:00:00 GMT is expected."));
    }

    /** RFC 7089 §4.5.3: a moment before the first memento gives the first, one after the last gives the last. */
    private long memento(Instant wanted, LongSupplier first) {
        // The header tells whole seconds, and so does the one that names a memento: the second's last is meant.
        Instant last = wanted.plus(Duration.ofSeconds(1)).minusNanos(1_000);
        return Math.max(log.positionAt(last).orElse(0), first.getAsLong());
    }

    private void await(long position, String... views) {
        try {
            if (!followers.awaitPosition(List.of(views), position, LONGEST_WAIT)) {
                throw lagging();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw lagging();
        }
    }

    private static RequestRefused lagging() {
        return new RequestRefused(ProblemType.VIEW_LAGS_BEHIND, ProblemType.VIEW_LAGS_BEHIND.explanation());
    }

    private AsOf asOf(long position) {
        return position < 0
                ? AsOf.NOTHING
                : AsOf.of(position, log.entry(position).map(LogEntry::recordedAt).orElseThrow());
    }
}
