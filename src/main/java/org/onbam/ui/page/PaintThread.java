package org.onbam.ui.page;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onbam.app.UnexpectedFailure;
import org.onbam.message.UserException;
import org.onbam.render.Raster;

/// A thread with a slot of one: it paints what was submitted last and forgets what was overtaken.
///
/// `submit` and `take` never wait for a painting; a finished frame that was not taken is replaced by the next. A painting
/// that throws fails alone: the thread goes on with the next.
final class PaintThread implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PaintThread.class.getName());
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// A finished picture; an empty one where painting failed.
    ///
    /// @param paintedNanos when it was finished, [System#nanoTime]
    /// @param cpuNanos     processor time that it took
    record Frame(long number, RasterView.Size size, Picture picture, Optional<UserException> failure, long paintedNanos,
                 long cpuNanos) {
    }

    private record Task(long number, RasterView.Size size, RasterView.Painting painting) {
    }

    private final Runnable arrived;
    private final Deque<Picture> spare = new ArrayDeque<>();
    private @Nullable Task next;
    private @Nullable Frame finished;
    private final String name;
    private boolean begun;
    private boolean closed;

    /// @param arrived called on the painter thread when a frame can be taken and none was waiting before
    PaintThread(String name, Runnable arrived) {
        this.name = name;
        this.arrived = arrived;
    }

    synchronized void submit(long number, RasterView.Size size, RasterView.Painting painting) {
        next = new Task(number, size, painting);
        // with the first picture: of a screen that nobody opens there is none
        if (!begun && !closed) {
            begun = true;
            Thread.ofPlatform().daemon().name(name).start(this::run);
        }
        notifyAll();
    }

    synchronized Optional<Frame> take() {
        Optional<Frame> frame = Optional.ofNullable(finished);
        finished = null;
        return frame;
    }

    /// Gives a picture back that is on no screen any more, for the next one of its size.
    synchronized void recycle(Picture picture) {
        if (spare.size() < 2) {
            spare.push(picture);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void run() {
        for (Optional<Task> task = await(); task.isPresent(); task = await()) {
            paint(task.get());
        }
    }

    private synchronized Optional<Task> await() {
        while (next == null && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Nobody interrupts this thread: an interrupt would close the recording's channel for every reader.
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        Optional<Task> task = closed ? Optional.empty() : Optional.ofNullable(next);
        next = null;
        return task;
    }

    private void paint(Task task) {
        long begun = THREADS.getCurrentThreadCpuTime();
        Picture picture = spare(task.size());
        Raster raster = picture.raster();
        Optional<UserException> failure = failureOf(() -> task.painting().paint(raster));
        if (failure.filter(UnexpectedFailure.class::isInstance).isPresent()) {
            // A used raster holds an older picture: an empty page is honest, another one is not. An expected failure has
            // drawn what it could, with what could not be read hatched.
            raster.fill(0);
        }
        deliver(new Frame(task.number(), task.size(), picture, failure, System.nanoTime(),
                THREADS.getCurrentThreadCpuTime() - begun));
        if (failure.isEmpty() && isIdle()) {
            // The same trouble is told when the page that has it is really asked for.
            failureOf(() -> task.painting().idle(this::isIdle));
        }
    }

    // A thread's top: whatever comes is the end of one picture, not of all that follow.
    private static Optional<UserException> failureOf(Step step) {
        try {
            step.run();
            return Optional.empty();
        } catch (UserException e) {
            return Optional.of(e);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "picture not painted", e);
            return Optional.of(new UnexpectedFailure(e));
        }
    }

    private interface Step {

        void run() throws UserException;
    }

    private synchronized boolean isIdle() {
        return next == null && !closed;
    }

    private void deliver(Frame frame) {
        boolean waiting;
        synchronized (this) {
            waiting = finished != null;
            if (finished != null) {
                recycle(finished.picture());
            }
            finished = frame;
        }
        if (!waiting) {
            arrived.run();
        }
    }

    private synchronized Picture spare(RasterView.Size size) {
        while (!spare.isEmpty()) {
            Picture picture = spare.pop();
            if (picture.isOf(size)) {
                return picture;
            }
        }
        return new Picture(size.widthPx(), size.heightPx());
    }
}
