package org.onbam.ui.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.Jobs;
import org.onbam.message.Messages;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.rules.RuleChoice;
import org.onbam.scoring.statistics.Figure;
import org.onbam.ui.FxTest;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.Nights;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.task.FxThread;

/// An hour: 20 epochs of wake, 100 of sleep once they are scored.
class StatisticsPaneTest extends FxTest {

    private final Jobs jobs = new Jobs(FxThread::run);
    private final ScoreModel model = onFx(() -> Nights.of(3600).model());
    private final ObjectProperty<HypopneaRule> rule = new SimpleObjectProperty<>(HypopneaRule.A);
    private final EventEditing editing = new EventEditing(model);
    private StatisticsPane pane;
    private boolean left;
    private Scene scene;

    @BeforeEach
    void openWindow() {
        scene = show(() -> {
            pane = new StatisticsPane(model, new Messages(Locale.ENGLISH), rule, jobs, failure -> { }, () -> left = true);
            return pane;
        }, 300, 900);
        waitFor("the first report", () -> pane.statisticsProperty().get().isPresent());
    }

    @AfterEach
    void endJobs() {
        runFx(pane::close);
        jobs.close();
    }

    private void stages(int from, int to, SleepStage stage) {
        runFx(() -> model.execute(ScoringChange.SetStages.of(model.scoring(), from, to, stage)));
    }

    private void sleep() {
        stages(0, 20, SleepStage.W);
        stages(20, 120, SleepStage.N2);
    }

    private void mark(String type, double onset, double seconds) {
        runFx(() -> editing.mark(model.vocabulary().find(type).orElseThrow(), "",
                TimeSpan.ofSeconds(onset, seconds)));
    }

    private String text(Figure figure) {
        return onFx(() -> ((Label) scene.lookup("#figure-" + figure.code() + " .figure-value")).getText());
    }

    /// FX thread.
    private double value(Figure figure) {
        return pane.statisticsProperty().get().orElseThrow().value(figure).orElse(Double.NaN);
    }

    @Test
    void an_unscored_night_says_that_the_report_fills_in() {
        assertTrue(onFx(() -> scene.lookup("#statistics-empty").isVisible()));
        sleep();
        waitFor("the sleep", () -> value(Figure.TOTAL_SLEEP_TIME) == 50);
        assertFalse(onFx(() -> scene.lookup("#statistics-empty").isVisible()));
        assertEquals("50.0", text(Figure.TOTAL_SLEEP_TIME));
        assertEquals("83.3", text(Figure.SLEEP_EFFICIENCY));
    }

    @Test
    void the_report_follows_every_edit_and_its_undoing() {
        sleep();
        for (int i = 0; i < 20; i++) {
            mark("apnea_obstructive", 700 + 60 * i, 20);
        }
        waitFor("twenty apneas", () -> value(Figure.AHI_1A) == 24);
        assertEquals("24.0", onFx(() -> ((Label) scene.lookup("#ahi")).getText()));
        assertEquals("moderate", onFx(() -> ((Label) scene.lookup("#severity")).getText()));
        runFx(() -> model.session().undo());
        waitFor("one less", () -> Math.abs(value(Figure.AHI_1A) - 22.8) < 1e-9);
    }

    @Test
    void a_missing_number_is_a_dash_and_a_missing_section_says_why() {
        sleep();
        waitFor("the sleep", () -> value(Figure.TOTAL_SLEEP_TIME) == 50);
        assertEquals("–", text(Figure.REM_LATENCY));
        Node position = onFx(() -> scene.lookup("#statistics-position"));
        assertTrue(onFx(() -> position.lookupAll(".figure-note").stream()
                .anyMatch(node -> node.isVisible() && ((Label) node).getText().startsWith("No position sensor"))));
        assertFalse(onFx(() -> scene.lookup("#figure-ahi_supine").isVisible()));
    }

    @Test
    void another_rule_counts_other_hypopneas() {
        sleep();
        mark("hypopnea", 900, 20);
        mark("arousal", 918, 5);
        waitFor("rule 1A", () -> Math.abs(value(Figure.AHI_1A) - 1.2) < 1e-9);
        runFx(() -> ((javafx.scene.control.ToggleButton) scene.lookup("#rule-1B")).fire());
        assertEquals(HypopneaRule.B, onFx(rule::get));
        waitFor("rule 1B cannot be judged without saturation", () -> pane.statisticsProperty().get().orElseThrow()
                .basis().counted().equals(Optional.empty()));
    }

    @Test
    void the_rule_is_the_one_that_the_problems_go_by() {
        ReadOnlyObjectWrapper<RuleChoice> choice = new ReadOnlyObjectWrapper<>(RuleChoice.STANDARD);
        ObjectProperty<HypopneaRule> setting = HypopneaSetting.of(choice.getReadOnlyProperty(), choice::set);
        setting.set(HypopneaRule.B);
        assertEquals(RuleChoice.STANDARD.withHypopnea(HypopneaRule.B), choice.get());
        choice.set(RuleChoice.STANDARD);
        assertEquals(HypopneaRule.A, setting.get());
    }

    @Test
    void nothing_is_made_while_hidden_and_all_is_caught_up_with_when_shown() {
        runFx(pane::hidden);
        sleep();
        waitFor("idle", () -> jobs.running().isEmpty());
        assertTrue(onFx(() -> Double.isNaN(value(Figure.TOTAL_SLEEP_TIME))));
        runFx(pane::shown);
        waitFor("the sleep", () -> value(Figure.TOTAL_SLEEP_TIME) == 50);
    }

    @Test
    void ctrl_c_copies_a_table_with_tabs_and_escape_leaves() {
        sleep();
        waitFor("the sleep", () -> value(Figure.TOTAL_SLEEP_TIME) == 50);
        runFx(pane::requestFocus);
        press(scene, KeyCode.C, "", KeyCode.CONTROL);
        String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.contains("\nTotal sleep time (TST)\t50.0\tmin\t\tnsrr_ttldursp_f1\n"), copied);
        assertTrue(copied.lines().filter(line -> line.contains("\t")).allMatch(line -> line.split("\t", -1).length == 5));
        press(scene, KeyCode.ESCAPE, "");
        assertTrue(left);
    }
}
