package org.tabularium.projections.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The threads that read the log and tell builds: one for each processor, and one to read ahead. */
final class Workers implements Executor, AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            1 + Runtime.getRuntime().availableProcessors(), Thread.ofPlatform().daemon().name("rebuild-", 1).factory());

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /** Those that the condition holds for, which is found out side by side; nothing is at work any more afterwards. */
    <T> List<T> filter(List<T> all, Predicate<T> condition) throws InterruptedException {
        List<Callable<Optional<T>>> work = all.stream()
                .<Callable<Optional<T>>>map(one -> () -> Optional.of(one).filter(condition)).toList();
        List<T> found = new ArrayList<>();
        for (Future<Optional<T>> done : threads.invokeAll(work)) {
            try {
                done.get().ifPresent(found::add);
            } catch (ExecutionException failure) {
                throw new IllegalStateException(failure.getCause());
            }
        }
        return found;
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
