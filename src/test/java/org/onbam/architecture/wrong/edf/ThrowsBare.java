package org.onbam.architecture.wrong.edf;

public final class ThrowsBare {

    public void fail() {
        throw new RuntimeException("without a name");
    }
}
