package org.onbam.model;

/// A sleep stage of the AASM manual, or none yet. `UNSCORED` is a value of its own and never means wake.
public enum SleepStage {
    UNSCORED("?"), W("W"), N1("N1"), N2("N2"), N3("N3"), R("R");

    private static final SleepStage[] VALUES = values();

    private final String code;

    SleepStage(String code) {
        this.code = code;
    }

    /// The code shown and written everywhere, in every language: `W`, `N1`, `N2`, `N3`, `R`, `?`.
    public String code() {
        return code;
    }

    public boolean isSleep() {
        return ordinal() >= N1.ordinal();
    }

    /// The stage of a [#code].
    ///
    /// @throws IllegalArgumentException if it is none
    public static SleepStage ofCode(String code) {
        for (SleepStage stage : VALUES) {
            if (stage.code.equals(code)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("no stage: " + code);
    }

    static SleepStage of(int ordinal) {
        return VALUES[ordinal];
    }
}
