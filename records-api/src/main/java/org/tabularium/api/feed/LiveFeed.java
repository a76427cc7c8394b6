package org.tabularium.api.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tabularium.api.feed.Recent.Told;
import org.tabularium.api.problems.ProblemType;
import org.tabularium.api.problems.RequestRefused;
import org.tabularium.projections.asof.Positions;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.history.Feed;
import org.tabularium.projections.history.FeedItem;
import org.tabularium.projections.view.ViewNames;

/**
 * Tells listeners what happens as soon as the view {@code history} shows it: one thread reads it for all of them. A
 * listener that can't keep up, or comes from the past, reads what it has missed by itself, in pages.
 */
@Component
class LiveFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);

    private static final int PAGE = 500;
    /** Few, because a listener that doesn't read what it has asked for holds them. */
    private static final int MISSED = 100;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final List<String> VIEW = List.of(ViewNames.HISTORY);

    private final Feed feed;
    private final Positions positions;
    private final ViewFollowers followers;
    private volatile @Nullable Recent recent;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Semaphore seats;

    /**
     * @param connections the most that the server keeps open; half of them are left to those who don't stay
     */
    LiveFeed(Feed feed, Positions positions, ViewFollowers followers,
            @Value("${server.tomcat.max-connections:8192}") int connections) {
        this.feed = feed;
        this.positions = positions;
        this.followers = followers;
        this.seats = new Semaphore(places(connections));
    }

    /** A server of as many connections as come, which is set as a negative number, has places for all. */
    private static int places(int connections) {
        return connections < 0 ? Integer.MAX_VALUE : Math.max(1, connections / 2);
    }

    @Override
    public void start() {
        Recent begun = new Recent(positions.current(ViewNames.HISTORY));
        recent = begun;
        Thread.ofPlatform().daemon().name("feed").start(() -> tell(begun));
    }

    private void tell(Recent begun) {
        try {
            while (recent == begun) {
                long last = begun.position();
                try {
                    if (followers.awaitPosition(VIEW, last + 1, LOOK)) {
                        long now = positions.current(ViewNames.HISTORY);
                        List<FeedItem> items = feed.between(last, now, PAGE);
                        begun.tell(items, items.size() < PAGE ? now : items.getLast().position());
                    }
                } catch (RuntimeException | Error away) {
                    // Whatever it is, even an Error: all listeners are told by this thread alone, so it looks again.
                    LOG.warn("What happens can't be told at the moment: {}", away.toString());
                    stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Writes what has happened since a position, and then what happens, until the listener has gone or the service
     * stops.
     *
     * @throws RequestRefused where so many listen that there is no place for one more
     */
    void listen(long after, OutputStream listener) throws InterruptedException {
        Recent now = recent;
        if (now == null) {
            return;
        }
        if (!seats.tryAcquire()) {
            throw new RequestRefused(ProblemType.UNAVAILABLE, "As many listen to this node as it has places for.");
        }
        try {
            tell(now, after, listener);
        } finally {
            seats.release();
        }
    }

    private void tell(Recent now, long after, OutputStream listener) throws InterruptedException {
        long last = after;
        try {
            // At once, so that the listener sees that it is heard.
            write(List.of(), listener);
            while (true) {
                Recent.Piece piece = now.after(last, HEARTBEAT);
                if (!piece.isWhole()) {
                    last = catchUp(last, piece.upTo(), listener);
                } else {
                    write(piece.told(), listener);
                    last = piece.upTo();
                }
            }
        } catch (FeedClosed | IOException gone) {
            LOG.debug("A listener has gone: {}", gone.getMessage());
        }
    }

    private long catchUp(long last, long upTo, OutputStream listener) throws IOException {
        List<Told> missed = feed.between(last, upTo, MISSED).stream().map(Told::of).toList();
        write(missed, listener);
        return missed.size() < MISSED ? upTo : missed.getLast().position();
    }

    /** One by one, so that a listener that doesn't read has no copy of its own of what is sent to all. */
    private static void write(List<Told> news, OutputStream listener) throws IOException {
        for (Told one : news) {
            listener.write(one.bytes());
        }
        if (news.isEmpty()) {
            listener.write(ServerSentEvent.HEARTBEAT);
        }
        listener.flush();
    }

    @Override
    public void stop() {
        Recent ended = recent;
        // Its thread is not interrupted, which would close the embedded database's file, but sees this by itself.
        recent = null;
        stop.countDown();
        if (ended != null) {
            ended.close();
        }
    }

    @Override
    public boolean isRunning() {
        return recent != null;
    }

    /** Stopped before the web server, which else would wait for the listeners to go. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
