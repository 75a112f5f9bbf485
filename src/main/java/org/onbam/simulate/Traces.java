package org.onbam.simulate;

import java.util.ArrayList;
import java.util.List;

/// Wires a headbox to a night: one [Trace] for each input.
final class Traces {

    private Traces() {
    }

    static List<Trace> of(Headbox headbox, NightScript script, Cortex cortex, Chance chance) {
        List<Trace> traces = new ArrayList<>();
        for (Headbox.Input input : headbox.inputs()) {
            traces.add(of(input, script, cortex, chance.fork(input.label())));
        }
        return List.copyOf(traces);
    }

    private static Trace of(Headbox.Input input, NightScript script, Cortex cortex, Chance chance) {
        MuscleTone tone = new MuscleTone(script);
        int rate = input.rateHz();
        return switch (input.sensor()) {
            case EEG, EOG -> new ScalpTrace(cortex, input, Electrode.named(input.label()).orElseThrow(), chance);
            case CHIN -> new MuscleTrace(script, rate, tone::chin, 1.2f, chance);
            case LEFT_LEG -> leg(script, rate, LimbMovement.Side.LEFT, chance);
            case RIGHT_LEG -> leg(script, rate, LimbMovement.Side.RIGHT, chance);
            case ECG -> new HeartTrace(script, rate, chance);
            case NASAL_PRESSURE, THERMISTOR, THORAX, ABDOMEN, RIP_SUM -> new BreathTrace(script, input, chance);
            case SNORE -> new SnoreTrace(script, rate, chance);
            case PLETH -> new PulseWaveTrace(script, rate);
            case SPO2, PULSE, POSITION, LIGHT -> SlowTrace.of(input.sensor(), script, rate);
        };
    }

    private static Trace leg(NightScript script, int rateHz, LimbMovement.Side side, Chance chance) {
        MuscleTone tone = new MuscleTone(script);
        Spans<LimbMovement> own = new Spans<>(script.limbs().stream()
                .filter(limb -> limb.side() == side || limb.side() == LimbMovement.Side.BOTH).toList(),
                LimbMovement::start, LimbMovement::end);
        return new MuscleTrace(script, rateHz, t -> tone.leg(t, side, own), 2.5f, chance);
    }
}
