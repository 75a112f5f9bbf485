package org.onbam.dataset;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.onbam.message.UserException;

/// Does the same with each of a list, on the calling thread and one beside it: one waits for the disk or the other computes, and
/// no more is in memory than two nights take. The first failure ends it for both, and so does the watch.
///
/// @param beside runs the second; if it does so too late, the first has done all of it by then
record Workers(Executor beside) {

    private static final int WAITING = 0;
    private static final int RUNNING = 1;
    private static final int OVER = 2;

    /// What is done with one of them. Two run at a time.
    @FunctionalInterface
    interface Task<T> {

        /// @param watch to be asked every few hundred milliseconds: it also knows of the other's failure
        void with(T item, ExportWatch watch) throws UserException;
    }

    /// @throws UserException         the first failure
    /// @throws CancellationException if the watch stopped it
    <T> void each(List<T> items, ExportWatch watch, Task<T> task) throws UserException {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        ExportWatch shared = new Shared(watch, failure);
        Runnable work = () -> {
            try {
                for (int i = next.getAndIncrement(); i < items.size() && failure.get() == null; i = next.getAndIncrement()) {
                    shared.check();
                    task.with(items.get(i), shared);
                }
            } catch (UserException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
        AtomicInteger second = new AtomicInteger(WAITING);
        CountDownLatch ended = new CountDownLatch(1);
        if (items.size() > 1) {
            beside.execute(() -> {
                if (second.compareAndSet(WAITING, RUNNING)) {
                    work.run();
                    ended.countDown();
                }
            });
        }
        work.run();
        if (!second.compareAndSet(WAITING, OVER)) {
            await(ended, failure);
        }
        switch (failure.get()) {
            case null -> { }
            case UserException e -> throw e;
            case Error e -> throw e;
            case RuntimeException e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch ended, AtomicReference<Throwable> failure) {
        boolean interrupted = false;
        while (ended.getCount() > 0) {
            try {
                ended.await();
            } catch (InterruptedException e) {
                interrupted = true;
                failure.compareAndSet(null, new CancellationException("interrupted"));
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Shared(ExportWatch watch, AtomicReference<Throwable> failure) implements ExportWatch {

        @Override
        public void check() {
            if (failure.get() != null) {
                throw new CancellationException("the other one failed");
            }
            watch.check();
        }

        @Override
        public void at(ExportProgress progress) {
            watch.at(progress);
        }
    }
}
