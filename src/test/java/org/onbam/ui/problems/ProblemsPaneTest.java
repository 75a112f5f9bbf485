package org.onbam.ui.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.NightSeries;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.EventChanges;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.rules.Linter;
import org.onbam.scoring.rules.NightFacts;
import org.onbam.scoring.rules.Problem;
import org.onbam.scoring.rules.Rule;
import org.onbam.scoring.rules.RuleChoice;
import org.onbam.signal.SlowSeries;
import org.onbam.ui.FxTest;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.Nights;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.StageEditing;
import org.testfx.api.FxRobot;

/// An hour of N2 with its lights; three apneas of 5 s, at 300, 900 and 1500 s, and an overlap at 2100 s.
class ProblemsPaneTest extends FxTest {

    private static final long S = TimeSpan.SECOND;

    private final ScoreModel model = onFx(() -> Nights.of(3600).model());
    private final EventEditing editing = onFx(() -> new EventEditing(model));
    private final List<RuleChoice> kept = new ArrayList<>();
    private final ReadOnlyObjectWrapper<RuleChoice> choice = new ReadOnlyObjectWrapper<>(RuleChoice.STANDARD);
    private final List<Message> said = new ArrayList<>();
    private final FxRobot robot = new FxRobot();
    private final Messages words = new Messages(Locale.ENGLISH);
    private ProblemsModel problems;
    private ProblemsPane pane;
    private Scene scene;
    private ListView<Problem> list;
    private int left;

    @BeforeEach
    void openWindow() {
        runFx(() -> {
            model.execute(ScoringChange.SetStages.of(model.scoring(), 0, 120, SleepStage.N2));
            mark("lights_off", 0, 0);
            mark("lights_on", 3600, 0);
            mark("apnea_central", 300, 5);
            mark("apnea_central", 900, 5);
            mark("apnea_central", 1500, 5);
            mark("apnea_obstructive", 2100, 30);
            mark("apnea_central", 2120, 30);
            model.clearSelection();
            model.goToEpoch(0);
            model.seriesProperty().set(new NightSeries(Optional.empty(), Optional.empty(), Optional.empty()));
        });
        model.onSaid(said::add);
        problems = onFx(() -> new ProblemsModel(model, choice.getReadOnlyProperty(), this::choose));
        pane = onFx(() -> new ProblemsPane(model, problems, words, () -> left++));
        scene = show(() -> pane, 264, 600);
        list = find(scene, "problems");
        robot.interact(() -> { });
    }

    private void choose(RuleChoice next) {
        kept.add(next);
        choice.set(next);
    }

    private void mark(String type, double start, double seconds) {
        EventType found = model.vocabulary().find(type).orElseThrow();
        editing.mark(found, "", TimeSpan.ofSeconds(start, seconds));
    }

    private List<Rule> rules() {
        return onFx(() -> problems.problems().stream().map(Problem::rule).toList());
    }

    /// Clicks the sentence of a problem once its row is there.
    private void click(int problem) {
        String sentence = words.text(onFx(() -> problems.problems().get(problem)).sentence());
        waitFor(sentence, () -> robot.lookup(sentence).tryQuery().isPresent());
        robot.clickOn(sentence);
    }

    private long at() {
        return onFx(() -> model.selectedEvent().map(event -> event.span().startNanos() / S).orElse(-1L));
    }

    @Test
    void keys_go_from_problem_to_problem_from_where_the_scorer_is() {
        runFx(() -> model.goToEpoch(20));
        runFx(() -> problems.step(1));
        assertEquals(900, at());
        runFx(() -> problems.step(1));
        assertEquals(1500, at());
        runFx(() -> problems.step(-1));
        runFx(() -> problems.step(-1));
        assertEquals(300, at());
        assertEquals(10, model.epoch());
        runFx(() -> problems.step(-1));
        assertEquals(300, at());
        assertEquals("rules.first", said.getLast().key());
    }

    @Test
    void a_fix_by_key_mends_the_problem_and_the_next_is_the_next() {
        runFx(() -> problems.step(1));
        runFx(() -> problems.step(1));
        runFx(problems::fix);
        assertEquals(3, rules().size());
        assertEquals(Optional.empty(), problems.currentProperty().get());
        runFx(() -> problems.step(1));
        assertEquals(1500, at());
        runFx(() -> model.session().undo());
        assertEquals(4, rules().size());
        assertEquals(1500, at(), "the current problem stays the current one");
        assertEquals(2, onFx(() -> list.getSelectionModel().getSelectedIndex()));
    }

