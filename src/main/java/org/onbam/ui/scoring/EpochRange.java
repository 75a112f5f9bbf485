package org.onbam.ui.scoring;

import org.onbam.message.Message;

/// Selecting epochs by keys, for the next stage key to paint: the current epoch is the end that moves. FX thread.
public final class EpochRange {

    private final ScoreModel model;

    public EpochRange(ScoreModel model) {
        this.model = model;
    }

    /// Selects from where the selection began, or from the current epoch, to some epochs further on, which becomes the
    /// current one; to the first or the last one at the most.
    ///
    /// @param epochs negative to go back
    public void extend(int epochs) {
        extendTo(Math.clamp((long) model.epoch() + epochs, 0, Math.max(0, model.grid().count() - 1)));
    }

    public void extendToFirst() {
        extendTo(0);
    }

    public void extendToLast() {
        extendTo(Math.max(0, model.grid().count() - 1));
    }

    private void extendTo(int moving) {
        if (model.grid().count() == 0) {
            return;
        }
        int anchor = anchor();
        model.goToEpoch(moving);
        Selection.OfEpochs range = new Selection.OfEpochs(Math.min(anchor, moving), Math.max(anchor, moving) + 1);
        model.armedProperty().set("");
        model.select(range);
        model.say(Message.of("score.epochs.selected", range.end() - range.first(), range.first() + 1, range.end()));
    }

    /// The end that stays: the one that is not the current epoch; the first one of a range dragged elsewhere.
    private int anchor() {
        return switch (model.selection()) {
            case Selection.OfEpochs(int first, int end) -> first == model.epoch() ? end - 1 : first;
            case Selection.None(), Selection.OfEvent(var _), Selection.OfEvents(var _), Selection.OfSpan(var _, var _) -> model.epoch();
        };
    }
}
