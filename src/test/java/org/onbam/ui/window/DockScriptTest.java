package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.onbam.app.DockChoice;
import org.onbam.model.SleepStage;

/// The dock by keyboard alone, in the real window.
class DockScriptTest extends ScriptedNight {

    private static final KeyCombination.Modifier CTRL = KeyCombination.CONTROL_DOWN;
    private static final KeyCombination.Modifier SHIFT = KeyCombination.SHIFT_DOWN;

    private double pageWidth() {
        return onFx(() -> find("page").getLayoutBounds().getWidth());
    }

    private Node find(String id) {
        return scene.lookup("#" + id);
    }

    private boolean isOpen(String pane) {
        return onFx(() -> find("dock-" + pane).getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("open")));
    }

    @Test
    void keys_open_a_pane_and_give_the_page_the_whole_width_and_both_are_kept() throws Exception {
        openScripted();
        double beside = pageWidth();
        type(KeyCode.N, CTRL, SHIFT);
        assertTrue(isOpen("notes"));
        type(KeyCode.BACK_SLASH, CTRL, SHIFT);
        waitFor("the page is wide", () -> pageWidthNow() > beside + 200);
        assertFalse(onFx(() -> find("dock").isVisible()));
        assertEquals(new DockChoice(false, "notes", 0), app.settings().dock());
        type(KeyCode.P, CTRL, SHIFT);
        waitFor("the page is narrow", () -> pageWidthNow() == beside);
        assertTrue(isOpen("problems"));
        type(KeyCode.SLASH);
        assertTrue(isOpen("events"), "the filter of the events opens them");
    }

    private double pageWidthNow() {
        return find("page").getLayoutBounds().getWidth();
    }

    @Test
    void a_problem_is_found_gone_to_mended_and_undone_by_keys() throws Exception {
        openScripted();
        drag(1, 0.2, 0.3);
        type(KeyCode.O);
        type(KeyCode.ESCAPE);
        assertEquals(1, events().size());
        type(KeyCode.END);
        type(KeyCode.SEMICOLON, SHIFT);
        assertTrue(isOpen("problems"));
        assertEquals(events().getFirst(), selected(), "an apnea of 3 s");
        type(KeyCode.SEMICOLON, CTRL);
        assertEquals(0, events().size());
        type(KeyCode.Z, CTRL);
        assertEquals(1, events().size());
    }

    @Test
    void a_problem_is_ignored_by_keys_and_still_is_when_the_night_is_opened_again() throws Exception {
        openScripted();
        drag(1, 0.2, 0.3);
        type(KeyCode.O);
        type(KeyCode.ESCAPE);
        type(KeyCode.HOME);
        type(KeyCode.SEMICOLON);
        type(KeyCode.SEMICOLON, CTRL, SHIFT);
        assertEquals(1, kept().dismissals().size());
        assertEquals("tooShort", kept().dismissals().getFirst().rule());
        type(KeyCode.SEMICOLON);
        assertTrue(onFx(() -> find("problems-ignored").isVisible()));
        type(KeyCode.Z, CTRL);
        assertEquals(0, kept().dismissals().size());
    }

    @Test
    void letters_typed_as_a_note_score_nothing_and_the_keys_are_the_pages_again_after_enter() throws Exception {
        openScripted();
        type(KeyCode.N, CTRL, SHIFT);
        robot.clickOn("#notes-here").write("w 1 2 3 r o");
        assertEquals(0, scoring().hypnogram().scoredCount());
        type(KeyCode.ENTER);
        assertEquals("w 1 2 3 r o", events().getFirst().comment());
        type(KeyCode.DIGIT2);
        assertEquals(SleepStage.N2, scoring().hypnogram().at(0));
        assertEquals(1, kept().events().size());
    }
}
