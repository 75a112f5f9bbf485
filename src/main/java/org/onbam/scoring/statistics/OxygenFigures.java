package org.onbam.scoring.statistics;

import java.util.Optional;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.night.HypopneaEvidence;
import org.onbam.scoring.night.SaturationByEpoch;
import org.onbam.scoring.night.SaturationDrop;
import org.onbam.scoring.night.SaturationTrack;
import org.onbam.scoring.statistics.NightEvents.Item;

/// Desaturations an hour of sleep, or of monitoring where no stage is scored, and the saturation itself in sleep.
final class OxygenFigures {

    /// What is taken from the signal alone.
    private static final Figure[] OF_SIGNAL = {Figure.VALID_SATURATION_TIME, Figure.MEAN_SATURATION, Figure.LEAST_SATURATION,
            Figure.T90, Figure.T90_PERCENT, Figure.T88, Figure.T88_PERCENT, Figure.T85, Figure.T85_PERCENT};

    private OxygenFigures() {
    }

    static void fill(NightEpochs epochs, NightEvents events, HypopneaEvidence evidence, FigureTable table) {
        Optional<SaturationTrack> saturation = evidence.saturation();
        int three = 0;
        int four = 0;
        int measured = 0;
        double depths = 0;
        for (Item desaturation : events.of(EventKind.DESATURATION)) {
            if (!desaturation.counts()) {
                continue;
            }
            three += evidence.reaches(desaturation.event(), 3) ? 1 : 0;
            four += evidence.reaches(desaturation.event(), 4) ? 1 : 0;
            Optional<SaturationDrop> drop = saturation.flatMap(track -> track.ofDesaturation(desaturation.span()));
            if (drop.isPresent()) {
                measured++;
                depths += drop.get().depth();
            }
        }
        table.perHour(Figure.ODI_3, three, epochs.sleepMinutes(), epochs.noSleep());
        if (saturation.isPresent()) {
            table.perHour(Figure.ODI_4, four, epochs.sleepMinutes(), epochs.noSleep());
            ofSignal(saturation.get(), epochs, table);
        } else {
            table.absent(Absence.NO_SATURATION, Figure.ODI_4);
            table.absent(Absence.NO_SATURATION, OF_SIGNAL);
        }
        table.ratio(Figure.MEAN_DROP, depths, measured,
                saturation.isPresent() ? Absence.NO_DESATURATION : Absence.NO_SATURATION);
        monitored(epochs, events, evidence, table);
    }

    // A night at home without stages: the time of monitoring takes the place of sleep, as in the REI.
    private static void monitored(NightEpochs epochs, NightEvents events, HypopneaEvidence evidence, FigureTable table) {
        Optional<TimeSpan> time = epochs.monitored();
        if (time.isEmpty()) {
            table.absent(epochs.scoredCount() > 0 ? Absence.SLEEP_IS_SCORED : Absence.NO_STAGES,
                    Figure.ODI_3_MONITORED, Figure.ODI_4_MONITORED);
            return;
        }
        int three = 0;
        int four = 0;
        for (Item desaturation : events.of(EventKind.DESATURATION)) {
            if (desaturation.span().overlaps(time.get())) {
                three += evidence.reaches(desaturation.event(), 3) ? 1 : 0;
                four += evidence.reaches(desaturation.event(), 4) ? 1 : 0;
            }
        }
        double minutes = NightEpochs.minutes(time.get().durationNanos());
        table.perHour(Figure.ODI_3_MONITORED, three, minutes, Absence.NO_STAGES);
        if (evidence.saturation().isPresent()) {
            table.perHour(Figure.ODI_4_MONITORED, four, minutes, Absence.NO_STAGES);
        } else {
            table.absent(Absence.NO_SATURATION, Figure.ODI_4_MONITORED);
        }
    }

    /// Mean, least value and time below the levels in sleep, over the valid time in sleep.
    private static void ofSignal(SaturationTrack track, NightEpochs epochs, FigureTable table) {
        SaturationByEpoch values = track.byEpoch(epochs.grid());
        int count = 0;
        double sum = 0;
        float lowest = Float.POSITIVE_INFINITY;
        int[] low = new int[SaturationByEpoch.levels()];
        for (int epoch = epochs.first(); epoch < epochs.end(); epoch++) {
            if (epochs.isSleep(epoch)) {
                count += values.valid(epoch);
                sum += values.sum(epoch);
                lowest = Math.min(lowest, values.least(epoch));
                for (int level = 0; level < low.length; level++) {
                    low[level] += values.below(level, epoch);
                }
            }
        }
        if (count == 0) {
            table.absent(epochs.sleepCount() > 0 ? Absence.NO_SATURATION : Absence.NO_SLEEP, OF_SIGNAL);
            return;
        }
        double minutesAValue = NightEpochs.minutes(track.stepNanos());
        table.put(Figure.VALID_SATURATION_TIME, count * minutesAValue);
        table.put(Figure.MEAN_SATURATION, sum / count);
        table.put(Figure.LEAST_SATURATION, lowest);
        time(table, Figure.T90, Figure.T90_PERCENT, low[0], count, minutesAValue);
        time(table, Figure.T88, Figure.T88_PERCENT, low[1], count, minutesAValue);
        time(table, Figure.T85, Figure.T85_PERCENT, low[2], count, minutesAValue);
    }

    private static void time(FigureTable table, Figure minutes, Figure percent, int low, int count, double minutesAValue) {
        table.put(minutes, low * minutesAValue);
        table.put(percent, 100.0 * low / count);
    }
}
