package org.onbam.simulate;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// A channel that holds a value for a second: saturation, pulse, posture, light.
final class SlowTrace implements Trace {

    private final DoubleUnaryOperator value;
    private final int rateHz;

    private SlowTrace(DoubleUnaryOperator value, int rateHz) {
        this.value = value;
        this.rateHz = rateHz;
    }

    static SlowTrace of(Sensor sensor, NightScript script, int rateHz) {
        NightFrame frame = script.frame();
        return new SlowTrace(switch (sensor) {
            case SPO2 -> t -> script.oximetry().percentAt((int) t);
            // An oximeter shows the rate some seconds late.
            case PULSE -> t -> Math.rint(script.heartbeats().rateAt(t - 4));
            case POSITION -> t -> script.postures().get(script.postures().lastStartedAt(t)).position().code();
            case LIGHT -> t -> t < frame.lightsOff() || t >= frame.lightsOn() ? 180 : 1;
            default -> throw new IllegalStateException(sensor + " does not hold its value");
        }, rateHz);
    }

    @Override
    public void render(long blockSeconds, float[] out) {
        for (int second = 0; second < Window.BLOCK_SECONDS; second++) {
            float held = (float) value.applyAsDouble(blockSeconds + second);
            Arrays.fill(out, second * rateHz, (second + 1) * rateHz, held);
        }
    }
}
