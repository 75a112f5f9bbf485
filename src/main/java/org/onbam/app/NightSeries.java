package org.onbam.app;

import java.util.Optional;
import org.onbam.model.Channel;
import org.onbam.scoring.PositionTrack;
import org.onbam.scoring.night.SaturationTrack;
import org.onbam.signal.SlowSeries;

/// The slow numbers of a night, read once in the background: what its statistics, measurements and night strip are made of.
///
/// @param saturation SpO2 in percent; `NaN` where no probe on a finger gives such a value
/// @param heartRate  beats a minute
/// @param position   from the position sensor; empty where the recording has none, or none whose codes are known
public record NightSeries(Optional<Slow> saturation, Optional<Slow> heartRate, Optional<PositionTrack> position) {

    /// Before anything is read, and for a recording without such signals.
    public static final NightSeries NONE = new NightSeries(Optional.empty(), Optional.empty(), Optional.empty());

    /// The saturation to measure falls in; one of its own for each who asks, since it keeps what it measured.
    public Optional<SaturationTrack> saturationTrack() {
        return saturation.map(slow -> new SaturationTrack(slow.series(), slow.channel().name()));
    }

    /// A series and the channel it was read from.
    public record Slow(Channel channel, SlowSeries series) {
    }
}