    @Test
    void a_click_goes_there_shows_why_and_its_button_mends_it() {
        click(3);
        assertEquals(2120, at());
        assertEquals(1, left, "the page has the keys again");
        assertTrue(onFx(() -> scene.lookup("#problem-card").lookupAll(".label").stream().map(Label.class::cast)
                .anyMatch(label -> label.getText().equals(words.text(Rule.RESPIRATORY_OVERLAP.whyKey())))));
        robot.clickOn("#problem-fix-0");
        assertEquals(List.of(Rule.TOO_SHORT, Rule.TOO_SHORT, Rule.TOO_SHORT), rules());
        assertEquals(TimeSpan.ofSeconds(2130, 20), model.scoring().events().get(5).span());
        assertFalse(onFx(() -> scene.lookup("#problem-card").isVisible()));
    }

    @Test
    void a_rule_is_switched_off_from_its_problem_and_on_again_in_the_list_of_rules() {
        runFx(() -> problems.step(1));
        robot.clickOn("#problem-off");
        assertEquals(List.of(Rule.RESPIRATORY_OVERLAP), rules());
        assertFalse(kept.getLast().isOn(Rule.TOO_SHORT));
        robot.clickOn("#rules-open");
        CheckBox box = find(scene, "rule-tooShort");
        assertFalse(onFx(box::isSelected));
        runFx(box::fire);
        assertEquals(RuleChoice.STANDARD, kept.getLast());
        robot.clickOn("#rules-back");
        assertEquals(4, onFx(() -> list.getItems().size()));
    }

    @Test
    void no_hypopnea_is_blamed_before_it_is_known_whether_the_saturation_fell() {
        runFx(() -> {
            mark("hypopnea", 600, 20);
            mark("arousal", 3000, 5);
        });
        assertTrue(rules().contains(Rule.HYPOPNEA_ALONE));
        runFx(() -> model.seriesProperty().set(NightSeries.NONE));
        assertFalse(rules().contains(Rule.HYPOPNEA_ALONE));
        runFx(() -> model.seriesProperty().set(new NightSeries(Optional.empty(), Optional.empty(), Optional.empty())));
        assertTrue(rules().contains(Rule.HYPOPNEA_ALONE), "read, and nothing was recorded");
    }

    @Test
    void rules_that_are_changed_elsewhere_are_followed() {
        runFx(() -> choice.set(RuleChoice.STANDARD.with(Rule.TOO_SHORT, false)));
        assertEquals(List.of(Rule.RESPIRATORY_OVERLAP), rules());
        assertEquals("1", pane.badge().get());
        assertTrue(kept.isEmpty(), "nobody chose here");
    }

    @Test
    void an_ignored_problem_is_out_of_list_and_number_until_it_is_restored() {
        runFx(() -> problems.step(1));
        robot.clickOn("#problem-ignore");
        assertEquals(3, rules().size());
        assertEquals("3", pane.badge().get());
        assertEquals("score.change.dismissed", said.getLast().key());
        runFx(() -> problems.step(1));
        assertEquals(900, at(), "the next is the next");
        robot.clickOn("#problems-ignored");
        assertEquals(List.of(Rule.TOO_SHORT), rules());
        assertEquals("3", pane.badge().get(), "the ignored one is not counted");
        runFx(() -> problems.step(1));
        assertEquals(300, at());
        runFx(problems::ignore);
        assertEquals(4, rules().size(), "none is left, so the problems are listed");
        runFx(() -> model.session().undo());
        runFx(() -> model.session().undo());
        assertEquals(4, rules().size());
        runFx(() -> model.session().redo());
        assertEquals(3, rules().size());
    }

    @Test
    void an_ignored_problem_comes_back_when_its_event_changes() {
        runFx(() -> problems.step(1));
        runFx(problems::ignore);
        assertEquals(3, rules().size());
        runFx(() -> {
            ScoredEvent event = model.scoring().events().get(1);
            model.execute(new ScoringChange.ReplaceEvent(event, event.withSpan(TimeSpan.ofSeconds(300, 6))));
        });
        assertEquals(4, rules().size());
        assertFalse(onFx(() -> scene.lookup("#problems-ignored").isVisible()));
    }

