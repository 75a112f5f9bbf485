package org.onbam.app;

import java.util.Optional;
import org.onbam.dsp.PowerDensity;
import org.onbam.dsp.Welch;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SignalSource;

/// The spectrum of a stretch of one channel, as it is shown: derivation and filters.
///
/// By Welch's method, in Hann windows of 4 s that overlap by half, the usual ones for sleep EEG; of 30 s for breathing;
/// in one window where the stretch is shorter.
///
/// @param span          what was looked at: the longest part without a gap, at most half an hour
/// @param density       in the channel's unit squared per hertz
/// @param windowSeconds length of a window
/// @param topHz         the highest frequency worth showing: the low-pass, else 35 Hz, at most half the sample rate
/// @param peakToPeak    from the least to the greatest value, in the channel's unit
public record SelectionSpectrum(Channel channel, TimeSpan span, PowerDensity density, double windowSeconds, double topHz,
                                double peakToPeak) {

    private static final double WINDOW_SECONDS = 4;
    private static final double BREATHING_WINDOW_SECONDS = 30;
    private static final double LONGEST_SECONDS = 1800;
    private static final double USUAL_TOP_HZ = 35;
    private static final int LEAST_SAMPLES = 16;

    /// Reads and computes; empty where the stretch holds fewer than 16 samples.
    public static Optional<SelectionSpectrum> of(SignalSource source, Channel channel, TimeSpan wanted)
            throws UserException {
        return SignalStretch.longest(source, channel, wanted, LONGEST_SECONDS)
                .filter(stretch -> stretch.values().length >= LEAST_SAMPLES).map(stretch -> of(channel, stretch));
    }

    private static SelectionSpectrum of(Channel channel, SignalStretch stretch) {
        double rateHz = stretch.rateHz();
        float[] values = stretch.values();
        int count = values.length;
        double seconds = channel.kind().isRespiratory() ? BREATHING_WINDOW_SECONDS : WINDOW_SECONDS;
        int window = Math.clamp(Math.round(seconds * rateHz), LEAST_SAMPLES, count);
        // zeros draw a short window's curve smooth; they add no resolution
        PowerDensity density = Welch.density(values, count, window, rateHz, window < count ? 2 : 4);
        double lowPass = channel.band().lowPassHz();
        double top = Math.min(rateHz / 2, lowPass > 0 ? lowPass : USUAL_TOP_HZ);
        return new SelectionSpectrum(channel, stretch.span(), density, window / rateHz, top, extent(values));
    }

    private static double extent(float[] values) {
        float low = values[0];
        float high = values[0];
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return (double) high - low;
    }

    /// Whether the bands of sleep EEG mean something here.
    public boolean hasBands() {
        return channel.kind() == ChannelKind.EEG || channel.kind() == ChannelKind.EOG;
    }

    /// Whether a window holds a whole wave of the band's lowest frequency.
    public boolean canTell(EegBand band) {
        return windowSeconds * band.fromHz() >= 1 && band.toHz() <= density.binHz() * (density.binCount() - 1);
    }

    /// Part of the power from 0.5 to 30 Hz that lies in a band, 0 to 1; `NaN` for a flat signal.
    public double part(EegBand band) {
        return density.power(band.fromHz(), band.toHz()) / density.power(EegBand.LOWEST_HZ, EegBand.HIGHEST_HZ);
    }

    /// The strongest frequency, from what a window can tell of 0.5 Hz (0.05 Hz in breathing) to the top.
    public double peakHz() {
        return density.peakHz(Math.max(channel.kind().isRespiratory() ? 0.05 : 0.5, 1 / windowSeconds), topHz);
    }
}
