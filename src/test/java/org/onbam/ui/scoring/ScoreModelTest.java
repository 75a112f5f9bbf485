package org.onbam.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.app.OpenNight;
import org.onbam.model.Channel;
import org.onbam.model.EventType;
import org.onbam.model.Montage;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ViewState;
import org.onbam.ui.scoring.StageEditing.Advance;

class ScoreModelTest {

    private static final long S = TimeSpan.SECOND;

    private static ScoreModel reopened(ScoreModel before) {
        OpenNight night = before.night();
        Montage other = new Montage("other", night.montages().getFirst().channels().subList(0, 2));
        return new ScoreModel(new OpenNight(night.entry(), night.source(), night.traces(), night.report(),
                List.of(night.montages().getFirst(), other), night.session(), Optional.of(before.viewState())),
                before.vocabulary());
    }

    @Test
    void page_epoch_and_montage_are_the_same_when_the_night_is_opened_again() {
        ScoreModel model = reopened(Nights.of(3600).model());
        model.montageProperty().set(model.night().montage("other"));
        model.setTimeBase(300 * S);
        model.goTo(1234 * S);
        model.goToEpoch(43);
        ScoreModel again = reopened(model);
        assertEquals(model.viewState(), again.viewState());
        assertEquals(new ViewState(1200 * S, 300 * S, 43, "other"), again.viewState());
    }

    @Test
    void a_freely_zoomed_page_is_the_same_when_the_night_is_opened_again() {
        ScoreModel model = Nights.of(3600).model();
        model.goTo(1800 * S);
        model.zoom(1812 * S, 0.71);
        assertEquals(model.viewState(), reopened(model).viewState());
    }

    @Test
    void a_montage_that_is_no_longer_there_gives_way_to_the_best_one() {
        ScoreModel model = Nights.of(600).model();
        model.montageProperty().set(new Montage("gone", model.montage().channels()));
        assertEquals("test", reopened(model).montage().name());
    }

    /// No epoch, a part of one, a page and a part, and one whole night.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 30, 31, 95, 3600})
    void every_key_bears_a_recording_of_any_length(int seconds) {
        ScoreModel model = Nights.of(seconds).model();
        StageEditing stages = new StageEditing(model);
        EventEditing events = new EventEditing(model);
        EventType arousal = model.vocabulary().find("arousal").orElseThrow();
        EventType lightsOff = model.vocabulary().find("lights_off").orElseThrow();
        for (int base : Paging.TIME_BASES) {
            model.setTimeBase(model.paging().nanosOf(base));
            assertTrue(model.page().durationNanos() >= S, "a page of " + base + " shows some time");
            model.goToEpoch(Integer.MAX_VALUE);
            model.turnPage(1);
            model.turnPage(-1);
            model.zoom(model.page().startNanos(), 1e9);
            model.zoom(model.page().endNanos(), 1e-9);
            stages.score(SleepStage.N2, Advance.NEXT_EPOCH);
            stages.nextUnscored();
            stages.nextChange(-1);
            events.apply(lightsOff);
            new EventShaping(model).nudge(S);
            new EventShaping(model).nudgeEnd(S);
            model.clearSelection();
            events.apply(arousal);
            events.dragged("C4-M1", model.page());
            new EventTravel(model).jump(-1);
            events.deleteAndGoOn();
            model.clearSelection();
            model.goTo(seconds * S);
        }
        model.scoring().events().forEach(event -> {
            assertTrue(event.span().startNanos() >= 0 && event.span().endNanos() <= seconds * S, event.toString());
        });
        assertEquals((seconds + 29) / 30, model.grid().count());
    }

    @Test
    void the_last_epoch_is_scored_though_the_recording_ends_inside_it() {
        ScoreModel model = Nights.of(95).model();
        StageEditing stages = new StageEditing(model);
        for (int i = 0; i < 6; i++) {
            stages.score(SleepStage.N2, Advance.NEXT_EPOCH);
        }
        assertEquals(4, model.scoring().hypnogram().scoredCount());
        assertEquals(3, model.epoch());
        assertEquals(new TimeSpan(90 * S, 120 * S), model.page());
    }

    @Test
    void a_selected_event_that_an_undo_takes_away_is_no_longer_selected() {
        ScoreModel model = Nights.of(600).model();
        new EventEditing(model).mark(model.vocabulary().find("arousal").orElseThrow(), "C4-M1",
                new TimeSpan(20 * S, 25 * S));
        assertInstanceOf(Selection.OfEvent.class, model.selection());
        model.session().undo();
        assertInstanceOf(Selection.None.class, model.selection());
        assertTrue(model.selectedEvent().isEmpty());
    }

    @Test
    void a_compound_is_undone_and_redone_as_one_and_takes_the_selection_with_it() {
        ScoreModel model = Nights.of(600).model();
        EventEditing events = new EventEditing(model);
        EventType arousal = model.vocabulary().find("arousal").orElseThrow();
        events.mark(arousal, "C4-M1", new TimeSpan(20 * S, 25 * S));
        var before = model.scoring();
        model.execute(new ScoringChange.Compound("score.several", List.of(
                ScoringChange.SetStages.of(before, 0, 3, SleepStage.R),
                new ScoringChange.RemoveEvent(before.events().getFirst()))));
        assertInstanceOf(Selection.None.class, model.selection());
        model.session().undo();
        assertEquals(before, model.scoring());
        model.session().redo();
        assertEquals(3, model.scoring().hypnogram().count(SleepStage.R));
        assertTrue(model.scoring().events().isEmpty());
    }

    @Test
    void a_selected_span_goes_with_its_channel_when_another_montage_is_shown() {
        ScoreModel model = Nights.of(600).model();
        model.select(new Selection.OfSpan("Flow", new TimeSpan(S, 2 * S)));
        Channel flow = model.montage().channels().get(1);
        model.montageProperty().set(model.montage().with(1, flow.withRange(Channel.Range.symmetric(10))));
        assertInstanceOf(Selection.OfSpan.class, model.selection(), "another sensitivity is the same channel");
        List<Channel> reversed = new ArrayList<>(model.montage().channels());
        Collections.swap(reversed, 1, 2);
        model.montageProperty().set(new Montage("reversed", reversed));
        assertInstanceOf(Selection.OfSpan.class, model.selection(), "the channel stands elsewhere");
        model.montageProperty().set(new Montage("without", List.of(reversed.getFirst())));
        assertFalse(model.selection() instanceof Selection.OfSpan);
    }
}
