package org.onbam.scoring.night;

/// What makes a fall of the flow by 30 % or more, for 10 s or more, a hypopnea (AASM VIII.D.1).
public enum HypopneaRule {
    /// A desaturation of 3 % or more, or an arousal. Recommended.
    A(3),
    /// A desaturation of 4 % or more. Acceptable in 2.6, optional in 3; what some insurers count.
    B(4);

    private final int percent;

    HypopneaRule(int percent) {
        this.percent = percent;
    }

    /// The least fall of the saturation that counts, percentage points.
    public int percent() {
        return percent;
    }

    /// Whether an arousal will do in its place.
    public boolean takesArousal() {
        return this == A;
    }
}
