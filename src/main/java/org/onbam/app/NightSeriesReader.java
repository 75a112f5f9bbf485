package org.onbam.app;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.onbam.dsp.HeartRate;
import org.onbam.dsp.SaturationDropouts;
import org.onbam.model.Channel;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;
import org.onbam.montage.Sensor;
import org.onbam.signal.SignalSource;

/// Reads the slow numbers of a night in one walk through the file; a second one for the ECG where the pulse channel turns
/// out to hold nothing.
///
/// SpO2 counts from 30 to 100 %: what a probe on a finger gives, without the flanks of drop-outs ([SaturationDropouts]). Gaps and what cannot be read are `NaN` there.
public final class NightSeriesReader {

    private static final double LEAST_SATURATION = 30;
    private static final double MOST_SATURATION = 100;

    private final SignalSource source;
    private final SeriesPlan plan;
    private final BooleanSupplier cancelled;
    private boolean whole = true;

    /// @param cancelled polled every few milliseconds
    public NightSeriesReader(SignalSource source, SeriesPlan plan, BooleanSupplier cancelled) {
        this.source = source;
        this.plan = plan;
        this.cancelled = cancelled;
    }

    /// Walks the file: half a second for 500 MB that are in the system's cache. Not on a thread that draws.
    ///
    /// @return what could be read; [#isWhole] tells whether that is all
    public NightSeries read() {
        if (plan.isEmpty()) {
            return NightSeries.NOTHING;
        }
        long night = source.recording().durationNanos();
        List<SampleWalk.Lane> lanes = new ArrayList<>();
        Optional<SlowGather> saturation = plan.saturation().map(channel -> gather(lanes, channel, LEAST_SATURATION, MOST_SATURATION));
        Optional<SlowGather> pulse = plan.pulse().map(channel -> gather(lanes, channel, HeartRate.LEAST, HeartRate.MOST));
        Optional<BeatGather> beats = pulse.isPresent() ? Optional.empty() : beats(lanes, night);
        Optional<PositionGather> position = plan.position().isEmpty() ? Optional.empty()
                : Optional.of(new PositionGather(source.recording(), plan.position()));
        position.ifPresent(gather -> lanes.addAll(gather.lanes()));
        walk(lanes);
        if (pulse.isPresent() && pulse.get().isEmpty() && plan.ecg().isPresent()) {
            List<SampleWalk.Lane> again = new ArrayList<>();
            beats = beats(again, night);
            walk(again);
        }
        Optional<NightSeries.Slow> oxygen = slow(plan.saturation(), saturation);
        oxygen.map(NightSeries.Slow::series)
                .ifPresent(read -> SaturationDropouts.remove(read.values(), read.stepNanos() / (double) TimeSpan.SECOND));
        Optional<NightSeries.Slow> heart = rate(pulse, beats);
        Optional<PositionSignal> lying = position.map(PositionGather::signal).filter(said -> !said.levels().isEmpty());
        Set<Sensor> silent = EnumSet.noneOf(Sensor.class);
        note(silent, Sensor.SPO2, plan.saturation().isPresent() && oxygen.isEmpty());
        note(silent, Sensor.PULSE, pulse.isPresent() && heart.isEmpty());
        note(silent, Sensor.ECG, beats.isPresent() && heart.isEmpty());
        note(silent, Sensor.POSITION, position.isPresent() && lying.isEmpty());
        return new NightSeries(oxygen, heart, Optional.empty(), lying, silent).with(plan.codes());
    }

    private static void note(Set<Sensor> silent, Sensor sensor, boolean isSilent) {
        if (isSilent) {
            silent.add(sensor);
        }
    }

    /// Whether all there is was read: nothing failed and nobody cancelled.
    public boolean isWhole() {
        return whole;
    }

    private void walk(List<SampleWalk.Lane> lanes) {
        whole &= new SampleWalk(source, lanes, cancelled).run();
    }

    private SignalInfo signal(Channel channel) {
        return source.recording().baseOf(channel.derivation());
    }

    private SlowGather gather(List<SampleWalk.Lane> lanes, Channel channel, double least, double most) {
        Recording recording = source.recording();
        SlowGather gather = new SlowGather(recording.durationNanos(), signal(channel).rate(), least, most,
                SlowGather.Several.MEAN);
        lanes.add(new SampleWalk.Lane(channel.derivation(), gather));
        return gather;
    }

    private Optional<BeatGather> beats(List<SampleWalk.Lane> lanes, long night) {
        return plan.ecg().map(channel -> {
            BeatGather gather = new BeatGather(night, signal(channel).rate());
            lanes.add(new SampleWalk.Lane(channel.derivation(), gather));
            return gather;
        });
    }

    // A channel that holds no single value is no series: a strip would keep a lane for nothing.
    private static Optional<NightSeries.Slow> slow(Optional<Channel> channel, Optional<SlowGather> gather) {
        return gather.filter(g -> !g.isEmpty()).map(g -> new NightSeries.Slow(channel.orElseThrow(), g.series()));
    }

    private Optional<NightSeries.Slow> rate(Optional<SlowGather> pulse, Optional<BeatGather> beats) {
        return slow(plan.pulse(), pulse).or(() -> beats.filter(b -> !b.isEmpty())
                .map(b -> new NightSeries.Slow(plan.ecg().orElseThrow(), b.series())));
    }
}
