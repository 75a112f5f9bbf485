package org.onbam.simulate;

import java.util.ArrayList;
import java.util.List;

/// A run of at least four snored breaths in sleep, at most one silent breath apart.
record Snoring(double start, double end) {

    /// Quieter breaths do not stand out of the sensor's noise.
    private static final double AUDIBLE = 0.3;

    static List<Snoring> of(List<Breath> breaths, StageTrack stages) {
        List<Snoring> runs = new ArrayList<>();
        int snored = 0;
        int silent = 2;
        double start = 0;
        double end = 0;
        for (Breath breath : breaths) {
            boolean heard = breath.snore() >= AUDIBLE && stages.sleeps(breath.start());
            silent = heard ? 0 : silent + 1;
            if (heard) {
                start = snored == 0 ? breath.start() : start;
                end = breath.start() + breath.inspire();
                snored++;
            } else if (silent == 2) {
                close(runs, snored, start, end);
                snored = 0;
            }
        }
        close(runs, snored, start, end);
        return runs;
    }

    private static void close(List<Snoring> runs, int snored, double start, double end) {
        if (snored >= 4) {
            runs.add(new Snoring(start, end));
        }
    }
}
