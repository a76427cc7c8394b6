package org.tabularium.api.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.tabularium.api.reading.Address;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.api.reading.ReadPoint.Choice;
import org.tabularium.core.stream.StreamId;

/**
 * Where a page stands, and where its links lead: whoever reads the archive as of a position stays there, whoever reads
 * what is current moves on with it.
 *
 * @param context   the path before all of ours, empty unless the service is mounted below one
 * @param past      whether the reader asked for a position or a moment
 * @param position  the position shown; null before the first event
 * @param recorded  when the log took the event there; null with the position
 * @param now       the address of this page as it stands now
 * @param permanent the address of this page as of the position; null without one
 * @param asOf      what the addresses of other pages end with
 */
record Frame(String context, boolean past, @Nullable Long position, @Nullable Moment recorded, String now,
        @Nullable String permanent, String asOf) {

    static Frame of(HttpServletRequest request, ReadPoint point) {
        Long position = point.asOf().position();
        String recordedAt = point.asOf().recordedAt();
        boolean past = point.choice() != Choice.NEWEST;
        Address address = Address.of(request);
        return new Frame(request.getContextPath(), past, position, recordedAt == null ? null : Moment.of(recordedAt),
                address.original(), position == null ? null : address.memento(position),
                past ? "?asOf=" + asked(request, position) : "");
    }

    private static String asked(HttpServletRequest request, @Nullable Long position) {
        return position == null
                ? URLEncoder.encode(Objects.requireNonNullElse(request.getParameter("asOf"), ""),
                        StandardCharsets.UTF_8)
                : position.toString();
    }

    /** The page at the path, such as {@code /claims/na-015}. */
    public String page(String path) {
        return context + path + asOf;
    }

    /** What programs read there. */
    public String json(String path) {
        return page("/api" + path);
    }

    /** The same in one of several formats. */
    public String file(String path, String format) {
        return json(path) + (asOf.isEmpty() ? "?" : "&") + "format=" + format;
    }

    public String pageAt(String path, long at) {
        return context + path + "?asOf=" + at;
    }

    public String jsonAt(String path, long at) {
        return pageAt("/api" + path, at);
    }

    /** What is the same at every position, such as a proof. */
    public String always(String path) {
        return context + path;
    }

    /** The path of a record's page. */
    static String path(StreamId stream) {
        return "/" + stream.kind().word() + "s/" + stream.id();
    }
}
