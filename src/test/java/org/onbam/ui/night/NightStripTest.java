package org.onbam.ui.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.Jobs;
import org.onbam.app.NightChoice;
import org.onbam.app.NightSeries;
import org.onbam.app.SpectrogramChoice;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.montage.Sensor;
import org.onbam.render.NightLane;
import org.onbam.render.Palette;
import org.onbam.signal.SlowSeries;
import org.onbam.ui.FxTest;
import org.onbam.ui.page.PageView;
import org.onbam.ui.scoring.Nights;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.scoring.StageEditing;
import org.onbam.ui.task.FxThread;

/// Two hours over 720 px beside the gutter: a pixel is 10 s.
class NightStripTest extends FxTest {

    private final ScoreModel model = onFx(() -> Nights.of(7200).model());
    private final List<NightChoice> kept = new CopyOnWriteArrayList<>();
    private final List<UserException> told = new CopyOnWriteArrayList<>();
    private final Jobs jobs = new Jobs(FxThread::run);
    private final NightChoices choices = onFx(() -> new NightChoices(NightChoice.FIRST, kept::add));
    private final NightStrip strip = onFx(() -> new NightStrip(model, new Messages(Locale.ENGLISH),
            new SimpleObjectProperty<>(Palette.LIGHT), choices, jobs, told::add));
    private final TextField field = onFx(TextField::new);
    private Scene scene;

    @BeforeEach
    void openWindow() {
        scene = show(() -> new Pane(strip, field), PageView.GUTTER_WIDTH + 720, 160);
        runFx(() -> strip.setManaged(false));
        runFx(() -> strip.resize(PageView.GUTTER_WIDTH + 720, 140));
        waitFor("the night", () -> scene.lookup("#night").getLayoutBounds().getWidth() > 0 && strip.isSettled());
    }

    private void shiftMouse(javafx.event.EventType<MouseEvent> what, double x, double y, boolean shift, int clicks) {
        Node night = find(scene, "night");
        runFx(() -> {
            var at = night.localToScene(PageView.GUTTER_WIDTH + x, y);
            Event.fireEvent(night, new MouseEvent(what, at.getX(), at.getY(), at.getX(), at.getY(),
                    MouseButton.PRIMARY, clicks, shift, false, false, false, true, false, false, false, false, false, null));
        });
    }

    @Test
    void a_drag_with_shift_or_from_the_upper_edge_selects_epochs_and_a_plain_click_lets_go() {
        // 3 px an epoch
        shiftMouse(MouseEvent.MOUSE_PRESSED, 301, 60, true, 1);
        shiftMouse(MouseEvent.MOUSE_DRAGGED, 331, 60, true, 1);
        assertEquals(new Selection.OfEpochs(100, 111), model.selection());
        assertEquals(0, model.epoch(), "the page stays");
        mouse(MouseEvent.MOUSE_PRESSED, 10);
        assertEquals(new Selection.None(), model.selection());
        shiftMouse(MouseEvent.MOUSE_PRESSED, 331, 3, false, 1);
        shiftMouse(MouseEvent.MOUSE_DRAGGED, 301, 80, false, 1);
        assertEquals(new Selection.OfEpochs(100, 111), model.selection());
    }

    @Test
    void a_click_with_shift_selects_from_the_current_epoch_to_there() {
        runFx(() -> model.goToEpoch(20));
        shiftMouse(MouseEvent.MOUSE_PRESSED, 91, 60, true, 1);
        assertEquals(new Selection.OfEpochs(20, 31), model.selection());
    }

    @Test
    void it_zooms_to_an_hour_follows_the_page_and_shows_all_again_at_a_double_click() {
        runFx(() -> strip.zoom(0.01));
        assertEquals(TimeSpan.ofSeconds(0, 3600), onFx(strip::shown));
        runFx(() -> model.goToEpoch(200));
        assertTrue(onFx(strip::shown).contains(6000 * TimeSpan.SECOND), "the page is in sight");
        shiftMouse(MouseEvent.MOUSE_PRESSED, 100, 60, false, 2);
        assertTrue(onFx(strip::isWholeShown));
    }

