package org.tabularium.core.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * One command on its way into the log: who submits it, under which key, and in the end its receipts. It travels in the
 * command's metadata. All events of one submission are appended together, or none.
 */
public final class Submission {

    /** The name under which it travels in the metadata of a command. */
    public static final String METADATA_KEY = "submission";

    private final String actor;
    private final @Nullable SubmissionKey key;
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
