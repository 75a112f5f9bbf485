package org.onbam.architecture.wrong.app;

/// Right by every rule.
public final class OwnsThreads {

    public Thread worker(Runnable work) {
        return Thread.ofPlatform().name("work").unstarted(work);
    }
}
