package org.onbam.ui.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.message.Messages;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.render.Palette;
import org.onbam.scoring.ScoringChange;
import org.onbam.ui.FxTest;
import org.onbam.ui.scoring.NoteEditing;
import org.onbam.ui.scoring.Nights;
import org.onbam.ui.scoring.ScoreModel;
import org.testfx.api.FxRobot;

class NotesPaneTest extends FxTest {

    private final ScoreModel model = onFx(() -> Nights.of(600).model());
    private final FxRobot robot = new FxRobot();
    private final StackPane page = onFx(StackPane::new);
    private NotesPane pane;
    private Scene scene;
    private TextArea recording;
    private TextArea here;
    private ListView<ScoredEvent> list;

    @BeforeEach
    void openWindow() {
        pane = onFx(() -> new NotesPane(model, new NoteEditing(model), new Messages(Locale.ENGLISH),
                new SimpleObjectProperty<>(Palette.LIGHT), page::requestFocus));
        scene = show(() -> {
            page.setFocusTraversable(true);
            return new VBox(page, pane);
        }, 264, 600);
        recording = find(scene, "notes-recording");
        here = find(scene, "notes-here");
        list = find(scene, "notes");
        robot.interact(() -> { });
    }

    private List<String> comments() {
        return onFx(() -> model.scoring().events().stream().map(ScoredEvent::comment).toList());
    }

    private String heading() {
        return onFx(() -> ((Label) scene.lookup("#notes-heading")).getText());
    }

    @Test
    void a_note_typed_on_the_current_epoch_is_kept_by_enter_and_the_page_has_the_keys() {
        runFx(() -> model.goToEpoch(4));
        assertEquals("Epoch 5", heading());
        robot.clickOn(here).write("look again");
        press(scene, KeyCode.ENTER, "");
        assertEquals(List.of("look again"), comments());
        assertEquals(TimeSpan.ofSeconds(120, 30), model.scoring().events().getFirst().span());
        assertEquals("", model.scoring().events().getFirst().channel());
        assertFalse(onFx(here::isFocused));
        assertEquals("1", pane.badge().get());
        assertEquals(1, onFx(() -> list.getItems().size()));
    }

    @Test
    void escape_takes_back_what_was_typed() {
        robot.clickOn(here).write("no");
        press(scene, KeyCode.ESCAPE, "");
        assertEquals(List.of(), comments());
        assertEquals("", onFx(here::getText));
    }

    @Test
    void what_was_typed_stays_with_its_epoch_when_the_page_moves_on() {
        robot.clickOn(here).write("one");
        runFx(() -> model.goToEpoch(1));
        assertEquals(List.of("one"), comments());
        assertEquals(0, model.scoring().events().getFirst().span().startNanos());
        assertEquals("", onFx(here::getText));
        runFx(() -> model.goToEpoch(0));
        assertEquals("one", onFx(here::getText));
    }

    @Test
    void the_note_of_the_recording_is_no_row_and_a_blank_one_goes() {
        robot.clickOn(recording).write("restless");
        runFx(page::requestFocus);
        assertEquals(List.of("restless"), comments());
        assertEquals(model.recording().span(), model.scoring().events().getFirst().span());
        assertEquals(0, onFx(() -> list.getItems().size()));
        assertEquals("1", pane.badge().get());
        robot.clickOn(recording);
        runFx(recording::clear);
        runFx(page::requestFocus);
        assertEquals(List.of(), comments());
        assertEquals("", pane.badge().get());
    }

    @Test
    void a_bookmark_is_listed_and_its_comment_written_where_it_is_selected() {
        runFx(() -> {
            model.goToEpoch(3);
            new NoteEditing(model).bookmark();
        });
        assertEquals("Bookmark, 22:50:37", heading());
        robot.clickOn(here).write("arrhythmia?");
        press(scene, KeyCode.ENTER, "");
        assertEquals(List.of("arrhythmia?"), comments());
        assertEquals("bookmark", model.scoring().events().getFirst().type());
    }

    @Test
    void a_click_goes_to_a_note_and_the_button_deletes_it_undoably() {
        note(12, "here");
        note(2, "there");
        robot.interact(() -> { });
        robot.clickOn("here");
        assertEquals(12, model.epoch());
        assertEquals("here", onFx(here::getText));
        robot.moveTo("there");
        robot.clickOn(onFx(() -> scene.getRoot().lookupAll("#note-delete").stream()
                .filter(node -> node.localToScene(node.getBoundsInLocal()).getMinY() < list.localToScene(0, 54).getY())
                .findFirst().orElseThrow()));
        assertEquals(List.of("here"), comments());
        runFx(() -> model.session().undo());
        assertEquals(List.of("there", "here"), comments());
    }

    private void note(int epoch, String text) {
        runFx(() -> model.execute(new ScoringChange.AddEvent(new ScoredEvent(EventId.random(), "note",
                model.grid().span(epoch), "", text))));
    }

    @Test
    void undo_shows_in_the_field_unless_something_else_is_being_typed() {
        note(0, "first");
        assertEquals("first", onFx(here::getText));
        runFx(() -> model.session().undo());
        assertEquals("", onFx(here::getText));
        runFx(() -> here.setText("typing"));
        runFx(() -> model.session().redo());
        assertEquals("typing", onFx(here::getText));
    }

    @Test
    void what_was_typed_is_kept_when_the_night_is_closed_and_only_once() {
        robot.clickOn(here).write("late");
        runFx(pane::close);
        runFx(page::requestFocus);
        assertEquals(List.of("late"), comments());
        assertTrue(onFx(() -> model.session().undo()).isPresent());
    }
}
