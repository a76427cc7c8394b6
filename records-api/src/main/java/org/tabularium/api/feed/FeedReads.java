package org.tabularium.api.feed;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.reading.Answers;
import org.tabularium.api.reading.Preference;
import org.tabularium.api.reading.Read;
import org.tabularium.api.reading.ReadPoint;
import org.tabularium.api.reading.ReadPoints;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.history.Feed;
import org.tabularium.projections.history.FeedItem;
import org.tabularium.projections.view.ViewNames;

/** What happens in the archive, in pages and live. */
@RestController
class FeedReads {

    private static final String AFTER = "after";
    private static final String LAST_SEEN = "Last-Event-ID";

    private final ReadPoints points;
    private final Answers answers;
    private final Feed feed;
    private final LiveFeed live;

    FeedReads(ReadPoints points, Answers answers, Feed feed, LiveFeed live) {
        this.points = points;
        this.answers = answers;
        this.feed = feed;
        this.live = live;
    }

    @GetMapping({ "/api/changes", "/api/changes.csv" })
    @Read(value = "All that has happened to incidents, sources and claims after a position,"
            + " of which what was done to the log itself takes some; as text/event-stream also what happens from now"
            + " on",
            body = FeedItem.class, list = true, filters = "after")
    @Nullable
    ResponseEntity<?> changes(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        // Before the position that is shown, which it may have to be waited for.
        AsOf after = points.named(request, AFTER, ViewNames.HISTORY);
        if (Preference.isFor(MediaType.TEXT_EVENT_STREAM, request)) {
            listen(request, response, after);
            return null;
        }
        ReadPoint point = points.of(request, ViewNames.HISTORY);
        return answers.list(request, point,
                (cursor, limit) -> feed.page(after.at(), point.position(), cursor, limit));
    }

    private void listen(HttpServletRequest request, HttpServletResponse response, AsOf after)
            throws IOException, InterruptedException {
        String lastSeen = request.getHeader(LAST_SEEN);
        boolean fromNowOn = lastSeen == null && request.getParameter(AFTER) == null;
        long last = fromNowOn
                ? points.of(request, ViewNames.HISTORY).position()
                : lastSeen == null ? after.at() : points.named(LAST_SEEN, lastSeen, ViewNames.HISTORY).at();
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Some proxies gather what they pass on unless they are told not to.
        response.setHeader("X-Accel-Buffering", "no");
        if (!request.getMethod().equals("HEAD")) {
            live.listen(last, response.getOutputStream());
        }
    }
}
