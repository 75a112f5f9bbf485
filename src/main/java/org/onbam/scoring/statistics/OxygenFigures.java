package org.onbam.scoring.statistics;

import java.util.Optional;
import org.onbam.scoring.statistics.NightEvents.Item;

/// Desaturations an hour of sleep, and the saturation itself in sleep.
final class OxygenFigures {

    /// What is taken from the signal alone.
    static final Figure[] OF_SIGNAL = {Figure.VALID_SATURATION_TIME, Figure.MEAN_SATURATION, Figure.LEAST_SATURATION,
            Figure.T90, Figure.T90_PERCENT, Figure.T88, Figure.T88_PERCENT, Figure.T85, Figure.T85_PERCENT};

    private OxygenFigures() {
    }

    static void fill(NightEpochs epochs, NightEvents events, Optional<SaturationTrack> saturation, FigureTable table) {
        int three = 0;
        int four = 0;
        int measured = 0;
        double depths = 0;
        for (Item desaturation : events.of(EventKind.DESATURATION)) {
            if (!desaturation.counts()) {
                continue;
            }
            three += HypopneaEvidence.reaches(desaturation, 3, saturation) ? 1 : 0;
            four += HypopneaEvidence.reaches(desaturation, 4, saturation) ? 1 : 0;
            Optional<SaturationDrop> drop = saturation.flatMap(track -> track.ofDesaturation(desaturation.span()));
            if (drop.isPresent()) {
                measured++;
                depths += drop.get().depth();
            }
        }
        table.perHour(Figure.ODI_3, three, epochs.sleepMinutes(), Absence.NO_SLEEP);
        if (saturation.isPresent()) {
            table.perHour(Figure.ODI_4, four, epochs.sleepMinutes(), Absence.NO_SLEEP);
            saturation.get().byEpoch(epochs.grid()).fill(epochs, table);
        } else {
            table.absent(Absence.NO_SATURATION, Figure.ODI_4);
            table.absent(Absence.NO_SATURATION, OF_SIGNAL);
        }
        table.ratio(Figure.MEAN_DROP, depths, measured,
                saturation.isPresent() ? Absence.NO_DESATURATION : Absence.NO_SATURATION);
    }
}
