package org.tabularium.core.verify;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Goes once through all events: other threads examine some pages while this one reads the next. */
final class Pass {

    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    private static final int AHEAD = THREADS + 1;

    private final Source source;
    private final Progress progress;
    private final Deque<Future<List<Examined>>> pages = new ArrayDeque<>();
    private long events;

    Pass(Source source, Progress progress) {
        this.source = source;
        this.progress = progress;
    }

    /** Hands over each event in the order in which the source has it. */
    void run(Consumer<Examined> check) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS,
                Thread.ofPlatform().daemon().name("verify-", 0).factory());
        try {
            Optional<Supplier<List<Examined>>> page = source.next();
            while (page.isPresent()) {
                pages.add(threads.submit(page.get()::get));
                if (pages.size() > AHEAD) {
                    takeOne(check);
                }
                page = source.next();
            }
            while (!pages.isEmpty()) {
                takeOne(check);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void takeOne(Consumer<Examined> check) {
        List<Examined> page = done(pages.remove());
        page.forEach(check);
        events += page.size();
        progress.at(events, source.share());
    }

    private static List<Examined> done(Future<List<Examined>> page) {
        try {
            return page.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a page was examined", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A page could not be examined", failure.getCause());
        }
    }
}
