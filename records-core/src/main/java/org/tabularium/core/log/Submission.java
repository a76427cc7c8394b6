package org.tabularium.core.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.StreamId;

/**
 * One command on its way into the log: who submits it, under which key, and in the end its receipts. It travels in the
 * command's metadata. All events of one submission are appended together, or none; and only where nothing has been
 * added meanwhile to any stream that was read to decide on them.
 */
public final class Submission {

    /** The name under which it travels in the metadata of a command. */
    public static final String METADATA_KEY = "submission";

    private final String actor;
    private final @Nullable SubmissionKey key;
    private final Map<StreamId, Integer> ground = new HashMap<>();
    private final AtomicReference<@Nullable List<NewEvent>> events = new AtomicReference<>();
    private final CompletableFuture<List<Receipt>> outcome = new CompletableFuture<>();

    public Submission(String actor, @Nullable SubmissionKey key) {
        this.actor = actor;
        this.key = key;
    }

    String actor() {
        return actor;
    }

    @Nullable
    SubmissionKey key() {
        return key;
    }

    /** The same by the same actor under the same key, not decided yet. */
    public Submission anew() {
        return new Submission(actor, key);
    }

    /**
     * Notes that the stream was read, and had that revision in the log. What is read twice must not have changed in
     * between, so the first time counts.
     */
    void restsOn(StreamId stream, int revision) {
        ground.putIfAbsent(stream, revision);
    }

    /** What the decision rests on: the streams that were read, each with the revision that it had. */
    Map<StreamId, Integer> ground() {
        return ground;
    }

    /** Takes the events. A second time would split one command into two appends, so it is refused. */
    void carry(List<NewEvent> carried) {
        if (!events.compareAndSet(null, List.copyOf(carried))) {
            throw new IllegalStateException("A submission appends its events once");
        }
    }

    List<NewEvent> events() {
        List<NewEvent> carried = events.get();
        return carried == null ? List.of() : carried;
    }

    void recorded(List<Receipt> receipts) {
        outcome.complete(List.copyOf(receipts));
    }

    void failed(RuntimeException why) {
        outcome.completeExceptionally(why);
    }

    /**
     * Waits, whatever happens to the thread, until the events are on disk: to give up would be to report a failure for
     * what may have been recorded.
     */
    List<Receipt> await() {
        try {
            return outcome.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }
}
