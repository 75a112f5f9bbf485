package org.onbam.architecture.wrong.edf;

public final class FormatsByMachine {

    public String seconds(double seconds) {
        return String.format("%.1f s", seconds);
    }
}
