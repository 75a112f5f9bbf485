package org.onbam.scoring.statistics;

import org.onbam.model.SleepStage;

/// Sleep and its stages (AASM II.4), from the epochs in bed.
///
/// Sleep onset is the first epoch of any sleep stage; latencies of stages count from it. WASO is wake between the first and
/// the last sleep epoch, as in Luna and YASA; WASO by AASM holds the final wake as well. Unscored epochs count in no sum and
/// hide a change of stage beside them.
final class SleepFigures {

    /// Uninterrupted sleep that ends the latency to persistent sleep (Luna's `SOL_PER`).
    private static final double PERSISTENT_MINUTES = 10;

    private static final Figure[] STAGED = {Figure.TOTAL_SLEEP_TIME, Figure.SLEEP_EFFICIENCY, Figure.TOTAL_WAKE,
            Figure.N1_TIME, Figure.N2_TIME, Figure.N3_TIME, Figure.NREM_TIME, Figure.R_TIME};
    private static final Figure[] ASLEEP = {Figure.SLEEP_ONSET, Figure.SLEEP_PERIOD, Figure.SLEEP_MAINTENANCE,
            Figure.SLEEP_LATENCY, Figure.PERSISTENT_SLEEP_LATENCY, Figure.REM_LATENCY, Figure.REM_LATENCY_ASLEEP,
            Figure.N1_LATENCY, Figure.N2_LATENCY, Figure.N3_LATENCY, Figure.WASO, Figure.WASO_AASM, Figure.FINAL_WAKE,
            Figure.AWAKENINGS, Figure.STAGE_SHIFTS, Figure.FRAGMENTATION,
            Figure.N1_PERCENT, Figure.N2_PERCENT, Figure.N3_PERCENT, Figure.NREM_PERCENT, Figure.R_PERCENT};

    private final NightEpochs epochs;
    private final FigureTable table;

    private SleepFigures(NightEpochs epochs, FigureTable table) {
        this.epochs = epochs;
        this.table = table;
    }

    static void fill(NightEpochs epochs, FigureTable table) {
        new SleepFigures(epochs, table).fill();
    }

    private void fill() {
        table.put(Figure.RECORDING_TIME, epochs.minutes(epochs.grid().count()));
        int inBed = epochs.end() - epochs.first();
        if (inBed > 0) {
            table.put(Figure.LIGHTS_OFF, epochs.secondsAt(epochs.first()));
            table.put(Figure.LIGHTS_ON, epochs.secondsAt(epochs.end()));
            table.put(Figure.TIME_IN_BED, epochs.minutes(inBed));
            table.put(Figure.UNSCORED, epochs.minutes(epochs.count(SleepStage.UNSCORED)));
        }
        boolean scored = epochs.scoredCount() > 0;
        if (!scored) {
            table.absent(Absence.NO_STAGES, STAGED);
            table.absent(Absence.NO_STAGES, ASLEEP);
            return;
        }
        stages(inBed);
        if (epochs.sleepCount() == 0) {
            table.absent(Absence.NO_SLEEP, ASLEEP);
            return;
        }
        int onset = first(SleepStage::isSleep);
        int last = epochs.end() - 1;
        while (!epochs.isSleep(last)) {
            last--;
        }
        percents();
        latencies(onset);
        continuity(onset, last);
    }

    private void stages(int inBed) {
        table.put(Figure.TOTAL_SLEEP_TIME, epochs.sleepMinutes());
        table.put(Figure.SLEEP_EFFICIENCY, 100.0 * epochs.sleepCount() / inBed);
        table.put(Figure.TOTAL_WAKE, minutes(SleepStage.W));
        table.put(Figure.N1_TIME, minutes(SleepStage.N1));
        table.put(Figure.N2_TIME, minutes(SleepStage.N2));
        table.put(Figure.N3_TIME, minutes(SleepStage.N3));
        table.put(Figure.R_TIME, minutes(SleepStage.R));
        table.put(Figure.NREM_TIME, epochs.minutes(epochs.sleepCount() - epochs.count(SleepStage.R)));
    }

    private double minutes(SleepStage stage) {
        return epochs.minutes(epochs.count(stage));
    }

