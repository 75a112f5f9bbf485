package org.onbam.architecture.wrong.dsp;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class MakesThreads {

    public ExecutorService pool() {
        return Executors.newFixedThreadPool(2);
    }
}
