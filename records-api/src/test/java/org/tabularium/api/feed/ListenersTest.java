package org.tabularium.api.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.RunningService;
import org.tabularium.api.testing.StartedService;
import org.tabularium.core.testing.WatchedConnections;
import org.tabularium.projections.asof.Positions;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.history.Feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What listeners may cost a node, and what becomes of them when it stops. */
@Timeout(120)
@TestPropertySource(properties = "server.tomcat.max-connections=20")
class ListenersTest extends RunningService {

    private static final int PLACES = 10;

    /** Asks to listen, and never reads what is told. */
    private static final String UNREAD = String.join("\r\n", "GET /api/changes HTTP/1.1", "Host: localhost",
            "Accept: text/event-stream", "", "");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private LiveFeed live;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ViewFollowers followers;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DataSource database;

    @Test
    void halfOfTheConnectionsAreLeftToThoseWhoDoNotStay() throws Exception {
        List<Stuck> listeners = new ArrayList<>();
        List<Thread> serving = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            listeners.add(new Stuck());
            serving.add(listening(listeners.getLast()));
            listeners.getLast().awaitReached();
        }

        Answer oneMore = anyone().with("Accept", "text/event-stream").get("/api/changes");

        assertThat(oneMore.status()).isEqualTo(503);
        assertThat(oneMore.problem()).isEqualTo("unavailable");
        assertThat(oneMore.header("Retry-After")).isNotEmpty();
        assertThat(anyone().get("/api/changes").status()).isEqualTo(200);
        for (int i = 0; i < PLACES; i++) {
            listeners.get(i).released.countDown();
            serving.get(i).join();
        }
        new Listener(port(), "/api/changes", "").heard().close();
    }

    @Test
    void whoDoesNotReadKeepsNobodyElseFromHearing() throws Exception {
        Stuck stuck = new Stuck();
        Kept reading = new Kept();
        List<Thread> serving = List.of(listening(stuck), listening(reading));
        stuck.awaitReached();

        claim();

        for (int i = 0; i < 3; i++) {
            assertThat(reading.next()).isNotEmpty();
        }
        stuck.released.countDown();
        reading.gone = true;
        claim();
        for (Thread thread : serving) {
            thread.join();
        }
    }

    @Test
    void whatIsSentToAllIsHeldOnce() throws Exception {
        Kept one = new Kept();
        Kept other = new Kept();
        List<Thread> serving = List.of(listening(one), listening(other));

        claim();

        for (int i = 0; i < 3; i++) {
            assertThat(one.next()).isSameAs(other.next());
        }
        one.gone = true;
        other.gone = true;
        claim();
        for (Thread thread : serving) {
            thread.join();
        }
    }

    @Test
    void evenAnErrorKeepsNobodyFromHearingForEver() throws Exception {
        AtomicBoolean failing = new AtomicBoolean();
        DataSource broken = new WatchedConnections(database, (connection, call) -> {
            if (failing.getAndSet(false)) {
                throw new StackOverflowError("at the worst moment");
            }
        });
        LiveFeed other = new LiveFeed(new Feed(broken), new Positions(broken), followers, PLACES);
        other.start();
        Kept listener = new Kept();
        Thread serving = listening(other, listener);
        failing.set(true);

        claim();

        assertThat(listener.next()).isNotEmpty();
        assertThat(failing).isFalse();
        other.stop();
        serving.join();
    }

    @Test
    void listenersAreSentAwayWhenTheServiceStops(@TempDir Path folder) throws Exception {
        StartedService service = StartedService.in(folder);
        List<Listener> listeners = new ArrayList<>();
        try (service; Socket silent = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            silent.getOutputStream().write(UNREAD.getBytes(UTF_8));
            silent.getOutputStream().flush();
            for (int i = 0; i < PLACES; i++) {
                listeners.add(new Listener(service.port(), "/api/changes", "").heard());
            }
            long start = System.nanoTime();
            service.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
            for (Listener listener : listeners) {
                listener.next("end");
            }
        }
    }

    private Thread listening(OutputStream out) {
        return listening(live, out);
    }

    private Thread listening(LiveFeed feed, OutputStream out) {
        long after = events() - 1;
        return Thread.ofVirtual().start(() -> {
            try {
                feed.listen(after, out);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        });
    }

    /** Takes nothing in, as a socket whose other side doesn't read. */
    private static final class Stuck extends OutputStream {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        void awaitReached() throws InterruptedException {
            assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void write(int one) throws IOException {
            reached.countDown();
            try {
                released.await();
            } catch (InterruptedException stop) {
                throw new IOException(stop);
            }
            throw new IOException("gone");
        }
    }

    /** Keeps what it is handed, but for signs of life. */
    private static final class Kept extends OutputStream {

        private final BlockingQueue<byte[]> handed = new LinkedBlockingQueue<>();
        private volatile boolean gone;

        @Override
        public void write(int one) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (gone) {
                throw new IOException("gone");
            }
            if (!Arrays.equals(bytes, ServerSentEvent.HEARTBEAT)) {
                handed.add(bytes);
            }
        }

        byte[] next() throws InterruptedException {
            byte[] next = handed.poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("Nothing has come");
            }
            return next;
        }
    }
}
