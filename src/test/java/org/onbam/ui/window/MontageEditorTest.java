package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.app.Language;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Montage;
import org.onbam.model.TraceColour;
import org.onbam.montage.MatchedMontage;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.Sensor;
import org.onbam.montage.Side;
import org.onbam.montage.SignalMeaning;
import org.onbam.scoring.LibraryRecording;
import org.onbam.ui.scoring.ScoreModel;

/// Montages on a real recording (Sleep-EDF, no device named): by function keys, edited in place and in the editor, kept.
class MontageEditorTest extends WindowTest {

    private LibraryRecording recording;

    @BeforeEach
    void openNight() throws Exception {
        showWindow();
        recording = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        open(recording);
    }

    private Montage shown() {
        ScoreModel model = model();
        return onFx(model::montage);
    }

    private List<String> names() {
        return shown().channels().stream().map(Channel::name).toList();
    }

    private void waitForMontage(String id) {
        ScoreModel model = model();
        waitFor("montage " + id, () -> model.montage().id().equals(id));
    }

    private void edit() {
        press(KeyCode.M, KeyCode.CONTROL);
        // what scrolls is in the window only after a layout
        waitForNode("channel-why");
    }

    private KeyCode keyOf(String id) {
        return onFx(() -> KeyCode.valueOf("F" + number(id)));
    }

    private int number(String id) {
        return app.montages().functionKeys().entrySet().stream().filter(entry -> entry.getValue().equals(id))
                .map(java.util.Map.Entry::getKey).findFirst().orElseThrow();
    }

    private KeyCode freeKey() {
        return onFx(() -> IntStream.rangeClosed(1, 12).filter(key -> !app.montages().functionKeys().containsKey(key))
                .mapToObj(key -> KeyCode.valueOf("F" + key)).findFirst().orElseThrow());
    }

    /// A montage of the user's own, made from what is recorded.
    private String copy() {
        fire("montage-copy");
        waitForMontage(app.montages().plans().getLast().id());
        return shown().id();
    }

    private void choose(int lane) {
        ListView<Integer> list = find(scene, "channel-list");
        runFx(() -> list.getSelectionModel().clearAndSelect(lane));
    }

    private void addChannel(int menu, String text) {
        MenuButton button = find(scene, "channel-add");
        runFx(() -> {
            Optional<MenuItem> item = ((Menu) button.getItems().get(menu)).getItems().stream()
                    .filter(each -> each.getText().equals(text)).findFirst();
            item.orElseThrow().fire();
        });
    }

    private MontagePlan kept(String id) {
        return onFx(() -> app.montages().plan(id).orElseThrow());
    }

    @Test
    void looking_at_a_montage_in_the_editor_changes_nothing_of_it() {
        press(keyOf("diagnostic"));
        waitForMontage("diagnostic");
        MontagePlan before = kept("diagnostic");
        Montage as = shown();
        assertFalse(as.channels().getFirst().style().group().isEmpty(), "the first channel is in a group");
        edit();
        choose(1);
        choose(0);
        press(KeyCode.ESCAPE);
        assertEquals(as, shown());
        assertEquals(before, kept("diagnostic"));
    }

    @Test
    void function_keys_show_the_montages_that_have_them() {
        press(keyOf("stored"));
        waitForMontage("stored");
        press(keyOf("recorded"));
        waitForMontage("recorded");
        press(freeKey());
        assertEquals("recorded", shown().id(), "a key of no montage does nothing");
        press(KeyCode.V);
        ScoreModel model = model();
        waitFor("the next montage", () -> !model.montage().id().equals("recorded"));
    }

    @Test
    void a_function_key_is_moved_and_the_list_says_whose_it_was() {
        edit();
        String id = copy();
        ComboBox<Integer> key = find(scene, "montage-key");
        int taken = onFx(() -> number("stored"));
        assertTrue(onFx(() -> key.getConverter().toString(taken)).contains("All signals"), "the conflict is shown before");
        runFx(() -> key.setValue(taken));
        assertEquals(taken, kept(id).functionKey());
        press(KeyCode.ESCAPE);
        press(keyOf("recorded"));
        waitForMontage("recorded");
        press(KeyCode.valueOf("F" + taken));
        waitForMontage(id);
    }

