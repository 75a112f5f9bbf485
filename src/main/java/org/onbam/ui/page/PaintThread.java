package org.onbam.ui.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onbam.app.UnexpectedFailure;
import org.onbam.message.UserException;
import org.onbam.render.Raster;

/// A thread with a slot of one: it paints what was submitted last and forgets what was overtaken.
///
/// `submit` and `take` never wait for a painting; a finished frame that was not taken is replaced by the next.
final class PaintThread implements AutoCloseable {

    /// A finished picture.
    record Frame(long number, Raster raster, Optional<UserException> failure) {
    }

    private record Task(long number, RasterView.Size size, RasterView.Painting painting) {
    }

    private final Runnable arrived;
    private final Deque<Raster> spare = new ArrayDeque<>();
    private @Nullable Task next;
    private @Nullable Frame finished;
    private boolean closed;

    /// @param arrived called on the painter thread when a frame can be taken and none was waiting before
    PaintThread(String name, Runnable arrived) {
        this.arrived = arrived;
        Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    synchronized void submit(long number, RasterView.Size size, RasterView.Painting painting) {
        next = new Task(number, size, painting);
        notifyAll();
    }

    synchronized Optional<Frame> take() {
        Optional<Frame> frame = Optional.ofNullable(finished);
        finished = null;
        return frame;
    }

    /// Gives a raster back for the next picture of its size.
    synchronized void recycle(Raster raster) {
        if (spare.size() < 2) {
            spare.push(raster);
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
        Raster raster = raster(task.size());
        Optional<UserException> failure = Optional.empty();
        try {
            task.painting().paint(raster);
        } catch (UserException e) {
            failure = Optional.of(e);
        } catch (RuntimeException e) {
            // A thread's top: a page that cannot be drawn must not end the drawing of all others.
            failure = Optional.of(new UnexpectedFailure(e));
        }
        deliver(new Frame(task.number(), raster, failure));
        if (failure.isEmpty() && isIdle()) {
            try {
                task.painting().idle();
            } catch (UserException | RuntimeException e) {
                // The same trouble is told when the page that has it is really asked for.
            }
        }
    }

    private synchronized boolean isIdle() {
        return next == null && !closed;
    }

    private void deliver(Frame frame) {
        boolean waiting;
        synchronized (this) {
            waiting = finished != null;
            if (finished != null) {
                recycle(finished.raster());
            }
            finished = frame;
        }
        if (!waiting) {
            arrived.run();
        }
    }

    private synchronized Raster raster(RasterView.Size size) {
        while (!spare.isEmpty()) {
            Raster raster = spare.pop();
            if (raster.width() == size.widthPx() && raster.height() == size.heightPx()) {
                return raster;
            }
        }
        return new Raster(size.widthPx(), size.heightPx());
    }
}
