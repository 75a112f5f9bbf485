package org.onbam.ui.scoring;

import java.util.function.IntPredicate;
import org.onbam.message.Message;
import org.onbam.model.Hypnogram;
import org.onbam.model.SleepStage;
import org.onbam.scoring.ScoringChange.SetStages;

/// Scoring stages: what the stage keys do. FX thread.
public final class StageEditing {

    private final ScoreModel model;

    public StageEditing(ScoreModel model) {
        this.model = model;
    }

    /// Scores the current epoch, or all that are selected, in one step; then, when told to, goes on to the epoch after.
    /// Selected epochs are let go. Scoring what is there already records nothing.
    public void score(SleepStage stage, Advance advance) {
        if (model.grid().count() == 0 || !model.mayEdit()) {
            return;
        }
        switch (model.selection()) {
            case Selection.OfEpochs(int first, int end) -> {
                paint(stage, Math.min(first, model.grid().count() - 1), Math.min(end, model.grid().count()));
                model.select(new Selection.None());
                if (advance == Advance.NEXT_EPOCH) {
                    model.goToEpoch(end);
                }
            }
            case Selection.None(), Selection.OfEvent(var _), Selection.OfEvents(var _), Selection.OfSpan(var _, var _) -> {
                int epoch = model.epoch();
                if (model.scoring().hypnogram().at(epoch) != stage) {
                    model.execute(SetStages.of(model.scoring(), epoch, epoch + 1, stage));
                }
                if (advance == Advance.NEXT_EPOCH) {
                    model.goToEpoch(epoch + 1);
                }
            }
        }
    }

    private void paint(SleepStage stage, int first, int end) {
        if (model.scoring().hypnogram().range(first, end).stream().anyMatch(was -> was != stage)) {
            model.perform(SetStages.of(model.scoring(), first, end, stage));
        }
    }

    /// Scores as the epoch before the current one, or before the selected ones, was scored.
    public void scoreAsBefore(Advance advance) {
        if (!model.mayEdit()) {
            return;
        }
        int first = model.selection() instanceof Selection.OfEpochs range ? range.first() : model.epoch();
        SleepStage before = first > 0 ? model.scoring().hypnogram().at(first - 1) : SleepStage.UNSCORED;
        if (before == SleepStage.UNSCORED) {
            model.say(Message.of("score.stage.noneBefore"));
        } else {
            score(before, advance);
        }
    }

    public enum Advance { STAY, NEXT_EPOCH }

    /// Goes to the next unscored epoch, wrapping round to the start; stays where all are scored.
    public void nextUnscored() {
        Hypnogram stages = model.scoring().hypnogram();
        seek(1, true, epoch -> stages.at(epoch) == SleepStage.UNSCORED);
    }

    /// Goes to the nearest epoch, forwards (1) or backwards (-1), whose stage differs from the one before it.
    public void nextChange(int direction) {
        Hypnogram stages = model.scoring().hypnogram();
        seek(direction, false, epoch -> epoch > 0 && stages.at(epoch) != stages.at(epoch - 1));
    }

    private void seek(int direction, boolean wrap, IntPredicate wanted) {
        int count = model.grid().count();
        for (int step = 1; step < count; step++) {
            int epoch = model.epoch() + direction * step;
            if (!wrap && (epoch < 0 || epoch >= count)) {
                return;
            }
            if (wanted.test(Math.floorMod(epoch, count))) {
                model.goToEpoch(Math.floorMod(epoch, count));
                return;
            }
        }
    }
}
