package org.onbam.model;

/// How the values of a channel become heights in its lane.
public sealed interface LaneScale permits LaneScale.Fitted, LaneScale.PerMillimetre, Channel.Range {

    LaneScale FITTED = new Fitted(false);

    /// The lane shows the range that the recording's own values need, robust to artefacts.
    ///
    /// @param isInverted whether the trace is turned over
    record Fitted(boolean isInverted) implements LaneScale {

        @Override
        public Fitted inverted() {
            return new Fitted(!isInverted);
        }
    }

    /// A sensitivity as on paper: the same height for the same value in a low lane and in a high one.
    ///
    /// @param units  of the channel's unit in a millimetre of the screen, not 0; negative turns the trace over
    /// @param centre the value in the middle of the lane
    record PerMillimetre(double units, double centre) implements LaneScale {

        public PerMillimetre {
            if (units == 0 || !Double.isFinite(units) || !Double.isFinite(centre)) {
                throw new IllegalArgumentException("sensitivity of " + units + " a millimetre about " + centre);
            }
        }

        @Override
        public PerMillimetre inverted() {
            return new PerMillimetre(-units, centre);
        }
    }

    /// The same scale with the trace upside down.
    LaneScale inverted();
}
