package org.onbam.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import org.onbam.message.Message;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Scoring;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

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
            doubled(night, lights.offs(), "rules.lightsDoubled.off", found);
            doubled(night, lights.ons().reversed(), "rules.lightsDoubled.on", found);
        }
        if (night.has(Rule.LIGHTS_ORDER) && !lights.offs().isEmpty() && !lights.ons().isEmpty()) {
            ScoredEvent off = lights.offs().getFirst();
            ScoredEvent on = lights.ons().getLast();
            if (on.span().startNanos() <= off.span().startNanos()) {
                found.add(new Problem(Rule.LIGHTS_ORDER, new TimeSpan(on.span().startNanos(), off.span().startNanos()),
                        List.of(off.id(), on.id()), Message.of("rules.lightsOrder.found"), List.of()));
            }
        }
        if (night.has(Rule.UNSCORED)) {
            runs(night, lights.firstEpoch(), lights.endEpoch(), Rule.UNSCORED, found);
        }
        if (night.has(Rule.SCORED_OUTSIDE) && lights.firstEpoch() < lights.endEpoch()) {
            // The epochs in which the lights change are neither inside nor outside.
            runs(night, 0, wholly(lights.firstEpoch(), lights.offs(), night), Rule.SCORED_OUTSIDE, found);
            runs(night, lights.ons().isEmpty() ? scoring.grid().count() : onwards(lights.ons().getLast(), night),
                    scoring.grid().count(), Rule.SCORED_OUTSIDE, found);
        }
        return found;
    }

    private static void missing(ScoredNight night, List<Problem> found) {
        EventVocabulary vocabulary = night.vocabulary();
        TimeSpan grid = night.scoring().grid().span();
        long end = Math.min(grid.endNanos(), Math.max(grid.startNanos(), night.facts().recording().endNanos()));
        if (night.lights().offs().isEmpty()) {
            found.add(new Problem(Rule.LIGHTS_MISSING, new TimeSpan(grid.startNanos(), grid.startNanos()), List.of(),
                    Message.of("rules.lightsMissing.off"), Fix.mark(vocabulary, Lights.OFF, grid.startNanos())));
        }
        if (night.lights().ons().isEmpty()) {
            found.add(new Problem(Rule.LIGHTS_MISSING, new TimeSpan(end, end), List.of(),
                    Message.of("rules.lightsMissing.on"), Fix.mark(vocabulary, Lights.ON, end)));
        }
    }

    private static void doubled(ScoredNight night, List<ScoredEvent> marks, String key, List<Problem> found) {
        marks.stream().skip(1).forEach(mark -> found.add(new Problem(Rule.LIGHTS_DOUBLED, mark.span(), List.of(mark.id()),
                Message.of(key), List.of(new Fix.Remove(mark.id())))));
    }

    private static int wholly(int first, List<ScoredEvent> offs, ScoredNight night) {
        return offs.isEmpty() ? 0 : Math.max(0, Math.min(first, (int) Math.floorDiv(
                offs.getFirst().span().startNanos() - night.scoring().grid().originNanos(), night.scoring().grid().epochNanos())));
    }

    private static int onwards(ScoredEvent on, ScoredNight night) {
        return (int) Math.clamp(Math.ceilDiv(on.span().startNanos() - night.scoring().grid().originNanos(),
                night.scoring().grid().epochNanos()), 0L, night.scoring().grid().count());
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
                found.add(new Problem(rule, span, List.of(), sentence, wanted ? List.of(new Fix.Clear(first, epoch)) : List.of()));
            } else {
                epoch++;
            }
        }
    }
}
