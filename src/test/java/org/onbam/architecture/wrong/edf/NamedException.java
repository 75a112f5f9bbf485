package org.onbam.architecture.wrong.edf;

import java.util.concurrent.Callable;

/// Right by every rule: calling the constructor of the class above is not throwing it.
public final class NamedException extends Exception {

    private static final long serialVersionUID = 1L;

    public NamedException(String problem) {
        super(problem);
    }

    public Callable<String> later() {
        return () -> {
            throw this;
        };
    }
}
