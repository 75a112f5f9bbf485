package org.onbam.architecture.wrong.model;

public final class Changes {

    private int count;

    public int next() {
        return ++count;
    }
}