    private void percents() {
        double sleep = epochs.sleepCount();
        table.put(Figure.N1_PERCENT, 100 * epochs.count(SleepStage.N1) / sleep);
        table.put(Figure.N2_PERCENT, 100 * epochs.count(SleepStage.N2) / sleep);
        table.put(Figure.N3_PERCENT, 100 * epochs.count(SleepStage.N3) / sleep);
        table.put(Figure.R_PERCENT, 100 * epochs.count(SleepStage.R) / sleep);
        table.put(Figure.NREM_PERCENT, 100 * (sleep - epochs.count(SleepStage.R)) / sleep);
    }

    private void latencies(int onset) {
        table.put(Figure.SLEEP_ONSET, epochs.secondsAt(onset));
        table.put(Figure.SLEEP_LATENCY, epochs.minutes(onset - epochs.first()));
        after(Figure.PERSISTENT_SLEEP_LATENCY, persistentSleep(), epochs.first());
        after(Figure.N1_LATENCY, first(stage -> stage == SleepStage.N1), onset);
        after(Figure.N2_LATENCY, first(stage -> stage == SleepStage.N2), onset);
        after(Figure.N3_LATENCY, first(stage -> stage == SleepStage.N3), onset);
        int rem = first(stage -> stage == SleepStage.R);
        after(Figure.REM_LATENCY, rem, onset);
        if (rem < epochs.end()) {
            int asleep = 0;
            for (int i = onset; i < rem; i++) {
                asleep += epochs.isSleep(i) ? 1 : 0;
            }
            table.put(Figure.REM_LATENCY_ASLEEP, epochs.minutes(asleep));
        } else {
            table.absent(Absence.NOT_REACHED, Figure.REM_LATENCY_ASLEEP);
        }
    }

    private void after(Figure figure, int epoch, int from) {
        if (epoch < epochs.end()) {
            table.put(figure, epochs.minutes(epoch - from));
        } else {
            table.absent(Absence.NOT_REACHED, figure);
        }
    }

    /// The first epoch in bed whose stage is wanted, or the end of them.
    private int first(java.util.function.Predicate<SleepStage> wanted) {
        int i = epochs.first();
        while (i < epochs.end() && !wanted.test(epochs.stage(i))) {
            i++;
        }
        return i;
    }

    private int persistentSleep() {
        int needed = (int) Math.ceil(PERSISTENT_MINUTES / epochs.minutes(1));
        int run = 0;
        for (int i = epochs.first(); i < epochs.end(); i++) {
            run = epochs.isSleep(i) ? run + 1 : 0;
            if (run == needed) {
                return i - needed + 1;
            }
        }
        return epochs.end();
    }

    private void continuity(int onset, int last) {
        int wakeWithin = 0;
        int awakenings = 0;
        int shifts = 0;
        for (int i = onset + 1; i <= last; i++) {
            SleepStage before = epochs.stage(i - 1);
            SleepStage now = epochs.stage(i);
            wakeWithin += now == SleepStage.W ? 1 : 0;
            awakenings += now == SleepStage.W && before != SleepStage.W ? 1 : 0;
            shifts += now != before && now != SleepStage.UNSCORED && before != SleepStage.UNSCORED ? 1 : 0;
        }
        int toWake = 0;
        int finalWake = 0;
        for (int i = onset + 1; i < epochs.end(); i++) {
            toWake += epochs.stage(i) == SleepStage.W && epochs.isSleep(i - 1) ? 1 : 0;
            finalWake += i > last && epochs.stage(i) == SleepStage.W ? 1 : 0;
        }
        double period = last + 1 - onset;
        table.put(Figure.SLEEP_PERIOD, epochs.minutes(last + 1 - onset));
        table.put(Figure.SLEEP_MAINTENANCE, 100 * epochs.sleepCount() / period);
        table.put(Figure.WASO, epochs.minutes(wakeWithin));
        table.put(Figure.FINAL_WAKE, epochs.minutes(finalWake));
        table.put(Figure.WASO_AASM, epochs.minutes(wakeWithin + finalWake));
        table.put(Figure.AWAKENINGS, awakenings);
        table.put(Figure.STAGE_SHIFTS, shifts);
        // sleep to wake, also at the final awakening; YASA's formula, of whose published values some are stale
        table.perHour(Figure.FRAGMENTATION, toWake, epochs.sleepMinutes(), Absence.NO_SLEEP);
    }
}
