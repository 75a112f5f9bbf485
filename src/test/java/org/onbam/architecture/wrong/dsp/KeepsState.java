package org.onbam.architecture.wrong.dsp;

public final class KeepsState {

    private static int calls;

    public int count() {
        return ++calls;
    }
}