    @Test
    void channels_are_added_moved_named_and_taken_away_on_the_page_and_in_the_plan() {
        edit();
        String id = copy();
        List<String> before = names();
        choose(0);
        addChannel(1, "Snoring");
        ScoreModel model = model();
        waitFor("one lane more", () -> model.montage().channels().size() == before.size() + 1);
        assertEquals(ChannelKind.SNORE, shown().channels().get(1).kind());
        assertTrue(shown().channels().get(1).isMissing(), "this recording has no snore signal: an empty lane says so");
        choose(1);
        TextField name = find(scene, "channel-name");
        runFx(() -> {
            name.setText("Snore mic");
            name.fireEvent(new javafx.event.ActionEvent());
        });
        assertEquals("Snore mic", names().get(1));
        press(scene, KeyCode.ESCAPE, "");
        edit();
        choose(1);
        fire("channel-down");
        assertEquals("Snore mic", names().get(2));
        fire("channel-remove");
        waitFor("one lane less", () -> model.montage().channels().size() == before.size());
        assertEquals(before, names());
        assertEquals(before.size(), kept(id).channels().size());
    }

    @Test
    void what_a_montage_made_for_the_recording_shows_cannot_be_chosen_and_the_editor_says_why() {
        press(keyOf("recorded"));
        waitForMontage("recorded");
        edit();
        assertTrue(onFx(() -> scene.lookup("#channel-add").isDisabled()));
        assertTrue(onFx(() -> scene.lookup("#channel-remove").isDisabled()));
    }

    @Test
    void the_editor_says_what_matched_and_why() {
        press(keyOf("recorded"));
        waitForMontage("recorded");
        edit();
        choose(0);
        assertTrue(textOf("channel-why").contains("EEG Fpz-Cz"), textOf("channel-why"));
    }

    @Test
    void an_edit_in_place_survives_closing_and_opening_the_program() throws Exception {
        String id = shown().id();
        press(KeyCode.G);
        fire("lane-colour-purple");
        fire("lane-overflow-1");
        TextField value = find(scene, "lane-value");
        runFx(() -> {
            value.setText("±33");
            value.fireEvent(new javafx.event.ActionEvent());
        });
        press(KeyCode.ESCAPE);
        Channel edited = shown().channels().getFirst();
        assertEquals(Channel.Range.symmetric(33), edited.scale());
        runFx(() -> window.score().closed());
        app.close();
        app = AppContext.open(new AppHome(folder.resolve("home")), org.onbam.ui.task.FxThread::run);
        showWindow();
        open(recording);
        assertEquals(id, shown().id());
        assertEquals(edited, shown().channels().getFirst());
    }

    @Test
    void an_edit_is_saved_once_it_has_come_to_rest() {
        edit();
        String id = copy();
        press(KeyCode.ESCAPE);
        press(KeyCode.MINUS);
        List<Channel> now = shown().channels();
        waitFor("saved", () -> app.montages().plan(id).orElseThrow().channels().getFirst().scale().equals(now.getFirst().scale()));
    }

    @Test
    void lanes_dragged_to_another_order_stay_so_in_a_montage_of_ones_own() {
        edit();
        String id = copy();
        List<String> before = names();
        choose(0);
        fire("channel-down");
        assertEquals(List.of(before.get(1), before.get(0)), names().subList(0, 2));
        press(KeyCode.ESCAPE);
        press(keyOf("stored"));
        waitForMontage("stored");
        edit();
        ListView<MatchedMontage> list = find(scene, "montage-list");
        runFx(() -> list.getSelectionModel().select(list.getItems().stream()
                .filter(each -> each.plan().id().equals(id)).findFirst().orElseThrow()));
        waitForMontage(id);
        assertEquals(List.of(before.get(1), before.get(0)), names().subList(0, 2));
    }

    @Test
    void looks_are_kept_with_their_own_channel_after_lanes_were_moved() {
        for (String id : List.of("recorded", "own")) {
            press(keyOf("recorded"));
            waitForMontage("recorded");
            edit();
            if (id.equals("own")) {
                copy();
            }
            press(KeyCode.ESCAPE);
            String montage = shown().id();
            String second = names().get(1);
            colourAfterMoving(TraceColour.GREEN, 0, 1);
            colourAfterMoving(TraceColour.PINK, 0, 2);
            ScoreModel model = model();
            List<Channel> kept = onFx(() -> app.montages().match(model.recording()).matched(montage).orElseThrow().montage()
                    .channels());
            assertEquals(shown().channels().stream().collect(Collectors.toMap(Channel::name, c -> c.style().colour())),
                    kept.stream().collect(Collectors.toMap(Channel::name, c -> c.style().colour())), montage);
            assertEquals(TraceColour.GREEN, kept.stream().filter(c -> c.name().equals(second)).findFirst().orElseThrow()
                    .style().colour());
        }
    }

