package org.onbam.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.onbam.model.BodyPosition;
import org.onbam.model.Derivation;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;
import org.onbam.montage.PositionCodes;
import org.onbam.scoring.PositionTrack;
import org.onbam.signal.SlowSeries;

/// Makes a [PositionTrack] of a position channel, or of the axes of an accelerometer: the mean of each second there, and
/// what lasts less than three seconds between two stretches of one position is taken for a movement.
final class PositionGather {

    private static final long AXIS_STEP_NANOS = TimeSpan.SECOND;
    private static final long LEAST_TURN_NANOS = 3 * TimeSpan.SECOND;
    private static final double STANDARD_GRAVITY = 9.80665;

    private final Recording recording;
    private final SeriesPlan plan;
    private final List<SampleWalk.Lane> lanes = new ArrayList<>();
    private final List<SlowGather> gathers = new ArrayList<>();

    PositionGather(Recording recording, SeriesPlan plan) {
        this.recording = recording;
        this.plan = plan;
        for (int signal : plan.position()) {
            if (signal >= 0) {
                SlowGather gather = isCoded()
                        ? new SlowGather(recording.durationNanos(), recording.signals().get(signal).rate(), -1e9, 1e9,
                                SlowGather.Several.FIRST)
                        : new SlowGather(recording.durationNanos(), AXIS_STEP_NANOS, -1e9, 1e9, SlowGather.Several.MEAN);
                gathers.add(gather);
                lanes.add(new SampleWalk.Lane(Derivation.of(signal), gather));
            }
        }
    }

    private boolean isCoded() {
        return plan.position().size() == 1;
    }

    List<SampleWalk.Lane> lanes() {
        return lanes;
    }

    PositionTrack track() {
        PositionCodes codes = plan.codes();
        if (isCoded()) {
            SlowSeries series = gathers.getFirst().series();
            return track(series.stepNanos(), series.values().length, step -> codes.ofNumber(series.values()[(int) step]), 0);
        }
        double[] g = new double[3];
        return track(AXIS_STEP_NANOS, gathers.getFirst().series().values().length, step -> {
            int next = 0;
            for (int axis = 0; axis < 3; axis++) {
                int signal = plan.position().get(axis);
                g[axis] = signal < 0 ? Double.NaN
                        : gathers.get(next++).series().values()[(int) step] * inG(recording.signals().get(signal));
            }
            return codes.ofGravity(g);
        }, LEAST_TURN_NANOS);
    }

    private static double inG(SignalInfo signal) {
        return switch (signal.unit().text()) {
            case "mg" -> 1e-3;
            case "m/s2", "m/s^2", "m/s²" -> 1 / STANDARD_GRAVITY;
            default -> 1;
        };
    }

    private PositionTrack track(long stepNanos, int steps, LongFunction<BodyPosition> at, long leastNanos) {
        List<PositionTrack.Stretch> stretches = new ArrayList<>();
        BodyPosition now = BodyPosition.UNKNOWN;
        int from = 0;
        for (int step = 0; step <= steps; step++) {
            BodyPosition next = step == steps ? BodyPosition.UNKNOWN : at.apply(step);
            if (step == steps || next != now) {
                add(stretches, from * stepNanos, Math.min(step * stepNanos, recording.durationNanos()), now, leastNanos);
                from = step;
                now = next;
            }
        }
        stretches.removeIf(stretch -> stretch.position() == BodyPosition.UNKNOWN);
        return PositionTrack.of(stretches);
    }

    /// Adds a stretch; A, a moment of something else, A again is one A.
    private static void add(List<PositionTrack.Stretch> stretches, long from, long end, BodyPosition position, long least) {
        if (end <= from) {
            return;
        }
        int count = stretches.size();
        if (count >= 2 && stretches.get(count - 1).span().durationNanos() < least
                && stretches.get(count - 2).position() == position) {
            stretches.removeLast();
            TimeSpan before = stretches.removeLast().span();
            stretches.add(new PositionTrack.Stretch(new TimeSpan(before.startNanos(), end), position));
        } else {
            stretches.add(new PositionTrack.Stretch(new TimeSpan(from, end), position));
        }
    }
}
