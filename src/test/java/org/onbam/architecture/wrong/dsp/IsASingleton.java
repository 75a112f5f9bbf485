package org.onbam.architecture.wrong.dsp;

public final class IsASingleton {

    private static final IsASingleton ONLY = new IsASingleton();

    private IsASingleton() {
    }

    public static IsASingleton getInstance() {
        return ONLY;
    }
}
