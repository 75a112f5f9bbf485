package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.EventTableChoice;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange;
import org.onbam.ui.page.PageView;
import org.onbam.ui.scoring.ScoreModel;

/// The table of events in the real window by keyboard alone: twelve hypopneas and arousals by turns, one each minute.
class EventListScriptTest extends ScriptedNight {

    private static final KeyCombination.Modifier CTRL = KeyCombination.CONTROL_DOWN;
    private static final KeyCombination.Modifier SHIFT = KeyCombination.SHIFT_DOWN;
    private static final KeyCombination.Modifier ALT = KeyCombination.ALT_DOWN;

    private ScoreModel model;

    @BeforeEach
    void openWithEvents() throws Exception {
        openScripted();
        model = window.score().model().orElseThrow();
        runFx(() -> model.execute(new ScoringChange.Compound("score.several", java.util.stream.IntStream.range(0, 12)
                .<ScoringChange>mapToObj(i -> new ScoringChange.AddEvent(new ScoredEvent(EventId.random(), i % 2 == 0 ? "hypopnea" : "arousal",
                        new TimeSpan(i * 60 * TimeSpan.SECOND, (i * 60 + 12) * TimeSpan.SECOND), i % 2 == 0 ? "Flow" : "C4-M1", ""))).toList())));
    }

    private int listed() {
        return onFx(() -> ((TableView<?>) scene.lookup("#events")).getItems().size());
    }

    private String focus() {
        return onFx(() -> scene.getFocusOwner() instanceof PageView ? "page" : String.valueOf(scene.getFocusOwner().getId()));
    }

    @Test
    void several_are_gathered_retyped_commented_deleted_and_brought_back_by_keys() throws Exception {
        Scoring before = scoring();
        type(KeyCode.L, CTRL);
        assertEquals("events", focus());
        type(KeyCode.HOME);
        type(KeyCode.DOWN, SHIFT);
        type(KeyCode.DOWN, SHIFT);
        type(KeyCode.C);
        assertEquals(3, events().stream().filter(event -> event.type().equals("apnea_central")).count());
        type(KeyCode.RIGHT, ALT);
        assertEquals(TimeSpan.SECOND / 10, events().getFirst().span().startNanos());
        type(KeyCode.ESCAPE);
        assertEquals("page", focus());
        type(KeyCode.ENTER);
        write("again");
        type(KeyCode.ENTER);
        assertEquals(3, events().stream().filter(event -> event.comment().equals("again")).count());
        type(KeyCode.A, CTRL);
        type(KeyCode.DELETE);
        assertEquals(0, events().size());
        for (int i = 0; i < 4; i++) {
            type(KeyCode.Z, CTRL);
        }
        assertEquals(before, scoring());
        assertEquals(before, kept());
        for (int i = 0; i < 4; i++) {
            type(KeyCode.Z, CTRL, SHIFT);
        }
        assertEquals(0, events().size());
    }

    @Test
    void what_is_typed_in_the_filter_scores_nothing_and_walking_keeps_to_what_is_listed() {
        type(KeyCode.SLASH);
        assertEquals("event-filter", focus());
        write("w123r");
        assertEquals(0, scoring().hypnogram().scoredCount());
        type(KeyCode.ESCAPE);
        type(KeyCode.SLASH);
        write("arousal");
        type(KeyCode.ENTER);
        assertEquals("page", focus());
        assertEquals(6, listed());
        for (int i = 0; i < 3; i++) {
            assertEquals(events().get(1 + 2 * i), selected());
            type(KeyCode.N);
        }
        type(KeyCode.N, SHIFT);
        assertEquals(events().get(5), selected());
        type(KeyCode.DIGIT2);
        assertEquals(SleepStage.N2, scoring().hypnogram().at(onFx(() -> model.epoch() - 1)), "stage keys are the page's");
        type(KeyCode.SLASH, CTRL);
        assertEquals(12, listed());
    }

    @Test
    void facets_are_picked_by_arrows_and_space_and_dropped_at_a_key() {
        type(KeyCode.SLASH, ALT);
        waitForNode("event-facets");
        type(KeyCode.SPACE);
        waitFor("the table follows", () -> ((TableView<?>) scene.lookup("#events")).getItems().size() == 6);
        type(KeyCode.DOWN);
        type(KeyCode.SPACE);
        assertEquals(12, listed(), "both types");
        type(KeyCode.ESCAPE);
        assertFalse(isThere("event-facets"));
        assertEquals("page", focus());
        assertEquals(List.of("Hypopnea", "Arousal"), chips());
        type(KeyCode.SLASH);
        type(KeyCode.BACK_SPACE);
        assertEquals(List.of("Hypopnea"), chips());
        assertEquals(6, listed());
        type(KeyCode.SLASH, CTRL);
        assertEquals(List.of(), chips());
        assertEquals(12, listed());
    }

    private List<String> chips() {
        robot.interact(() -> { });
        return onFx(() -> scene.getRoot().lookupAll(".event-chip").stream().map(each -> ((Button) each).getText()).toList());
    }

    @Test
    void the_order_is_kept_and_the_dock_widens_for_more_columns() {
        type(KeyCode.L, CTRL);
        type(KeyCode.PERIOD, CTRL);
        type(KeyCode.PERIOD, CTRL, SHIFT);
        List<String> order = app.settings().eventTable().order();
        assertEquals(1, order.size());
        assertTrue(order.getFirst().startsWith("-"), order.toString());
        assertEquals(EventTableChoice.FIRST.withOrder(order), app.settings().eventTable(), "laid out is not drawn by hand");
        TableView<?> table = find(scene, "events");
        long narrow = visible(table);
        type(KeyCode.W, CTRL, SHIFT);
        waitFor("more columns", () -> table.getVisibleLeafColumns().size() > narrow);
        assertTrue(app.settings().dock().widthPx() > 0);
        type(KeyCode.W, CTRL, SHIFT);
        waitFor("as before", () -> table.getVisibleLeafColumns().size() == narrow);
        assertEquals(0, app.settings().dock().widthPx());
    }

    private static long visible(TableView<?> table) {
        return onFx(() -> table.getVisibleLeafColumns().size());
    }

    @Test
    void an_event_chosen_on_the_page_is_chosen_in_the_table() {
        ScoredEvent fifth = events().get(4);
        runFx(() -> model.jumpTo(fifth));
        TableView<?> table = find(scene, "events");
        waitFor("its row", () -> table.lookupAll(".table-row-cell").stream()
                .anyMatch(row -> row.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("selected"))));
        type(KeyCode.L, CTRL);
        type(KeyCode.DOWN);
        assertEquals(events().get(5), selected());
        type(KeyCode.ENTER);
        assertEquals("page", focus());
        assertEquals(10, onFx(model::epoch));
    }
}
