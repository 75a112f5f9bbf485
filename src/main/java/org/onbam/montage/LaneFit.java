package org.onbam.montage;

import org.onbam.model.Channel;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.LaneScale;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.SignalInfo;

/// Makes the lane of a planned channel out of the signals found for it, within what these can carry.
final class LaneFit {

    private LaneFit() {
    }

    static Channel found(PlannedChannel wish, String name, Derivation derivation, SignalInfo first) {
        PhysicalUnit unit = first.unit().isVoltage() ? UsualLooks.MICROVOLTS : first.unit();
        boolean carries = carries(first, wish.band());
        return new Channel(wish.name().isEmpty() ? name : wish.name(), wish.kind(), derivation, unit,
                carries ? wish.band() : FilterBand.OFF,
                carries ? scale(wish, unit) : fitted(wish.scale()), wish.weight(), wish.style());
    }

    static Channel missing(PlannedChannel wish) {
        return new Channel(wish.soughtName(), wish.kind(), Derivation.NONE, wish.unit(), wish.band(), wish.scale(),
                wish.weight(), wish.style());
    }

    /// Sleep-EDF stores the envelope of its chin EMG at 1 Hz, and Nox a snore level in dB: a high-pass would leave
    /// nothing.
    private static boolean carries(SignalInfo signal, FilterBand band) {
        boolean tooSlow = band.highPassHz() > 0 && signal.rate().hertz() <= 4 * band.highPassHz();
        return !tooSlow && !(band.highPassHz() > 0 && signal.unit().text().equalsIgnoreCase("dB"));
    }

    private static LaneScale scale(PlannedChannel wish, PhysicalUnit shown) {
        if (wish.scale() instanceof LaneScale.Fitted || wish.unit().text().isEmpty()) {
            return wish.scale();
        }
        return UnitRatio.between(wish.unit(), shown).stream().mapToObj(ratio -> scaled(wish.scale(), ratio)).findFirst()
                .orElseGet(() -> fitted(wish.scale()));
    }

    private static LaneScale scaled(LaneScale scale, double ratio) {
        return switch (scale) {
            case LaneScale.Fitted fitted -> fitted;
            case LaneScale.PerMillimetre(double units, double centre) ->
                new LaneScale.PerMillimetre(units * ratio, centre * ratio);
            case Channel.Range(double bottom, double top) -> new Channel.Range(bottom * ratio, top * ratio);
        };
    }

    private static LaneScale fitted(LaneScale scale) {
        boolean inverted = switch (scale) {
            case LaneScale.Fitted(boolean isInverted) -> isInverted;
            case LaneScale.PerMillimetre(double units, double _) -> units < 0;
            case Channel.Range(double bottom, double top) -> bottom > top;
        };
        return new LaneScale.Fitted(inverted);
    }
}