    @AfterEach
    void close() {
        runFx(strip::close);
        jobs.close();
        assertTrue(told.isEmpty(), told.toString());
    }

    private void mouse(javafx.event.EventType<MouseEvent> what, double x) {
        Node night = find(scene, "night");
        runFx(() -> {
            var at = night.localToScene(PageView.GUTTER_WIDTH + x, 60);
            Event.fireEvent(night, new MouseEvent(what, at.getX(), at.getY(), at.getX(), at.getY(),
                    MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, false, null));
        });
    }

    @Test
    void a_strip_narrower_than_its_labels_is_drawn_all_the_same() {
        runFx(() -> strip.resize(PageView.GUTTER_WIDTH - 40, 140));
        waitFor("the night", () -> scene.lookup("#night").getLayoutBounds().getWidth() < PageView.GUTTER_WIDTH && strip.isSettled());
        runFx(() -> strip.resize(1, 140));
        waitFor("the night", () -> scene.lookup("#night").getLayoutBounds().getWidth() == 1 && strip.isSettled());
        assertTrue(told.isEmpty(), told.toString());
    }

    @Test
    void what_is_chosen_is_kept() {
        runFx(() -> choices.spectrogramShownProperty().set(false));
        runFx(() -> choices.spectrogramChannelProperty().set("C3-M2"));
        runFx(() -> choices.show(NightLane.LIMB, false));
        NightChoice none = NightChoice.FIRST.withSpectrogram(new SpectrogramChoice(false, ""));
        NightChoice other = NightChoice.FIRST.withSpectrogram(new SpectrogramChoice(false, "C3-M2"));
        assertEquals(List.of(none, other, new NightChoice(other.spectrogram(), Set.of("limb"))), kept);
    }

    @Test
    void a_click_goes_to_the_epoch_of_that_time() {
        mouse(MouseEvent.MOUSE_PRESSED, 361);
        assertEquals(3610 / 30, model.epoch());
        assertEquals(3600_000_000_000L, model.page().startNanos());
    }

    @Test
    void a_click_goes_to_the_same_time_on_a_screen_of_twice_the_scale() {
        runFx(() -> scene.getWindow().setRenderScaleX(2));
        waitFor("the finer night", strip::isSettled);
        mouse(MouseEvent.MOUSE_PRESSED, 361);
        assertEquals(3610 / 30, model.epoch());
        runFx(() -> scene.getWindow().setRenderScaleX(1));
    }

    @Test
    void a_drag_beyond_either_end_stays_at_that_end() {
        mouse(MouseEvent.MOUSE_PRESSED, 300);
        mouse(MouseEvent.MOUSE_DRAGGED, 900);
        assertEquals(239, model.epoch());
        mouse(MouseEvent.MOUSE_DRAGGED, -80);
        assertEquals(0, model.epoch());
    }

    @Test
    void a_click_takes_the_keys_from_a_field_that_had_them() {
        runFx(field::requestFocus);
        mouse(MouseEvent.MOUSE_PRESSED, 100);
        assertSame(find(scene, "night"), onFx(scene::getFocusOwner));
    }

    @Test
    void a_low_strip_has_no_spectrogram_and_a_higher_one_has_a_label_for_it() {
        Node label = find(scene, "spectrogram-channel");
        assertFalse(onFx(label::isVisible));
        runFx(() -> strip.resize(PageView.GUTTER_WIDTH + 720, 240));
        waitFor("the label", label::isVisible);
        assertEquals("C4-M1", onFx(((Button) label)::getText));
        double with = onFx(() -> strip.heightIn(700));
        runFx(() -> choices.spectrogramShownProperty().set(false));
        assertTrue(with - onFx(() -> strip.heightIn(700)) >= 36);
        runFx(() -> choices.spectrogramShownProperty().set(true));
        waitFor("the spectrogram", strip::isWhole);
    }