    /// Moves a lane, colours the one that is then the first, and saves by opening the editor.
    private void colourAfterMoving(TraceColour colour, int from, int to) {
        edit();
        choose(from);
        for (int i = from; i < to; i++) {
            fire("channel-down");
        }
        choose(0);
        fire("lane-colour-" + colour.name().toLowerCase(java.util.Locale.ROOT));
        press(KeyCode.ESCAPE);
    }

    @Test
    void a_montage_is_renamed_and_deleted_and_one_of_the_programs_is_reset() {
        edit();
        String id = copy();
        TextField name = find(scene, "montage-name");
        runFx(() -> {
            name.setText("Our laboratory 우리");
            name.fireEvent(new javafx.event.ActionEvent());
        });
        assertEquals("Our laboratory 우리", kept(id).name());
        fire("montage-remove");
        ScoreModel model = model();
        waitFor("another montage", () -> !model.montage().id().equals(id));
        assertTrue(onFx(() -> app.montages().plan(id)).isEmpty());
    }

    @Test
    void keys_looked_through_in_the_open_list_are_not_taken_from_other_montages() {
        edit();
        String id = copy();
        var before = onFx(() -> app.montages().functionKeys());
        ComboBox<Integer> key = find(scene, "montage-key");
        for (boolean taken : new boolean[] {false, true}) {
            runFx(key::requestFocus);
            press(KeyCode.DOWN);
            assertTrue(onFx(key::isShowing), "Down opens the list");
            runFx(() -> {
                key.setValue(1);
                key.setValue(2);
            });
            assertEquals(before, onFx(() -> app.montages().functionKeys()));
            if (taken) {
                runFx(key::hide);
            } else {
                runFx(() -> {
                    var popup = ((javafx.scene.control.skin.ComboBoxListViewSkin<?>) key.getSkin()).getPopupContent();
                    javafx.event.Event.fireEvent(popup, new javafx.scene.input.KeyEvent(
                            javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
                });
                assertTrue(isThere("montage-editor"), "Esc closes the list alone");
            }
            waitFor("the list is closed", () -> !key.isShowing());
            assertEquals(taken ? 2 : 0, onFx(key::getValue));
            assertEquals(taken ? 2 : 0, kept(id).functionKey());
        }
        before.keySet().stream().filter(number -> number != 2).forEach(number ->
                assertEquals(before.get(number), onFx(() -> app.montages().functionKeys()).get(number)));
    }

    @Test
    void montages_travel_as_json() throws Exception {
        edit();
        String id = copy();
        Path file = folder.resolve("mine.json");
        files.willAnswer(file);
        fire("montage-export");
        waitFor("the file", () -> Files.exists(file) && textIn("montage-said").contains("mine.json"));
        int plans = onFx(() -> app.montages().plans().size());
        Files.writeString(file, Files.readString(file).replace("\"id\" : \"" + id, "\"id\" : \"other-" + id)
                .replace("\"id\": \"" + id, "\"id\": \"other-" + id));
        files.willAnswer(file);
        fire("montage-import");
        waitFor("one montage more", () -> app.montages().plans().size() == plans + 1);
        waitForMontage("other-" + id);
        waitFor("its name is said", () -> textIn("montage-said").contains("As recorded (copy)"));
        Files.writeString(file, Files.readString(file).replace("other-", "third-").replaceAll("\"lowPass\" : [0-9.]+", "\"lowPass\" : true"));
        files.willAnswer(file);
        fire("montage-import");
        waitFor("what was passed over is said", () -> textIn("montage-said").contains("lowPass"));
    }

    private String textIn(String id) {
        return scene.lookup("#" + id) instanceof Labeled labeled ? labeled.getText() : "";
    }

    @Test
    void a_signal_that_was_taken_for_something_else_is_corrected_for_this_device() {
        press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
        waitForNode("signal-list");
        waitFor("signals to correct", () -> scene.lookup("#signal-sensor") != null);
        assertTrue(textOf("signals-device").contains("same signals"), "the file names no device");
        ScoreModel model = model();
        List<Channel> before = shown().channels();
        int signal = onFx(() -> model.recording().signals().stream().filter(s -> s.label().contains("rectal")).findFirst()
                .orElseThrow().index());
        ListView<Integer> list = find(scene, "signal-list");
        runFx(() -> list.scrollTo(signal));
        waitFor("its line", () -> cell(list, signal) != null);
        runFx(() -> sensorOf(list, signal).setValue(Sensor.THERMISTOR));
        assertEquals(Optional.of(new SignalMeaning.OfSensor(Sensor.THERMISTOR, Side.NONE)), onFx(() -> app.montages()
                .corrections().devices().values().iterator().next().signals().values().stream().findFirst()));
        waitFor("the page follows", () -> model.montage().channels().stream()
                .anyMatch(c -> c.kind() == ChannelKind.THERMAL_FLOW && c.derivation().terms().stream().anyMatch(t -> t.signal() == signal)));
        assertNotEquals(before, shown().channels());
        assertEquals(Sensor.THERMISTOR, onFx(() -> sensorOf(list, signal).getValue()));
        runFx(() -> ((javafx.scene.control.Button) cell(list, signal).lookup("#signal-reset")).fire());
        assertTrue(onFx(() -> app.montages().corrections().devices().isEmpty()));
    }

    private static javafx.scene.Node cell(ListView<Integer> list, int signal) {
        return list.lookupAll(".signal-cell").stream()
                .filter(node -> node instanceof javafx.scene.control.ListCell<?> each && !each.isEmpty()
                        && Integer.valueOf(signal).equals(each.getItem())).findFirst().orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Sensor> sensorOf(ListView<Integer> list, int signal) {
        return (ComboBox<Sensor>) cell(list, signal).lookup("#signal-sensor");
    }

    @Test
    void the_focus_stays_at_the_signal_that_was_corrected() {
        press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
        waitForNode("signal-list");
        waitFor("signals to correct", () -> scene.lookup("#signal-sensor") != null);
        ListView<Integer> list = find(scene, "signal-list");
        waitFor("a line", () -> cell(list, 1) != null);
        ComboBox<Sensor> sensor = onFx(() -> sensorOf(list, 1));
        runFx(() -> {
            sensor.requestFocus();
            sensor.setValue(Sensor.SNORE);
        });
        waitFor("the page follows", () -> window.score().isSettled());
        runFx(() -> {
            list.applyCss();
            list.layout();
        });
        assertEquals(sensor, onFx(() -> scene.getFocusOwner()));
        assertEquals(sensor, onFx(() -> sensorOf(list, 1)), "and its box is still that signal's");
    }

    @Test
    void nothing_typed_in_the_editor_scores_an_epoch_and_escape_gives_the_keys_back() {
        edit();
        copy();
        TextField name = find(scene, "channel-name");
        runFx(name::requestFocus);
        for (KeyCode code : List.of(KeyCode.W, KeyCode.DIGIT2, KeyCode.R, KeyCode.A, KeyCode.DELETE, KeyCode.SPACE)) {
            press(code);
        }
        ListView<Integer> list = find(scene, "channel-list");
        runFx(list::requestFocus);
        for (KeyCode code : List.of(KeyCode.W, KeyCode.DIGIT1, KeyCode.O)) {
            press(code);
        }
        ScoreModel model = model();
        assertEquals(0, onFx(() -> model.scoring().hypnogram().scoredCount()));
        press(KeyCode.ESCAPE);
        assertFalse(isThere("montage-editor"));
        assertTrue(pageHasFocus());
        assertTrue(onFx(() -> model.scoring().events()).isEmpty());
    }

    @Test
    void escape_leaves_the_editor_from_its_other_side_too() {
        edit();
        fire("montage-side-1");
        assertEquals("signal-list", focused());
        press(KeyCode.ESCAPE);
        assertFalse(isThere("montage-editor"));
        assertTrue(pageHasFocus());
    }

    @Test
    void the_montage_looked_at_is_the_one_the_next_night_of_the_device_opens_with() {
        press(keyOf("stored"));
        waitForMontage("stored");
        ScoreModel model = model();
        assertEquals("stored", onFx(() -> app.montages().match(model.recording()).matched().getFirst().plan().id()));
    }

    @Test
    void everything_is_said_in_korean() {
        runFx(() -> app.change(settings -> settings.withLanguage(Language.KOREAN), MontageEditorTest::failed));
        waitFor("the night is open again", () -> window.score().model().isPresent() && window.score().isSettled());
        scene = window.scene();
        runFx(() -> window.shell().keymap().command("score.montage.edit").orElseThrow().run());
        // what scrolls is in the window only after a layout
        waitForNode("channel-why");
        List<String> texts = onFx(() -> scene.lookup("#montage-editor").lookupAll(".form-label").stream()
                .map(node -> ((Labeled) node).getText()).toList());
        assertTrue(texts.contains("감도") && texts.contains("기준 전극"), texts.toString());
        assertTrue(texts.stream().allMatch(text -> text.codePoints().anyMatch(c -> c >= 0xAC00)), texts.toString());
    }
}
