package org.onbam.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import org.onbam.message.Message;
import org.onbam.model.Dismissal;
import org.onbam.model.EpochGrid;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.night.Lights;

/// Lights off and on: one of each, in that order, every epoch between them scored and none outside. Says nothing while no
/// epoch has a stage: nobody has begun.
final class LightsCheck {

    private LightsCheck() {
    }

    static List<Problem> look(ScoredNight night) {
        List<Problem> found = new ArrayList<>();
        Scoring scoring = night.scoring();
        if (scoring.grid().count() == 0 || scoring.hypnogram().scoredCount() == 0) {
            return found;
        }
        Lights lights = night.lights();
        if (night.has(Rule.LIGHTS_MISSING)) {
            missing(night, found);
        }
        if (night.has(Rule.LIGHTS_DOUBLED)) {
            doubled(lights.offs(), "rules.lightsDoubled.off", found);
            doubled(lights.ons().reversed(), "rules.lightsDoubled.on", found);
        }
        if (night.has(Rule.LIGHTS_ORDER) && lights.isOffMarked() && lights.isOnMarked()) {
            ScoredEvent off = lights.offs().getFirst();
            ScoredEvent on = lights.ons().getLast();
            if (on.span().startNanos() <= off.span().startNanos()) {
                found.add(Problem.of(Rule.LIGHTS_ORDER, new TimeSpan(on.span().startNanos(), off.span().startNanos()),
                        List.of(off, on), Message.of("rules.lightsOrder.found"), List.of()));
            }
        }
        if (night.has(Rule.UNSCORED)) {
            runs(night, lights.firstEpoch(), lights.endEpoch(), Rule.UNSCORED, found);
        }
        if (night.has(Rule.SCORED_OUTSIDE) && lights.firstEpoch() < lights.endEpoch()) {
            // The epoch in which the lights go off is in no sum, and is scored by many all the same.
            runs(night, 0, lights.isOffMarked() ? dark(night) : 0, Rule.SCORED_OUTSIDE, found);
            runs(night, lights.endEpoch(), scoring.grid().count(), Rule.SCORED_OUTSIDE, found);
        }
        return found;
    }

    // The figures stay as they are when lights are marked where they stand in.
    private static void missing(ScoredNight night, List<Problem> found) {
        EpochGrid grid = night.scoring().grid();
        Lights lights = night.lights();
        if (!lights.isOffMarked()) {
            long first = grid.span(lights.firstEpoch()).startNanos();
            found.add(missing(night, Lights.OFF, first, grid.span().startNanos(), Message.of("rules.lightsMissing.off"), Message.of("rules.fix.mark.first")));
        }
        if (!lights.isOnMarked()) {
            long recorded = Math.max(grid.span().startNanos(), night.facts().recording().endNanos());
            long end = Math.min(grid.span(Math.max(0, lights.endEpoch() - 1)).endNanos(), recorded);
            found.add(missing(night, Lights.ON, end, grid.span().endNanos(), Message.of("rules.lightsMissing.on"), Message.of("rules.fix.mark.last")));
        }
    }

    /// @param place where it is said to be for a dismissal, which scoring another epoch is not to take back
    private static Problem missing(ScoredNight night, String type, long nanos, long place, Message sentence, Message label) {
        return new Problem(Rule.LIGHTS_MISSING, new TimeSpan(nanos, nanos), List.of(), sentence,
                Fix.mark(night.vocabulary(), type, nanos, label),
                new Dismissal(Rule.LIGHTS_MISSING.id(), new TimeSpan(place, place), type));
    }

    private static void doubled(List<ScoredEvent> marks, String key, List<Problem> found) {
        marks.stream().skip(1).forEach(mark -> found.add(Problem.of(Rule.LIGHTS_DOUBLED, List.of(mark),
                Message.of(key), List.of(new Fix.Remove(mark.id())))));
    }

    /// The epoch in which the lights go off.
    private static int dark(ScoredNight night) {
        EpochGrid grid = night.scoring().grid();
        return Math.clamp(Math.floorDiv(night.lights().offs().getFirst().span().startNanos() - grid.originNanos(),
                grid.epochNanos()), 0, grid.count());
    }

    /// One problem for each run of epochs of `[from, to)` that are unscored, or that are scored.
    private static void runs(ScoredNight night, int from, int to, Rule rule, List<Problem> found) {
        Scoring scoring = night.scoring();
        boolean wanted = rule == Rule.SCORED_OUTSIDE;
        int epoch = from;
        while (epoch < to) {
            int first = epoch;
            while (epoch < to && (scoring.hypnogram().at(epoch) != SleepStage.UNSCORED) == wanted) {
                epoch++;
            }
            if (epoch > first) {
                TimeSpan span = new TimeSpan(scoring.grid().span(first).startNanos(), scoring.grid().span(epoch - 1).endNanos());
                Message sentence = epoch - first == 1 ? Message.of(wanted ? "rules.scoredOutside.one" : "rules.unscored.one", first + 1)
                        : Message.of(wanted ? "rules.scoredOutside.found" : "rules.unscored.found", epoch - first, first + 1, epoch);
                found.add(Problem.of(rule, span, List.of(), sentence, wanted ? List.of(new Fix.Clear(first, epoch)) : List.of()));
            } else {
                epoch++;
            }
        }
    }
}
