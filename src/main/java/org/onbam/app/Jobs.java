package org.onbam.app;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// Runs work off the FX thread: `work-*` threads, one a core, for what somebody started and sees; a few `reader-*`
/// threads for short reads of the library and of the open recording; two `prepare-*` threads for what a shown night is made
/// ready with, which may take a minute and must not stand before the saving of anything. Every job ends in exactly one of done, cancelled and
/// failed, and its callbacks run on the executor given.
public final class Jobs implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Jobs.class.getName());
    private static final int READERS = 3;
    private static final int PREPARERS = 2;

    private final Executor callbacks;
    private final ExecutorService work = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()), named("work-"));
    private final ExecutorService reader = Executors.newFixedThreadPool(READERS, named("reader-"));
    private final ExecutorService prepare = Executors.newFixedThreadPool(PREPARERS, named("prepare-"));
    private final List<Job<?>> running = new CopyOnWriteArrayList<>();
    private final List<Consumer<Job<?>>> listeners = new CopyOnWriteArrayList<>();

    /// @param callbacks runs what is told back: the FX thread in a window, `Runnable::run` elsewhere
    public Jobs(Executor callbacks) {
        this.callbacks = callbacks;
    }

    /// Tells something of another thread where results are told.
    public void callBack(Runnable told) {
        callbacks.execute(told);
    }

    /// Starts work on a `work` thread and shows it among the [#running] jobs.
    ///
    /// @param done   told the result, through the callback executor
    /// @param failed told the reason; a programming error is logged and told as a failure too
    public <T> Job<T> start(Message name, Work<T> task, Consumer<T> done, Consumer<UserException> failed) {
        Job<T> job = new Job<>(name);
        running.add(job);
        callbacks.execute(() -> tell(job));
        give(work, job, () -> run(job, task, new Thinned<>(job), done, failed));
        return job;
    }

    /// Reads quietly, on a `reader` thread; the job is not listed, since it is over at once or shows itself by its
    /// result.
    public <T> Job<T> read(Message name, Work<T> task, Consumer<T> done, Consumer<UserException> failed) {
        Job<T> job = new Job<>(name);
        give(reader, job, () -> run(job, task, Progress.NONE, done, failed));
        return job;
    }

    /// As [#read], for what reads or computes for long, on a `prepare` thread.
    public <T> Job<T> prepare(Message name, Work<T> task, Consumer<T> done, Consumer<UserException> failed) {
        Job<T> job = new Job<>(name);
        give(prepare, job, () -> run(job, task, Progress.NONE, done, failed));
        return job;
    }

    // While the program ends, the callback of a last job may still ask for another one: nobody waits for its result.
    private void give(Executor threads, Job<?> job, Runnable run) {
        try {
            threads.execute(run);
        } catch (RejectedExecutionException closed) {
            running.remove(job);
            job.becomeCancelled();
        }
    }

    private <T> void run(Job<T> job, Work<T> task, Progress progress, Consumer<T> done,
                         Consumer<UserException> failed) {
        Job.State<T> end = endOf(job, task, progress);
        callbacks.execute(() -> {
            job.become(end);
            if (running.remove(job)) {
                tell(job);
            }
            switch (end) {
                case Job.Done<T>(T result) -> done.accept(result);
                case Job.Failed<T>(UserException reason) -> failed.accept(reason);
                case Job.Cancelled<T> _, Job.Running<T> _ -> { }
            }
        });
    }

    // A thread's top: whatever comes is an end of the job.
    private static <T> Job.State<T> endOf(Job<T> job, Work<T> task, Progress progress) {
        try {
            job.token().check();
            return new Job.Done<>(task.run(progress, job.token()));
        } catch (CancellationException e) {
            return new Job.Cancelled<>();
        } catch (UserException e) {
            // What it read may have been closed under it; nobody waits for it any more.
            return job.token().isCancelled() ? new Job.Cancelled<>() : new Job.Failed<>(e);
        } catch (RuntimeException | Error e) {
            if (job.token().isCancelled() && e instanceof IllegalStateException) {
                // The library was closed under it while the program ended.
                return new Job.Cancelled<>();
            }
            LOG.log(System.Logger.Level.ERROR, "job " + job.name().key(), e);
            return new Job.Failed<>(new UnexpectedFailure(e));
        }
    }

    /// Jobs that were started and are not over, oldest first.
    public List<Job<?>> running() {
        return List.copyOf(running);
    }

    /// Tells of jobs that begin, get on or end, through the callback executor.
    public void onChange(Consumer<Job<?>> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<Job<?>> listener) {
        listeners.remove(listener);
    }

    private void tell(Job<?> job) {
        listeners.forEach(listener -> listener.accept(job));
    }

    /// For short reads and writes of the library.
    public Executor reader() {
        return reader;
    }

    /// For what computes.
    public Executor work() {
        return work;
    }

    /// Cancels what runs and takes no more (what is asked for later ends cancelled, untold); does not wait.
    @Override
    public void close() {
        running.forEach(Job::cancel);
        work.shutdown();
        reader.shutdown();
        prepare.shutdown();
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return runnable -> {
            Thread thread = new Thread(runnable, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /// Progress of one job, thinned out: one report waits for the callback thread at a time, and it is the latest.
    private final class Thinned<T> implements Progress {

        private final Job<T> job;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private volatile Job.Running<T> latest = new Job.Running<>(-1, "");

        Thinned(Job<T> job) {
            this.job = job;
        }

        @Override
        public void report(double fraction, String detail) {
            latest = new Job.Running<>(fraction, detail);
            if (waiting.compareAndSet(false, true)) {
                callbacks.execute(this::pass);
            }
        }

        private void pass() {
            waiting.set(false);
            if (!job.state().isOver()) {
                job.become(latest);
                tell(job);
            }
        }
    }
}
