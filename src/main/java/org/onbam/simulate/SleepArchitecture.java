package org.onbam.simulate;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.SleepStage;

/// Draws a hypnogram: latency, four to five cycles of 80 to 110 minutes, N3 mostly early, R mostly late, and the awakenings
/// and lightenings of the patient.
///
/// Shares follow the normal values of Ohayon et al. 2004 (Sleep 27:1255) for a middle-aged adult, scaled by the disorder.
final class SleepArchitecture {

    /// Minutes of N3 and of R in the first to fifth cycle of a healthy sleeper.
    private static final double[] DEEP_MINUTES = {34, 24, 14, 7, 2};
    private static final double[] REM_MINUTES = {7, 18, 24, 30, 32};

    private final SleepDisorder disorder;
    private final Chance chance;
    private final int limit;
    private final List<SleepStage> stages = new ArrayList<>();

    private SleepArchitecture(SleepDisorder disorder, Chance chance, int limit) {
        this.disorder = disorder;
        this.chance = chance;
        this.limit = limit;
    }

    /// @param epochs    epochs of 30 s in the recording, the last perhaps in part
    /// @param firstDark epoch that holds lights off: wake up to there
    /// @param firstLit  epoch that holds lights on: wake from there
    static List<SleepStage> draw(SleepDisorder disorder, int epochs, int firstDark, int firstLit, Chance chance) {
        int finalWake = (int) Math.min(chance.uniform(4, 14), (firstLit - firstDark) / 20.0);
        SleepArchitecture night = new SleepArchitecture(disorder, chance, Math.max(0, firstLit - finalWake));
        double latency = Math.min(chance.around(11, 0.35), (firstLit - firstDark) / 2.0 * 0.1);
        night.add(SleepStage.W, firstDark + (int) Math.round(latency * 2));
        for (int cycle = 0; night.stages.size() < night.limit; cycle++) {
            night.addCycle(cycle);
        }
        while (night.stages.size() < epochs) {
            night.stages.add(SleepStage.W);
        }
        return List.copyOf(night.stages.subList(0, epochs));
    }

    private void addCycle(int cycle) {
        int index = Math.min(cycle, DEEP_MINUTES.length - 1);
        double deep = DEEP_MINUTES[index] * disorder.deepSleep * chance.around(1, 0.15);
        double rem = REM_MINUTES[index] * disorder.remSleep * chance.around(1, 0.2);
        double light = Math.max(24, chance.normal(92, 8) - deep - rem);
        add(SleepStage.N1, cycle == 0 ? chance.integer(3, 8) : chance.integer(1, 3));
        double before = light * (cycle == 0 ? 0.35 : 0.5);
        addBroken(SleepStage.N2, before);
        if (deep > 1.5) {
            addDeep(deep);
            add(SleepStage.N2, chance.integer(2, 5));
        }
        addBroken(SleepStage.N2, light - before);
        addBroken(SleepStage.R, rem);
    }

    /// Deep sleep begins and ends hesitantly and is lightened by N2 now and then.
    private void addDeep(double minutes) {
        add(SleepStage.N3, 1);
        add(SleepStage.N2, 1);
        int epochs = (int) Math.round(minutes * 2);
        for (int done = 0; done < epochs;) {
            int run = Math.min(epochs - done, (int) Math.ceil(chance.around(14 * disorder.deepSleep + 4, 0.5)));
            add(SleepStage.N3, run);
            done += run;
            if (done < epochs) {
                interrupt(SleepStage.N3);
            }
        }
    }

    /// A stretch of one stage with awakenings and lightenings, whose times are a Poisson process.
    private void addBroken(SleepStage stage, double minutes) {
        double perHour = disorder.awakeningsPerHour + disorder.lighteningsPerHour;
        int epochs = (int) Math.round(minutes * 2);
        for (int done = 0; done < epochs;) {
            double wait = -Math.log(1 - chance.uniform(0, 1)) * 120 / perHour;
            int run = Math.min(epochs - done, Math.max(2, (int) Math.round(wait)));
            add(stage, run);
            done += run;
            if (done < epochs) {
                int before = stages.size();
                interrupt(stage);
                // N2 gives its time to what breaks it, so that broken sleep has as many cycles; R takes its own back.
                done += stage == SleepStage.N2 ? stages.size() - before : 0;
            }
        }
    }

    private void interrupt(SleepStage from) {
        double wake = disorder.awakeningsPerHour / (disorder.awakeningsPerHour + disorder.lighteningsPerHour);
        if (from == SleepStage.N3) {
            add(SleepStage.N2, chance.integer(1, 4));
        } else if (chance.happens(wake)) {
            boolean awhile = chance.happens(0.1);
            add(SleepStage.W, awhile ? chance.integer(6, 16) : 1 + (int) (chance.uniform(0, 1) * chance.uniform(0, 4)));
            add(SleepStage.N1, chance.integer(1, 3));
        } else if (from == SleepStage.R && chance.happens(0.4)) {
            add(SleepStage.N2, chance.integer(1, 3));
        } else {
            add(SleepStage.N1, 1 + (int) (chance.uniform(0, 1) * chance.uniform(0, 4)));
        }
    }

    private void add(SleepStage stage, int epochs) {
        for (int i = 0; i < epochs && stages.size() < limit; i++) {
            stages.add(stage);
        }
    }
}
