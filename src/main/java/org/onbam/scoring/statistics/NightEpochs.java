package org.onbam.scoring.statistics;

import java.util.Optional;
import org.onbam.model.EpochGrid;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.night.Lights;

/// The epochs between lights off and lights on, as [Lights] has them, with what is asked of them often.
final class NightEpochs {

    private static final double NANOS_A_MINUTE = 60e9;

    private final EpochGrid grid;
    private final SleepStage[] stages;
    private final int first;
    private final int end;
    private final boolean offMarked;
    private final boolean onMarked;
    private final int[] nextSleep;
    private final int[] nextScored;
    private final int[] counts = new int[SleepStage.values().length];

    NightEpochs(Scoring scoring) {
        this.grid = scoring.grid();
        this.stages = scoring.hypnogram().range(0, grid.count()).toArray(SleepStage[]::new);
        Lights lights = Lights.of(scoring);
        this.offMarked = lights.isOffMarked();
        this.onMarked = lights.isOnMarked();
        this.first = lights.firstEpoch();
        this.end = lights.endEpoch();
        this.nextSleep = new int[end + 1];
        this.nextScored = new int[end + 1];
        nextSleep[end] = end;
        nextScored[end] = end;
        for (int i = end - 1; i >= 0; i--) {
            boolean inBed = i >= first;
            nextSleep[i] = inBed && stages[i].isSleep() ? i : nextSleep[i + 1];
            nextScored[i] = inBed && stages[i] != SleepStage.UNSCORED ? i : nextScored[i + 1];
            counts[stages[i].ordinal()] += inBed ? 1 : 0;
        }
    }

    EpochGrid grid() {
        return grid;
    }

    /// The time of monitoring, where no stage is scored: from lights off to lights on, or as far as the epochs go. Empty
    /// where a stage is scored, and where there is no such time.
    Optional<TimeSpan> monitored() {
        int from = offMarked ? first : 0;
        int to = onMarked ? end : grid.count();
        return scoredCount() > 0 || to <= from ? Optional.empty()
                : Optional.of(new TimeSpan(grid.span(from).startNanos(), grid.span(to - 1).endNanos()));
    }

    /// The first epoch of the time in bed.
    int first() {
        return first;
    }

    /// After the last epoch of the time in bed; equal to [#first] if there is none.
    int end() {
        return end;
    }

    boolean offMarked() {
        return offMarked;
    }

    boolean onMarked() {
        return onMarked;
    }

    SleepStage stage(int epoch) {
        return stages[epoch];
    }

    boolean isSleep(int epoch) {
        return epoch >= first && epoch < end && stages[epoch].isSleep();
    }

    /// Epochs of a stage in bed.
    int count(SleepStage stage) {
        return counts[stage.ordinal()];
    }

    int sleepCount() {
        return count(SleepStage.N1) + count(SleepStage.N2) + count(SleepStage.N3) + count(SleepStage.R);
    }

    int scoredCount() {
        return end - first - count(SleepStage.UNSCORED);
    }

    /// Why there is no sleep, where there is none.
    Absence noSleep() {
        return scoredCount() == 0 ? Absence.NO_STAGES : Absence.NO_SLEEP;
    }

    double minutes(int epochs) {
        return epochs * (grid.epochNanos() / NANOS_A_MINUTE);
    }

    static double minutes(long nanos) {
        return nanos / NANOS_A_MINUTE;
    }

    double sleepMinutes() {
        return minutes(sleepCount());
    }

    /// The time of an epoch's start, also of the one after the last, in seconds since the recording's start.
    double secondsAt(int epoch) {
        return grid.startOf(epoch) / (double) TimeSpan.SECOND;
    }

    /// The epoch of a time, which may lie before or after all epochs.
    long epochOf(long nanos) {
        return Math.floorDiv(nanos - grid.originNanos(), grid.epochNanos());
    }

    /// The epoch that an event counts in: the one of its onset if that is sleep, else the first sleep epoch in bed that
    /// it overlaps.
    ///
    /// @return -1 if it overlaps none, and so does not count
    int sleepEpochOf(TimeSpan span) {
        return firstOf(nextSleep, span);
    }

    /// As [#sleepEpochOf], of the epochs that have any stage.
    int scoredEpochOf(TimeSpan span) {
        return firstOf(nextScored, span);
    }

    private int firstOf(int[] next, TimeSpan span) {
        long onset = epochOf(span.startNanos());
        if (onset >= end) {
            return -1;
        }
        int epoch = next[(int) Math.max(0, onset)];
        return epoch < end && grid.span(epoch).overlaps(span) ? epoch : -1;
    }

    /// When it is known to count: its onset where that epoch counts, else the start of the epoch it counts in.
    long momentOf(TimeSpan span, int epoch) {
        return Math.max(span.startNanos(), grid.startOf(epoch));
    }
}
