package org.onbam.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.message.Messages;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.render.Palette;
import org.onbam.ui.FxTest;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.EventShaping;
import org.onbam.ui.scoring.Nights;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.scoring.StageEditing;
import org.onbam.ui.scoring.StageEditing.Advance;
import org.testfx.api.FxRobot;

/// Forty events, one every 90 s: hypopneas on the flow, then arousals on the EEG by turns.
class EventsPaneTest extends FxTest {

    private static final long S = TimeSpan.SECOND;

    private final ScoreModel model = onFx(() -> Nights.of(3600).model());
    private final EventEditing editing = new EventEditing(model);
    private final EventShaping shaping = new EventShaping(model);
    private final FxRobot robot = new FxRobot();
    private Scene scene;
    private TableView<ScoredEvent> table;
    private TextField filter;

    @BeforeEach
    void openWindow() {
        runFx(() -> {
            for (int i = 0; i < 40; i++) {
                String type = i % 2 == 0 ? "hypopnea" : "arousal";
                editing.mark(model.vocabulary().find(type).orElseThrow(), i % 2 == 0 ? "Flow" : "C4-M1",
                        new TimeSpan(i * 90 * S, (i * 90 + 12) * S));
            }
            model.clearSelection();
            model.goToEpoch(0);
        });
        scene = show(() -> new EventsPane(model, new Messages(Locale.ENGLISH),
                new SimpleObjectProperty<>(Palette.LIGHT), () -> scene.getRoot().requestFocus()), 300, 400);
        table = find(scene, "events");
        filter = find(scene, "event-filter");
    }

    private int shown() {
        return onFx(() -> table.getItems().size());
    }

    private void filter(String typed) {
        runFx(() -> filter.setText(typed));
    }

    private ScoredEvent event(int at) {
        return model.scoring().events().get(at);
    }

    private int firstInSight() {
        return onFx(() -> ((VirtualFlow<?>) table.lookup(".virtual-flow"))
                .getFirstVisibleCell().getIndex());
    }

    @Test
    void every_word_typed_must_be_found_in_type_channel_stage_or_comment() {
        assertEquals(40, shown());
        filter("arousal");
        assertEquals(20, shown());
        filter("AROUSAL c4");
        assertEquals(20, shown());
        filter("arousal flow");
        assertEquals(0, shown());
        runFx(() -> editing.commentAll(List.of(event(4).id()), "look again"));
        filter("again look");
        assertEquals(1, shown());
        assertEquals("1 / 40", ((Label) onFx(() -> scene.lookup(".dock-count"))).getText());
    }

    @Test
    void a_filter_by_stage_follows_the_stage_keys() {
        filter("N2");
        assertEquals(0, shown());
        runFx(() -> new StageEditing(model).score(SleepStage.N2, Advance.STAY));
        assertEquals(1, shown());
        runFx(() -> model.session().undo());
        assertEquals(0, shown());
    }

    @Test
    void a_click_on_a_row_jumps_there_and_again_after_the_page_has_moved_on() {
        runFx(() -> table.scrollTo(8));
        for (int i = 0; i < 2; i++) {
            runFx(() -> model.goToEpoch(100));
            robot.clickOn(row(10));
            assertEquals(event(10), model.selectedEvent().orElseThrow());
            assertEquals(30, model.epoch());
        }
    }

    private Node row(int index) {
        robot.interact(() -> { });
        return onFx(() -> table.lookupAll(".table-row-cell").stream().filter(node -> node instanceof TableRow<?> row
                && row.getIndex() == index && row.isVisible()).findFirst().orElseThrow());
    }

    @Test
    void the_event_chosen_on_the_page_is_shown_and_the_list_stays_still_while_it_is_edited() {
        runFx(() -> model.jumpTo(event(20)));
        robot.interact(() -> { });
        int first = firstInSight();
        assertEquals(20, onFx(() -> table.getSelectionModel().getSelectedIndex()));
        runFx(() -> model.jumpTo(event(22)));
        runFx(() -> shaping.nudge(S));
        runFx(() -> shaping.nudgeEnd(S));
        robot.interact(() -> { });
        assertEquals(first, firstInSight());
        assertEquals(event(22), onFx(() -> table.getSelectionModel().getSelectedItem()));
    }

    @Test
    void deleting_an_event_does_not_jump_to_another() {
        runFx(() -> model.jumpTo(event(20)));
        runFx(() -> model.goToEpoch(3));
        runFx(editing::deleteSelected);
        robot.interact(() -> { });
        assertEquals(3, model.epoch());
        assertEquals(new Selection.None(), model.selection());
        assertEquals(39, shown());
        assertEquals(-1, onFx(() -> table.getSelectionModel().getSelectedIndex()));
    }

    @Test
    void the_rows_are_the_matching_events_after_any_edit() {
        Random random = new Random(8);
        filter("hypopnea");
        for (int i = 0; i < 200; i++) {
            runFx(() -> edit(random));
            List<ScoredEvent> wanted = model.scoring().events().stream()
                    .filter(event -> event.type().equals("hypopnea")).toList();
            assertEquals(wanted, onFx(() -> List.copyOf(table.getItems())));
        }
    }

    private void edit(Random random) {
        model.select(new Selection.OfEvent(event(random.nextInt(model.scoring().events().size())).id()));
        switch (random.nextInt(5)) {
            case 0 -> shaping.nudge((random.nextInt(600) - 300) * S);
            case 1 -> editing.apply(model.vocabulary().find(random.nextBoolean() ? "hypopnea" : "arousal").orElseThrow());
            case 2 -> model.session().undo();
            case 3 -> editing.mark(model.vocabulary().find("hypopnea").orElseThrow(), "Flow",
                    new TimeSpan(random.nextInt(3500) * S, 3550 * S));
            default -> shaping.nudgeEnd(S);
        }
    }

    @Test
    void enter_jumps_to_the_first_match_and_escape_shows_all_both_give_the_keys_back() {
        robot.clickOn(filter).write("arousal");
        press(scene, KeyCode.ENTER, "");
        assertEquals(event(1), model.selectedEvent().orElseThrow());
        assertFalse(onFx(filter::isFocused));
        robot.clickOn(filter);
        press(scene, KeyCode.ESCAPE, "");
        assertEquals("", filter.getText());
        assertFalse(onFx(filter::isFocused));
    }
}
