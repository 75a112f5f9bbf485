package org.onbam.store;

/// Waits for threads to end, through interruptions of the one that waits: these are passed on behind it.
final class ThreadEnd {

    private ThreadEnd() {
    }

    static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
