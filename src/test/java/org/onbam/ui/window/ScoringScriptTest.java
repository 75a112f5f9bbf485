package org.onbam.ui.window;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.CONTROL_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.message.UserException;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.shell.Command;

/// Scoring in the real window, as hands do it.
class ScoringScriptTest extends ScriptedNight {

    private static final long S = TimeSpan.SECOND;

    @BeforeEach
    void openNight() throws UserException {
        openScripted();
    }

    @Test
    void a_range_is_painted_undone_and_painted_anew_by_keys() throws UserException {
        type(KeyCode.RIGHT, SHIFT_DOWN);
        type(KeyCode.RIGHT, SHIFT_DOWN);
        type(KeyCode.RIGHT, SHIFT_DOWN);
        assertEquals(new Selection.OfEpochs(0, 4), model().selection());
        type(KeyCode.ESCAPE);
        assertEquals(new Selection.None(), model().selection());
        type(KeyCode.LEFT, SHIFT_DOWN);
        type(KeyCode.LEFT, SHIFT_DOWN);
        type(KeyCode.DIGIT2);
        assertEquals(Collections.nCopies(3, SleepStage.N2), scoring().hypnogram().range(1, 4));
        assertEquals(3, scoring().hypnogram().scoredCount());
        assertEquals(4, model().epoch());
        type(KeyCode.Z, CONTROL_DOWN);
        assertEquals(0, scoring().hypnogram().scoredCount());
        type(KeyCode.Y, CONTROL_DOWN);
        type(KeyCode.PERIOD);
        type(KeyCode.END, SHIFT_DOWN);
        type(KeyCode.NUMPAD0);
        assertEquals(SleepStage.W, scoring().hypnogram().at(EPOCHS - 1));
        assertEquals(scoring(), kept());
    }

    @Test
    void an_event_is_marked_moved_resized_retyped_split_merged_linked_and_deleted_with_mouse_and_keys() throws UserException {
        drag(1, 0.2, 0.6);
        type(KeyCode.H);
        assertEquals("Flow", selected().channel());
        drag(1, 0.4, 0.5);
        drag(1, 0.7, 0.8);
        assertEquals(9, selected().span().startNanos() / 1e9, 0.1, "moved from 6 s by 3 s");
        assertEquals(15, selected().span().durationSeconds(), 0.1, "end dragged from 21 s to 24 s");
        type(KeyCode.C);
        assertEquals("apnea_central", selected().type());
        drag(2, 0.75, 0.95);
        type(KeyCode.D);
        assertEquals(1, scoring().links().size(), "the only apnea before it is its cause");
        type(KeyCode.Y);
        assertEquals(0, scoring().links().size());
        type(KeyCode.Y);
        assertEquals(selected().id(), scoring().links().getFirst().effect());
        type(KeyCode.N, SHIFT_DOWN);
        assertEquals("apnea_central", selected().type());
        robot.moveTo("#page");
        type(KeyCode.K);
        assertEquals(3, events().size());
        assertEquals(15, selected().span().endNanos() / 1e9, 0.1, "cut under the pointer, in the middle of the page");
        type(KeyCode.J);
        assertEquals(2, events().size());
        assertEquals(1, scoring().links().size(), "the link went with the half and came back");
        type(KeyCode.DELETE);
        assertEquals(List.of("desat"), events().stream().map(ScoredEvent::type).toList());
        type(KeyCode.Z, CONTROL_DOWN);
        assertEquals(1, scoring().links().size());
        assertEquals(scoring(), kept());
    }