    @Test
    void unmarked_lights_are_marked_where_the_scorer_is() {
        runFx(() -> model.execute(EventChanges.removal(model.scoring(), model.scoring().events().stream()
                .filter(event -> event.type().equals("lights_off")).toList()).orElseThrow()));
        click(0);
        runFx(() -> model.goToEpoch(7));
        robot.clickOn(words.text("rules.fix.mark.here", 8));
        assertEquals(TimeSpan.ofSeconds(210, 0), model.scoring().events().getFirst().span());
        assertFalse(rules().contains(Rule.LIGHTS_MISSING));
    }

    @Test
    void by_weight_the_worst_come_first_and_those_of_one_rule_together() {
        runFx(() -> mark("apnea_central", 3000, 5));
        runFx(() -> model.execute(ScoringChange.SetStages.of(model.scoring(), 5, 6, SleepStage.UNSCORED)));
        robot.clickOn("#problems-WEIGHT");
        assertEquals(List.of(Rule.TOO_SHORT, Rule.TOO_SHORT, Rule.TOO_SHORT, Rule.TOO_SHORT, Rule.RESPIRATORY_OVERLAP, Rule.UNSCORED),
                rules());
    }

    @Test
    void the_saturation_is_looked_at_once_it_is_read() {
        runFx(() -> mark("desat", 600, 20));
        assertEquals(4, rules().size());
        float[] flat = new float[3600];
        Arrays.fill(flat, 95);
        runFx(() -> model.seriesProperty().set(new NightSeries(
                Optional.of(new NightSeries.Slow(model.montage().channels().getLast(), new SlowSeries(S, flat))),
                Optional.empty(), Optional.empty())));
        assertTrue(rules().contains(Rule.DESATURATION_FLAT));
    }

    @Test
    void the_rows_are_the_problems_after_any_edit_also_when_the_pane_was_away() {
        Random random = new Random(4);
        for (int i = 0; i < 150; i++) {
            int turn = i;
            runFx(() -> {
                if (turn % 30 == 10) {
                    pane.hidden();
                }
                edit(random);
                if (turn % 30 == 20) {
                    pane.shown();
                }
            });
            if (i % 30 < 10 || i % 30 >= 20) {
                List<Problem> wanted = new Linter(RuleChoice.STANDARD.rules(), model.vocabulary(), NightFacts.of(model.recording(),
                        java.util.Set.of("C4-M1", "Flow", "SpO2"), Optional.empty())).look(model.scoring()).problems();
                assertEquals(wanted, onFx(() -> List.copyOf(list.getItems())));
                assertEquals(wanted.isEmpty() ? "" : String.valueOf(wanted.size()), pane.badge().get());
            }
        }
    }

    private void edit(Random random) {
        switch (random.nextInt(5)) {
            case 0 -> mark("hypopnea", random.nextInt(3500), 5 + random.nextInt(40));
            case 1 -> mark("arousal", random.nextInt(3500), 1 + random.nextInt(20));
            case 2 -> model.session().undo();
            case 3 -> new StageEditing(model).score(SleepStage.values()[random.nextInt(6)], StageEditing.Advance.NEXT_EPOCH);
            default -> {
                model.jumpTo(model.scoring().events().get(random.nextInt(model.scoring().events().size())));
                editing.deleteSelected();
            }
        }
    }

    @Test
    void an_empty_list_says_whether_all_is_well_or_nothing_is_scored() {
        ScoreModel fresh = onFx(() -> Nights.of(600).model());
        ProblemsPane other = onFx(() -> new ProblemsPane(fresh, new ProblemsModel(fresh, choice.getReadOnlyProperty(), this::choose), words, () -> { }));
        runFx(() -> scene.setRoot(other));
        robot.interact(() -> { });
        assertEquals(words.text("rules.empty.begin"), hint());
        runFx(() -> {
            EventEditing marks = new EventEditing(fresh);
            marks.mark(fresh.vocabulary().find("snoring").orElseThrow(), "", TimeSpan.ofSeconds(10, 5));
        });
        assertEquals(words.text("rules.empty"), hint());
        assertEquals("", other.badge().get());
    }

    private String hint() {
        return onFx(() -> ((Label) scene.lookup(".dock-hint")).getText());
    }
}
