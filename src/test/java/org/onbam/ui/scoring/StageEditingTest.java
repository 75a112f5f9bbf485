package org.onbam.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.ui.scoring.StageEditing.Advance;

class StageEditingTest {

    private final Nights.Night night = Nights.of(600);
    private final ScoreModel model = night.model();
    private final StageEditing stages = new StageEditing(model);

    @Test
    void a_stage_key_scores_the_current_epoch_and_goes_on() {
        stages.score(SleepStage.N2, Advance.NEXT_EPOCH);
        stages.score(SleepStage.R, Advance.STAY);
        assertEquals(SleepStage.N2, model.scoring().hypnogram().at(0));
        assertEquals(SleepStage.R, model.scoring().hypnogram().at(1));
        assertEquals(1, model.epoch());
        assertEquals(2, night.log().size());
    }

    @Test
    void the_last_epoch_is_scored_and_stays_current() {
        model.goToEpoch(19);
        stages.score(SleepStage.W, Advance.NEXT_EPOCH);
        assertEquals(19, model.epoch());
        assertEquals(SleepStage.W, model.scoring().hypnogram().at(19));
    }

    @Test
    void the_same_stage_again_records_nothing_but_goes_on() {
        stages.score(SleepStage.W, Advance.STAY);
        stages.score(SleepStage.W, Advance.NEXT_EPOCH);
        assertEquals(1, night.log().size());
        assertEquals(1, model.epoch());
    }

    @Test
    void scoring_at_a_long_time_base_turns_the_page_only_when_the_epoch_leaves_it() {
        model.setTimeBase(300 * TimeSpan.SECOND);
        for (int i = 0; i < 10; i++) {
            assertEquals(0, model.page().startNanos());
            stages.score(SleepStage.N1, Advance.NEXT_EPOCH);
        }
        assertEquals(300 * TimeSpan.SECOND, model.page().startNanos());
    }

    @Test
    void next_unscored_wraps_round_and_stays_when_all_are_scored() {
        model.goToEpoch(18);
        stages.score(SleepStage.W, Advance.STAY);
        model.goToEpoch(19);
        stages.score(SleepStage.W, Advance.STAY);
        model.goToEpoch(18);
        stages.nextUnscored();
        assertEquals(0, model.epoch());
    }

    @Test
    void next_change_finds_the_epoch_where_the_stage_differs() {
        for (SleepStage stage : new SleepStage[] {SleepStage.W, SleepStage.W, SleepStage.N1, SleepStage.N2}) {
            stages.score(stage, Advance.NEXT_EPOCH);
        }
        model.goToEpoch(0);
        stages.nextChange(1);
        assertEquals(2, model.epoch());
        stages.nextChange(1);
        assertEquals(3, model.epoch());
        stages.nextChange(-1);
        assertEquals(2, model.epoch());
        stages.nextChange(-1);
        assertEquals(2, model.epoch());
    }

    @Test
    void a_selected_range_is_painted_in_one_step_and_the_epoch_after_it_is_next() {
        model.goToEpoch(3);
        stages.score(SleepStage.W, Advance.STAY);
        model.select(new Selection.OfEpochs(2, 6));
        stages.score(SleepStage.N2, Advance.NEXT_EPOCH);
        assertEquals(java.util.Collections.nCopies(4, SleepStage.N2), model.scoring().hypnogram().range(2, 6));
        assertEquals(SleepStage.UNSCORED, model.scoring().hypnogram().at(6));
        assertEquals(6, model.epoch());
        assertEquals(new Selection.None(), model.selection());
        model.session().undo();
        assertEquals(SleepStage.W, model.scoring().hypnogram().at(3), "what was there is there again");
        assertEquals(1, model.scoring().hypnogram().scoredCount());
    }

    @Test
    void painting_what_is_there_already_records_nothing_and_a_key_that_stays_stays() {
        model.select(new Selection.OfEpochs(0, 3));
        stages.score(SleepStage.UNSCORED, Advance.STAY);
        assertEquals(0, night.log().size());
        assertEquals(0, model.epoch());
        assertEquals(new Selection.None(), model.selection());
    }

    @Test
    void a_range_at_the_end_leaves_the_last_epoch_current() {
        model.select(new Selection.OfEpochs(17, 20));
        stages.score(SleepStage.W, Advance.NEXT_EPOCH);
        assertEquals(19, model.epoch());
        assertEquals(3, model.scoring().hypnogram().scoredCount());
    }

    @Test
    void keys_extend_a_range_from_the_current_epoch_and_back_over_where_it_began() {
        EpochRange range = new EpochRange(model);
        model.goToEpoch(5);
        range.extend(1);
        range.extend(1);
        assertEquals(new Selection.OfEpochs(5, 8), model.selection());
        assertEquals(7, model.epoch());
        range.extend(-1);
        assertEquals(new Selection.OfEpochs(5, 7), model.selection());
        range.extend(-3);
        assertEquals(new Selection.OfEpochs(3, 6), model.selection());
        assertEquals(3, model.epoch());
        range.extendToFirst();
        assertEquals(new Selection.OfEpochs(0, 6), model.selection());
        range.extendToLast();
        assertEquals(new Selection.OfEpochs(5, 20), model.selection());
        range.extend(1);
        assertEquals(new Selection.OfEpochs(5, 20), model.selection());
        model.clearSelection();
        assertEquals(new Selection.None(), model.selection());
    }

    @Test
    void the_epoch_before_is_copied_onto_one_or_many() {
        stages.scoreAsBefore(Advance.NEXT_EPOCH);
        assertEquals(0, night.log().size(), "nothing is before the first");
        stages.score(SleepStage.N3, Advance.NEXT_EPOCH);
        stages.scoreAsBefore(Advance.NEXT_EPOCH);
        assertEquals(SleepStage.N3, model.scoring().hypnogram().at(1));
        assertEquals(2, model.epoch());
        model.select(new Selection.OfEpochs(2, 5));
        stages.scoreAsBefore(Advance.NEXT_EPOCH);
        assertEquals(5, model.scoring().hypnogram().count(SleepStage.N3));
        assertEquals(5, model.epoch());
        model.goToEpoch(9);
        stages.scoreAsBefore(Advance.NEXT_EPOCH);
        assertEquals(9, model.epoch(), "the epoch before has no stage");
    }

    @Test
    void a_night_without_epochs_takes_no_range_and_no_stage() {
        ScoreModel none = Nights.of(0).model();
        new EpochRange(none).extend(1);
        assertEquals(new Selection.None(), none.selection());
        new StageEditing(none).scoreAsBefore(Advance.NEXT_EPOCH);
        assertEquals(0, none.session().revision());
    }
}
