package org.onbam.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onbam.model.SleepStage;

/// Places the graphoelements of the night: spindles, K-complexes, slow waves, vertex waves and saw-tooth runs.
///
/// Every N3 epoch gets slow waves over 30 to 75 % of its time, so that the rule's 20 % of 30 s is met beyond doubt; N2 gets
/// too few for it.
final class MicroStructure {

    private final NightFrame night;
    private final Spans<Arousal> arousals;
    private final Chance chance;
    private final double vigour;
    private final List<ScalpWave> waves = new ArrayList<>();

    private MicroStructure(NightFrame night, Spans<Arousal> arousals, Chance chance) {
        this.night = night;
        this.arousals = arousals;
        this.chance = chance;
        this.vigour = chance.normal(1, 0.08);
    }

    /// Ordered by start.
    static List<ScalpWave> draw(NightFrame night, Spans<Arousal> arousals, Chance chance) {
        MicroStructure micro = new MicroStructure(night, arousals, chance);
        for (int epoch = 0; epoch < night.epochs().size(); epoch++) {
            micro.fill(epoch, epoch * 30.0);
        }
        for (Arousal arousal : arousals.items()) {
            micro.onset(arousal);
        }
        micro.waves.sort(Comparator.comparing(ScalpWave::wave, Wave.BY_START));
        return List.copyOf(micro.waves);
    }

    private void fill(int epoch, double start) {
        SleepStage stage = night.epochs().get(epoch);
        switch (stage) {
            case N1 -> scatter(start, 1.5, SleepStage.N1, this::vertexWave);
            case N2 -> {
                // The rule wants a spindle or K-complex in the first half of the epoch or the half before it.
                spindle(start + chance.uniform(1, 12));
                scatter(start, 1.6, SleepStage.N2, this::spindle);
                scatter(start, 1.0, SleepStage.N2, this::kComplex);
                scatter(start, nextTo(epoch, SleepStage.N3) ? 1.6 : 0.4, SleepStage.N2, t -> slowWave(t, 0.75));
            }
            case N3 -> {
                deep(epoch, start);
                scatter(start, 0.7, SleepStage.N3, this::spindle);
            }
            case R -> scatter(start, 0.55, SleepStage.R, this::sawTooth);
            case W, UNSCORED -> { }
        }
    }

    @FunctionalInterface
    private interface Element {
        void at(double seconds);
    }

    private void scatter(double start, double mean, SleepStage stage, Element element) {
        int count = (int) (mean + chance.uniform(0, 1) + (chance.happens(0.3) ? chance.uniform(-1, 1.4) : 0));
        for (int i = 0; i < count; i++) {
            double at = start + chance.uniform(0, 29);
            if (night.stages().at(at) == stage) {
                element.at(at);
            }
        }
    }

    private boolean nextTo(int epoch, SleepStage stage) {
        List<SleepStage> epochs = night.epochs();
        return epoch > 0 && epochs.get(epoch - 1) == stage
                || epoch + 1 < epochs.size() && epochs.get(epoch + 1) == stage;
    }

    private boolean free(double at) {
        return !arousals.near(at, at + 1.2, 0.5);
    }

    private void spindle(double at) {
        if (free(at) && night.stages().at(at) != SleepStage.W) {
            boolean frontal = chance.happens(0.3);
            double hertz = frontal ? chance.normal(12.1, 0.35) : chance.normal(13.5, 0.4);
            Electrode place = Electrode.at(chance.normal(0, 0.18), frontal ? 0.4 : chance.normal(-0.08, 0.12));
            waves.add(SleepGraphics.spindle(at, Math.clamp(chance.around(0.95, 0.35), 0.6, 2.2), hertz,
                    vigour * chance.around(24, 0.3), place));
        }
    }

    private void kComplex(double at) {
        if (free(at)) {
            waves.add(SleepGraphics.kComplex(at, vigour * chance.around(150, 0.25), chance.uniform(0.75, 1.05),
                    Electrode.at(chance.normal(0, 0.15), chance.normal(0.35, 0.1))));
            if (chance.happens(0.55)) {
                spindle(at + chance.uniform(0.5, 0.9));
            }
        }
    }

    private void vertexWave(double at) {
        if (free(at)) {
            waves.add(SleepGraphics.vertexWave(at, vigour * chance.around(62, 0.25), Electrode.at(chance.normal(0, 0.1), 0)));
        }
    }

    private void sawTooth(double at) {
        if (free(at)) {
            waves.add(SleepGraphics.sawTooth(at, chance.integer(4, 9), chance.uniform(2.2, 3.6), chance.uniform(12, 22),
                    Electrode.at(0, 0.1)));
        }
    }

    private void slowWave(double at, double strength) {
        if (free(at)) {
            addSlowWave(at, strength);
        }
    }

    private double addSlowWave(double at, double strength) {
        double seconds = Math.clamp(chance.around(1.0, 0.25), 0.6, 1.8);
        double peakToPeak = strength * vigour * Math.clamp(chance.around(150, 0.2), 118, 230);
        waves.add(SleepGraphics.slowWave(at, seconds, peakToPeak, chance.uniform(0.36, 0.48),
                Electrode.at(chance.normal(0, 0.2), chance.normal(0.45, 0.12))));
        return seconds;
    }

    /// Trains of slow waves with short rests, deeper early in the night.
    private void deep(int epoch, double start) {
        double early = 1 - 0.6 * epoch / night.epochs().size();
        boolean edge = nextTo(epoch, SleepStage.N2) || nextTo(epoch, SleepStage.N1) || nextTo(epoch, SleepStage.W);
        double share = edge ? chance.uniform(0.36, 0.5) : Math.clamp(chance.normal(0.62, 0.1) * early + 0.15, 0.42, 0.78);
        double covered = 0;
        double now = start + chance.uniform(0.2, 1.5);
        while (now < start + 28.6) {
            double left = start + 29 - now;
            double behind = share * 29 - covered;
            boolean may = !arousals.near(now, now + 1.2, 0.1);
            if (may && (behind >= left * chance.uniform(0.6, 1) || chance.happens(share * 0.9))) {
                double length = addSlowWave(now, 1);
                covered += length;
                now += length * chance.uniform(0.86, 1);
            } else {
                now += chance.uniform(0.3, 1.1);
            }
        }
    }

    /// Half the arousals out of NREM announce themselves with a K-complex.
    private void onset(Arousal arousal) {
        SleepStage stage = night.stages().at(arousal.start());
        if (stage != SleepStage.R && stage != SleepStage.N1 && chance.happens(0.5)) {
            waves.add(SleepGraphics.kComplex(arousal.start() - 0.5, vigour * chance.around(150, 0.2), 0.9,
                    Electrode.at(0, 0.35)));
        }
    }
}
