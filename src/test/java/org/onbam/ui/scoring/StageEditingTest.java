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
}
