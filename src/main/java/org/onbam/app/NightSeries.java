package org.onbam.app;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.Channel;
import org.onbam.montage.PositionCodes;
import org.onbam.montage.Sensor;
import org.onbam.scoring.PositionTrack;
import org.onbam.scoring.night.SaturationTrack;
import org.onbam.signal.SlowSeries;

/// The slow numbers of a night, read once in the background: what its statistics, measurements and night strip are made of.
///
/// @param saturation SpO2 in percent; `NaN` where no probe on a finger gives such a value
/// @param heartRate  beats a minute, of a pulse or an ECG
/// @param position   from the position sensor; empty where the recording has none, or where nothing is known of its codes
/// @param sensor     what the position sensor said, whatever that means
/// @param silent     sensors that were recorded and gave no single value that can be
public record NightSeries(Optional<Slow> saturation, Optional<Slow> heartRate, Optional<PositionTrack> position,
                          Optional<PositionSignal> sensor, Set<Sensor> silent) {

    /// Before anything is read.
    public static final NightSeries NONE = new NightSeries(Optional.empty(), Optional.empty(), Optional.empty());

    /// Of a recording without such signals; equal to [#NONE] and another object.
    static final NightSeries NOTHING = new NightSeries(Optional.empty(), Optional.empty(), Optional.empty());

    /// A series and the channel it was read from.
    public record Slow(Channel channel, SlowSeries series) {
    }

    public NightSeries {
        silent = silent.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(silent));
    }

    public NightSeries(Optional<Slow> saturation, Optional<Slow> heartRate, Optional<PositionTrack> position) {
        this(saturation, heartRate, position, Optional.empty(), Set.of());
    }

    /// The saturation to measure falls in; one of its own for each who asks, since it keeps what it measured.
    public Optional<SaturationTrack> saturationTrack() {
        return saturation.map(slow -> new SaturationTrack(slow.series(), slow.channel().name()));
    }

    /// Whether it stands for what has still to be read.
    public boolean isAwaited() {
        return this == NONE;
    }

    /// The same night with other meanings of what its position sensor said.
    public NightSeries with(PositionCodes codes) {
        return sensor.isEmpty() ? this : new NightSeries(saturation, heartRate,
                sensor.map(said -> said.track(codes)).filter(track -> !track.isEmpty()), sensor, silent);
    }
}
