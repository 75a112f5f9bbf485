package org.onbam.edf;

/// The six kinds of file: 16-bit (EDF) or 24-bit (BDF) samples, plain or "plus", continuous or with gaps.
public enum EdfVariant {
    EDF(2, false, false), EDF_PLUS_C(2, true, false), EDF_PLUS_D(2, true, true),
    BDF(3, false, false), BDF_PLUS_C(3, true, false), BDF_PLUS_D(3, true, true);

    private final int bytesPerSample;
    private final boolean plus;
    private final boolean discontinuous;

    EdfVariant(int bytesPerSample, boolean plus, boolean discontinuous) {
        this.bytesPerSample = bytesPerSample;
        this.plus = plus;
        this.discontinuous = discontinuous;
    }

    /// 2 for EDF, 3 for BDF.
    public int bytesPerSample() {
        return bytesPerSample;
    }

    /// Whether the file may carry annotations.
    public boolean isPlus() {
        return plus;
    }

    /// Whether each record has its own time, so that there may be gaps.
    public boolean isDiscontinuous() {
        return discontinuous;
    }

    /// The name people and the header's reserved field use: `EDF`, `EDF+C`, `BDF+D`, ...
    public String format() {
        return family() + (plus ? discontinuous ? "+D" : "+C" : "");
    }

    /// Label of a signal that holds annotations.
    public String annotationLabel() {
        return family() + " Annotations";
    }

    /// The smallest sample: -32768 or -8388608.
    public int digitalMinimum() {
        return -1 << (8 * bytesPerSample - 1);
    }

    /// The largest sample: 32767 or 8388607.
    public int digitalMaximum() {
        return -digitalMinimum() - 1;
    }

    private String family() {
        return bytesPerSample == 2 ? "EDF" : "BDF";
    }
}
