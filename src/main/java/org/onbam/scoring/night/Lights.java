package org.onbam.scoring.night;

import java.util.List;
import org.onbam.model.EpochGrid;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;

/// When the lights went off and on, and the epochs between: the time in bed, in whole epochs as the AASM counts them, from
/// the first that begins at lights off or later to before the first that begins at lights on or later.
///
/// Where lights off or on is not marked, the first or last epoch that has a stage stands in: what nobody has scored at
/// either end counts neither as time in bed nor as sleep, as in Luna's `HYPNO`. Of several marks the first lights off and
/// the last lights on hold.
///
/// @param offs       each mark of lights off, by time; one where all is well
/// @param ons        each mark of lights on
/// @param firstEpoch of the time in bed
/// @param endEpoch   behind its last epoch, `firstEpoch` or more
public record Lights(List<ScoredEvent> offs, List<ScoredEvent> ons, int firstEpoch, int endEpoch) {

    public static final String OFF = "lights_off";
    public static final String ON = "lights_on";

    public static Lights of(Scoring scoring) {
        return of(scoring, scoring.events());
    }

    /// As [#of(Scoring)] for one whose lights are among these events.
    ///
    /// @param among by time
    public static Lights of(Scoring scoring, List<ScoredEvent> among) {
        List<ScoredEvent> offs = among.stream().filter(event -> event.type().equals(OFF)).toList();
        List<ScoredEvent> ons = among.stream().filter(event -> event.type().equals(ON)).toList();
        EpochGrid grid = scoring.grid();
        Hypnogram stages = scoring.hypnogram();
        int first = offs.isEmpty() ? firstScored(stages) : from(grid, offs.getFirst());
        int end = ons.isEmpty() ? endOfScored(stages) : from(grid, ons.getLast());
        return new Lights(offs, ons, first, Math.max(first, end));
    }

    public boolean isOffMarked() {
        return !offs.isEmpty();
    }

    public boolean isOnMarked() {
        return !ons.isEmpty();
    }

    /// The first epoch that begins at a mark or later, as many as there are where none does.
    private static int from(EpochGrid grid, ScoredEvent mark) {
        return Math.clamp(Math.ceilDiv(mark.span().startNanos() - grid.originNanos(), grid.epochNanos()), 0, grid.count());
    }

    private static int firstScored(Hypnogram stages) {
        int epoch = 0;
        while (epoch < stages.size() && stages.at(epoch) == SleepStage.UNSCORED) {
            epoch++;
        }
        return epoch;
    }

    private static int endOfScored(Hypnogram stages) {
        int end = stages.size();
        while (end > 0 && stages.at(end - 1) == SleepStage.UNSCORED) {
            end--;
        }
        return end;
    }
}