    @Test
    void a_spectrogram_that_is_hidden_gives_its_room_back_until_it_is_asked_for_again() {
        runFx(() -> strip.resize(PageView.GUTTER_WIDTH + 720, 240));
        Node label = find(scene, "spectrogram-channel");
        waitFor("the label", label::isVisible);
        List<MenuItem> items = onFx(() -> List.copyOf(SpectrogramMenu.of(lane(), choices, messages()).getItems()));
        assertTrue(items.getFirst() instanceof RadioMenuItem first && first.isSelected() && first.getText().equals("C4-M1"));
        runFx(() -> items.getLast().getOnAction().handle(null));
        waitFor("the room", () -> !label.isVisible());
        assertTrue(onFx(strip::isWhole));
        runFx(() -> choices.spectrogramShownProperty().set(true));
        waitFor("the label", label::isVisible);
    }

    // --- the menu -------------------------------------------------------------------------------------------------

    private MenuItem item(String id) {
        return onFx(() -> made(id));
    }

    private MenuItem made(String id) {
        return strip.menu(Optional.empty()).getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private static SlowSeries series(float value) {
        float[] values = new float[7200];
        Arrays.fill(values, value);
        return new SlowSeries(TimeSpan.SECOND, values);
    }

    private void hasNumbers() {
        Channel channel = model.montage().channels().get(2);
        runFx(() -> model.seriesProperty().set(new NightSeries(Optional.of(new NightSeries.Slow(channel, series(95))),
                Optional.of(new NightSeries.Slow(channel, series(60))), Optional.empty())));
    }

    @Test
    void the_menu_says_of_each_lane_why_it_is_not_seen() {
        assertEquals("SpO₂   (being read)", item("night-lane-saturation").getText());
        runFx(() -> model.seriesProperty().set(new NightSeries(Optional.empty(), Optional.empty(), Optional.empty())));
        assertEquals("SpO₂   (not recorded)", item("night-lane-saturation").getText());
        assertEquals("Snoring   (none marked)", item("night-lane-snore").getText());
        assertEquals("Arousals", item("night-lane-arousal").getText());
        runFx(() -> model.seriesProperty().set(new NightSeries(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Set.of(Sensor.SPO2))));
        assertEquals("SpO₂   (no usable values)", item("night-lane-saturation").getText());
        hasNumbers();
        // 140 px: no room for the spectrogram beside the event lanes, and none for the heart rate
        assertEquals("SpO₂", item("night-lane-saturation").getText());
        assertEquals("Heart rate   (no room)", item("night-lane-heart_rate").getText());
        runFx(() -> strip.resize(PageView.GUTTER_WIDTH + 720, 260));
        waitFor("the room", () -> made("night-lane-heart_rate").getText().equals("Heart rate"));
    }

    @Test
    void the_menu_of_a_lane_hides_it_and_the_menu_of_the_strip_shows_it_again() {
        runFx(() -> strip.menu(Optional.of(NightLane.AROUSAL)).getItems().getFirst().fire());
        assertFalse(choices.isShown(NightLane.AROUSAL));
        assertEquals(Set.of("arousal"), kept.getLast().hidden());
        CheckMenuItem arousals = (CheckMenuItem) item("night-lane-arousal");
        assertFalse(onFx(arousals::isSelected));
        runFx(() -> {
            arousals.setSelected(true);
            arousals.fire();
        });
        assertTrue(choices.isShown(NightLane.AROUSAL));
    }

    @Test
    void the_menu_of_the_position_begins_with_what_its_codes_mean() {
        List<String> opened = new CopyOnWriteArrayList<>();
        runFx(() -> strip.onCodes(() -> opened.add("codes")));
        runFx(() -> strip.menu(Optional.of(NightLane.POSITION)).getItems().getFirst().fire());
        assertEquals(List.of("codes"), opened);
        runFx(() -> made("night-codes").fire());
        assertEquals(2, opened.size());
    }

    @Test
    void in_a_low_window_the_strip_takes_as_much_as_every_usual_lane_needs() {
        // by hand: flags 11, hypnogram 48 and 5 under it, clock 17; four lanes of events 40, SpO2, heart rate 20 each,
        // position 14, spectrogram 36
        assertEquals(211, onFx(() -> strip.heightIn(692)));
        runFx(() -> choices.show(NightLane.HEART_RATE, false));
        assertEquals(Math.round(692 * 0.215 + 44), onFx(() -> strip.heightIn(692)));
    }

    // --- the pointer ----------------------------------------------------------------------------------------------

    @Test
    void the_pointer_reads_clock_epoch_and_numbers_and_leaves_with_the_mouse() {
        hasNumbers();
        waitFor("the numbers", strip::isSettled);
        mouse(MouseEvent.MOUSE_MOVED, 361);
        Node readout = find(scene, "night-readout");
        assertTrue(onFx(readout::isVisible));
        // 3,610 s after 22:49:07
        List<String> lines = onFx(() -> ((Pane) readout).getChildren().stream().map(node -> ((Label) node).getText()).toList());
        assertEquals(List.of("23:49:17", "121 · unscored", "SpO₂ 95 %  HR 60", ""), lines);
        Node hairline = find(scene, "night-hairline");
        assertTrue(onFx(hairline::isVisible));
        mouse(MouseEvent.MOUSE_MOVED, -20);
        assertFalse(onFx(readout::isVisible), "the gutter has no time");
        mouse(MouseEvent.MOUSE_MOVED, 300);
        mouse(MouseEvent.MOUSE_EXITED, 300);
        assertFalse(onFx(readout::isVisible));
    }

    private void wheel(double x, double notches, boolean shift) {
        Node night = find(scene, "night");
        runFx(() -> {
            var at = night.localToScene(PageView.GUTTER_WIDTH + x, 60);
            Event.fireEvent(night, new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), at.getX(), at.getY(), shift, false,
                    false, false, false, false, 0, 40 * notches, 0, 40 * notches, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                    ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
        });
    }

    @Test
    void the_wheel_zooms_about_the_pointer_down_to_an_hour_and_with_shift_moves_along() {
        wheel(540, 1, false);
        TimeSpan once = onFx(strip::shown);
        assertEquals(5760 * TimeSpan.SECOND, once.durationNanos(), "four fifths of two hours");
        // 5,400 s stays at three quarters of the width
        assertEquals(5400 * TimeSpan.SECOND, once.startNanos() + once.durationNanos() * 3 / 4);
        for (int i = 0; i < 20; i++) {
            wheel(540, 1, false);
        }
        assertEquals(3600 * TimeSpan.SECOND, onFx(strip::shown).durationNanos());
        TimeSpan hour = onFx(strip::shown);
        wheel(540, 1, true);
        assertEquals(360 * TimeSpan.SECOND, hour.startNanos() - onFx(strip::shown).startNanos(), "a tenth of the hour back");
        for (int i = 0; i < 20; i++) {
            wheel(540, -1, false);
        }
        assertTrue(onFx(strip::isWholeShown));
    }

    @Test
    void a_stage_key_paints_the_epochs_that_a_drag_with_shift_selected() {
        shiftMouse(MouseEvent.MOUSE_PRESSED, 31, 60, true, 1);
        shiftMouse(MouseEvent.MOUSE_DRAGGED, 61, 60, true, 1);
        runFx(() -> new StageEditing(model).score(SleepStage.N2, StageEditing.Advance.STAY));
        for (int epoch = 0; epoch < 30; epoch++) {
            assertEquals(epoch >= 10 && epoch <= 20 ? SleepStage.N2 : SleepStage.UNSCORED, model.scoring().hypnogram().at(epoch),
                    "epoch " + epoch);
        }
    }

    private SpectrogramLane lane() {
        return new SpectrogramLane(model, choices, jobs, () -> { }, told::add);
    }

    private static Messages messages() {
        return new Messages(Locale.ENGLISH);
    }
}