    @Test
    void everything_is_done_by_the_keyboard_alone() throws UserException {
        AtomicInteger mouse = new AtomicInteger();
        runFx(() -> scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> mouse.incrementAndGet()));
        Scoring first = scoring();
        type(KeyCode.W);
        type(KeyCode.O);
        type(KeyCode.INSERT);
        assertEquals(new TimeSpan(40 * S, 50 * S), selected().span(), "10 s in the middle of the second epoch");
        assertEquals("Flow", selected().channel());
        type(KeyCode.LEFT, ALT_DOWN);
        type(KeyCode.UP, ALT_DOWN);
        type(KeyCode.RIGHT, ALT_DOWN, SHIFT_DOWN);
        type(KeyCode.DOWN, ALT_DOWN, SHIFT_DOWN);
        assertEquals(new TimeSpan(38_900_000_000L, 50 * S), selected().span());
        type(KeyCode.X);
        assertEquals("apnea_mixed", selected().type());
        type(KeyCode.K);
        type(KeyCode.J);
        assertEquals(new TimeSpan(38_900_000_000L, 50 * S), selected().span());
        type(KeyCode.T);
        type(KeyCode.D, CONTROL_DOWN);
        assertEquals("SpO2", selected().channel());
        type(KeyCode.DELETE);
        type(KeyCode.N);
        type(KeyCode.X);
        type(KeyCode.ESCAPE);
        type(KeyCode.D);
        type(KeyCode.INSERT);
        assertEquals(3, selected().span().durationSeconds());
        assertEquals(1, scoring().links().size());
        type(KeyCode.Y);
        type(KeyCode.Y);
        comment();
        type(KeyCode.N, ALT_DOWN);
        waitForNode("note-text");
        write("calm");
        type(KeyCode.ENTER);
        assertEquals("calm", events().getFirst().comment());
        type(KeyCode.SPACE);
        type(KeyCode.DIGIT2);
        assertEquals(scoring(), kept());
        Scoring last = scoring();
        while (onFx(() -> model0().session().journal().undoCount()) > 0) {
            type(KeyCode.Z, CONTROL_DOWN);
        }
        assertEquals(first, scoring());
        while (onFx(() -> model0().session().journal().redoCount()) > 0) {
            type(KeyCode.Z, CONTROL_DOWN, SHIFT_DOWN);
        }
        assertEquals(last, scoring());
        assertEquals(last, kept());
        assertEquals(0, mouse.get());
    }

    @Test
    void bookmarks_are_set_and_visited_by_keys() {
        type(KeyCode.DOWN);
        type(KeyCode.B);
        type(KeyCode.ESCAPE);
        type(KeyCode.END);
        type(KeyCode.B);
        type(KeyCode.ESCAPE);
        type(KeyCode.HOME);
        type(KeyCode.CLOSE_BRACKET);
        assertEquals(30 * S, selected().span().startNanos());
        type(KeyCode.CLOSE_BRACKET);
        assertEquals(EPOCHS - 1, model().epoch());
        type(KeyCode.OPEN_BRACKET);
        assertEquals(1, model().epoch());
    }

    private ScoreModel model0() {
        return window.score().model().orElseThrow();
    }

    private void comment() {
        type(KeyCode.ENTER);
        waitForNode("note-text");
        write("w12");
        type(KeyCode.ENTER);
        waitFor("the box is gone", () -> scene.lookup("#note-text") == null);
        assertEquals("w12", selected().comment());
        type(KeyCode.ENTER);
        waitForNode("note-text");
        write("5");
        type(KeyCode.ESCAPE);
        waitFor("the box is gone", () -> scene.lookup("#note-text") == null);
        assertEquals("w12", selected().comment(), "Esc leaves it as it was");
        assertTrue(pageHasFocus());
    }

    @Test
    void two_hundred_random_commands_are_all_undone_and_all_done_again() throws UserException {
        long seed = System.nanoTime();
        System.out.println("seed of the random commands: " + seed);
        Random random = new Random(seed);
        List<Command> commands = onFx(() -> window.shell().keymap().commands().stream()
                .filter(command -> isEdit(command.id())).toList());
        Scoring first = scoring();
        List<Scoring> states = new ArrayList<>(List.of(first));
        while (states.size() <= 200) {
            Scoring now = onFx(() -> {
                choose(random);
                commands.get(random.nextInt(commands.size())).run();
                hidePopups();
                return model0().scoring();
            });
            long revision = onFx(() -> model0().session().revision());
            assertTrue(revision <= states.size(), "one step a command, seed " + seed);
            if (revision == states.size()) {
                states.add(now);
            }
        }
        Command undo = onFx(() -> window.shell().keymap().command("score.undo").orElseThrow());
        Command redo = onFx(() -> window.shell().keymap().command("score.redo").orElseThrow());
        for (int i = states.size() - 2; i >= 0; i--) {
            runFx(undo::run);
            assertEquals(states.get(i), scoring(), "seed " + seed);
        }
        assertEquals(first, kept(), "seed " + seed);
        for (int i = 1; i < states.size(); i++) {
            runFx(redo::run);
            assertEquals(states.get(i), scoring(), "seed " + seed);
        }
        assertEquals(states.getLast(), kept(), "seed " + seed);
    }

    private static boolean isEdit(String id) {
        return (id.startsWith("score.stage.") || id.startsWith("score.event.") || id.startsWith("score.epoch."))
                && !id.contains("filter") && !id.contains("comment") && !id.contains("note.");
    }

    /// What a hand with a mouse would have selected or pointed at before the key.
    private void choose(Random random) {
        ScoreModel model = model0();
        switch (random.nextInt(5)) {
            case 0 -> model.goToEpoch(random.nextInt(EPOCHS));
            case 1, 2 -> {
                List<ScoredEvent> all = model.scoring().events();
                if (!all.isEmpty()) {
                    model.jumpTo(all.get(random.nextInt(all.size())));
                }
            }
            case 3 -> {
                long start = model.page().startNanos() + random.nextInt(20) * S;
                model.select(new Selection.OfSpan(model.montage().channels().get(random.nextInt(3)).name(),
                        new TimeSpan(start, start + (1 + random.nextInt(12)) * S)));
            }
            default -> { }
        }
    }
}
