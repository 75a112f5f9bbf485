package org.onbam.architecture.wrong.dsp;

import java.util.concurrent.atomic.AtomicLong;

public final class KeepsACounter {

    private static final AtomicLong CALLS = new AtomicLong();

    public long count() {
        return CALLS.incrementAndGet();
    }
}
