package org.onbam.simulate;

import org.onbam.model.SleepStage;

/// A disturbance of breathing, from the end of the last breath before it to the first breath after it.
record RespiratoryEvent(Kind kind, double start, double end) {

    enum Kind {
        OBSTRUCTIVE("apnea_obstructive"), CENTRAL("apnea_central"), MIXED("apnea_mixed"),
        HYPOPNEA("hypopnea"), CENTRAL_HYPOPNEA("hypopnea_central"), RERA("rera");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        boolean isApnea() {
            return this == OBSTRUCTIVE || this == CENTRAL || this == MIXED;
        }

        boolean isCentral() {
            return this == CENTRAL || this == CENTRAL_HYPOPNEA;
        }

        /// Median length in seconds; obstruction lasts longer in R, where arousal comes late.
        double medianSeconds(SleepStage stage) {
            double obstructed = stage == SleepStage.R ? 1.35 : 1;
            return switch (this) {
                case OBSTRUCTIVE -> 24 * obstructed;
                case MIXED -> 27 * obstructed;
                case HYPOPNEA -> 23 * obstructed;
                case CENTRAL -> 20;
                case CENTRAL_HYPOPNEA, RERA -> 22;
            };
        }
    }
}
