package org.onbam.app;

import org.onbam.dataset.ExportProgress;
import org.onbam.dataset.ExportWatch;

/// A data set under way that a person may hold up: what it tells, and the gate at which it waits. Thread-safe.
public final class DatasetRun {

    private static final long LOOK_MILLIS = 200;

    private final Object gate = new Object();
    private final long began = System.nanoTime();
    private volatile ExportProgress progress = new ExportProgress(0, 0, 0, 0, 0, "");
    private boolean paused;
    private long pausedSince;
    private long pausedNanos;

    /// The watch for a job: reports to it, stops with it, waits while paused.
    public ExportWatch on(Progress job, CancellationToken token) {
        return new ExportWatch() {
            @Override
            public void check() {
                token.check();
                waitWhilePaused(token);
                token.check();
            }

            @Override
            public void at(ExportProgress now) {
                progress = now;
                job.report(now.fraction(), now.code());
            }
        };
    }

    private void waitWhilePaused(CancellationToken token) {
        synchronized (gate) {
            while (paused && !token.isCancelled()) {
                try {
                    gate.wait(LOOK_MILLIS);
                } catch (InterruptedException e) {
                    // nobody here interrupts; who does wants an end
                    token.cancel();
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    public void pauseOrResume() {
        synchronized (gate) {
            if (paused) {
                resume();
            } else {
                paused = true;
                pausedSince = System.nanoTime();
            }
        }
    }

    public void resume() {
        synchronized (gate) {
            if (paused) {
                paused = false;
                pausedNanos += System.nanoTime() - pausedSince;
                gate.notifyAll();
            }
        }
    }

    public boolean isPaused() {
        synchronized (gate) {
            return paused;
        }
    }

    public ExportProgress progress() {
        return progress;
    }

    /// Since it began, pauses left out.
    public long workedNanos() {
        synchronized (gate) {
            long now = System.nanoTime();
            return now - began - pausedNanos - (paused ? now - pausedSince : 0);
        }
    }
}
