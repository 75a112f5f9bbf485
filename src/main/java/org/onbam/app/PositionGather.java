package org.onbam.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.onbam.model.Derivation;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;
import org.onbam.montage.PositionCode;
import org.onbam.montage.PositionCodes.Direction;
import org.onbam.signal.SlowSeries;

/// Makes a [PositionSignal] of a position channel, or of the axes of an accelerometer: the mean of each second there, and
/// what lasts less than three seconds between two stretches of one position is taken for a movement.
///
/// A channel in degrees says the angle about the axis of the body: its codes are the quarter turns nearest to it.
final class PositionGather {

    private static final long AXIS_STEP_NANOS = TimeSpan.SECOND;
    private static final long LEAST_TURN_NANOS = 3 * TimeSpan.SECOND;
    private static final double STANDARD_GRAVITY = 9.80665;
    private static final double QUARTER_TURN = 90;

    private final Recording recording;
    private final List<Integer> signals;
    private final List<SampleWalk.Lane> lanes = new ArrayList<>();
    private final List<SlowGather> gathers = new ArrayList<>();

    /// @param signals a position channel; or the X, Y and Z axes, -1 for one that is not recorded
    PositionGather(Recording recording, List<Integer> signals) {
        this.recording = recording;
        this.signals = signals;
        for (int signal : signals) {
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
        return signals.size() == 1;
    }

    List<SampleWalk.Lane> lanes() {
        return lanes;
    }

    PositionSignal signal() {
        return isCoded() ? numbers() : gravity();
    }

    private PositionSignal numbers() {
        SlowSeries series = gathers.getFirst().series();
        float[] values = series.values();
        SignalInfo signal = recording.signals().get(signals.getFirst());
        boolean isAngle = isAngle(signal);
        // codes are numbers in the unit of the file, as a recorder's manual has them
        float unit = signal.unit().isVoltage() ? (float) signal.unit().microvolts() : 1;
        for (int i = 0; i < values.length; i++) {
            values[i] = isAngle ? quarter(values[i]) : values[i] / unit;
        }
        double[] levels = PositionLevels.of(values);
        List<PositionCode> codes = new ArrayList<>();
        for (double level : levels) {
            codes.add(new PositionCode.Value(level));
        }
        return new PositionSignal(new PositionSignal.Source(signals, isAngle), series.stepNanos(), recording.durationNanos(), 0, codes,
                PositionLevels.nearest(values, levels));
    }

    /// Whether a position channel says an angle.
    private static boolean isAngle(SignalInfo signal) {
        String unit = signal.unit().text().toLowerCase(Locale.ROOT);
        return unit.contains("°") || unit.contains("º") || unit.startsWith("deg");
    }

    /// −90, 0, 90 or 180.
    private static float quarter(float degrees) {
        double turns = Math.rint(degrees / QUARTER_TURN) % 4;
        return (float) (QUARTER_TURN * (turns <= -2 ? turns + 4 : turns > 2 ? turns - 4 : turns + 0.0));
    }

    private PositionSignal gravity() {
        byte[] at = new byte[gathers.getFirst().series().values().length];
        double[] g = new double[3];
        for (int step = 0; step < at.length; step++) {
            int next = 0;
            for (int axis = 0; axis < 3; axis++) {
                int signal = signals.get(axis);
                g[axis] = signal < 0 ? Double.NaN
                        : gathers.get(next++).series().values()[step] * inG(recording.signals().get(signal));
            }
            Optional<Direction> felt = Direction.felt(g);
            at[step] = (byte) (int) felt.map(Direction::ordinal).orElse(-1);
        }
        List<PositionCode> codes = Stream.of(Direction.values()).<PositionCode>map(PositionCode.Axis::new).toList();
        return new PositionSignal(new PositionSignal.Source(signals.stream().filter(signal -> signal >= 0).toList(), false), AXIS_STEP_NANOS,
                recording.durationNanos(), LEAST_TURN_NANOS, codes, at);
    }

    private static double inG(SignalInfo signal) {
        return switch (signal.unit().text()) {
            case "mg" -> 1e-3;
            case "m/s2", "m/s^2", "m/s²" -> 1 / STANDARD_GRAVITY;
            default -> 1;
        };
    }
}
