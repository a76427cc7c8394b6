package org.tabularium.projections.rebuild;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import org.tabularium.core.log.LogReader;
import org.tabularium.projections.following.LogPage;

/** The pages of the log one after the other, each read while the one before it is being worked on. */
public final class ReadAhead {

    private final LogReader log;
    private final int size;
    private final Executor executor;
    private CompletableFuture<LogPage> next;

    /**
     * @param position where the first page begins
     * @param size     how many events a page holds at most
     * @param executor reads the pages
     */
    public ReadAhead(LogReader log, long position, int size, Executor executor) {
        this.log = log;
        this.size = size;
        this.executor = executor;
        this.next = read(position);
    }

    /** The next page; an empty one at the end of the log, after which others may come. */
    public LogPage next(long position) {
        LogPage page = result();
        if (page.isEmpty() || page.first() != position) {
            // What was read ahead was the end, or belongs to a page that wasn't taken in.
            next = read(position);
            page = result();
        }
        next = read(page.isEmpty() ? position : page.last() + 1);
        return page;
    }

    private LogPage result() {
        try {
            return next.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private CompletableFuture<LogPage> read(long position) {
        return CompletableFuture.supplyAsync(() -> LogPage.from(position, log.page(position, size)), executor);
    }
}
