package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.FilterBand.Phase;
import org.onbam.model.LaneScale;
import org.onbam.model.LaneStyle;
import org.onbam.model.Montage;
import org.onbam.model.TraceColour;
import org.onbam.ui.scoring.ScoreModel;

/// The gutter and the settings of a lane in the real window, by mouse and by keys.
class LanesTest extends WindowTest {

    private static final double HEADER = 24;

    @BeforeEach
    void openNight() throws Exception {
        showWindow();
        open(add(copyOf("psg/SC4001E0-PSG_first5min.edf")));
    }

    private Montage shown() {
        ScoreModel model = model();
        return onFx(model::montage);
    }

    private List<String> names() {
        return shown().channels().stream().map(Channel::name).toList();
    }

    private Channel lane(int index) {
        return shown().channels().get(index);
    }

    private double middleOf(int lane) {
        Node gutter = find(scene, "gutter");
        List<Channel> channels = shown().channels();
        return onFx(() -> {
            double unit = (gutter.getLayoutBounds().getHeight() - HEADER)
                    / channels.stream().mapToDouble(Channel::weight).sum();
            return HEADER + unit * (channels.stream().limit(lane).mapToDouble(Channel::weight).sum()
                    + channels.get(lane).weight() / 2);
        });
    }

    private void gutter(EventType<MouseEvent> what, double y, int clicks) {
        Node gutter = find(scene, "gutter");
        runFx(() -> {
            var at = gutter.localToScene(40, y);
            boolean down = what != MouseEvent.MOUSE_MOVED;
            Event.fireEvent(gutter, new MouseEvent(what, at.getX(), at.getY(), at.getX(), at.getY(),
                    down ? MouseButton.PRIMARY : MouseButton.NONE, clicks, false, false, false, false, down, false, false,
                    false, false, false, null));
        });
    }

    private void click(int lane, int clicks) {
        gutter(MouseEvent.MOUSE_PRESSED, middleOf(lane), clicks);
        gutter(MouseEvent.MOUSE_RELEASED, middleOf(lane), clicks);
    }

    private void pointAt(int lane) {
        gutter(MouseEvent.MOUSE_MOVED, middleOf(lane), 0);
    }

    private void type(KeyCode code, String text) {
        press(code);
        runFx(() -> Event.fireEvent(scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_TYPED, text, text, KeyCode.UNDEFINED,
                false, false, false, false)));
    }

    @Test
    void a_click_opens_the_settings_of_the_lane_and_escape_gives_the_keys_back_to_the_page() {
        click(1, 1);
        waitForNode("lane-popover");
        assertEquals(lane(1).name(), textOf("lane-title"));
        assertEquals("lane-value", focused());
        press(KeyCode.ESCAPE);
        assertFalse(isThere("lane-popover"));
        assertTrue(pageHasFocus());
    }

    @Test
    void what_is_set_is_at_once_in_the_montage_of_the_page() {
        press(KeyCode.G);
        fire("lane-polarity-1");
        assertEquals(Channel.Range.symmetric(-75), lane(0).scale());
        fire("lane-unit-0");
        assertTrue(lane(0).scale() instanceof LaneScale.PerMillimetre per && per.units() < 0, lane(0).toString());
        fire("lane-overflow-1");
        assertEquals(LaneStyle.Overflow.CLIP, lane(0).style().overflow());
        fire("lane-colour-teal");
        assertEquals(TraceColour.TEAL, lane(0).style().colour());
        fire("lane-gridlines-1");
        assertEquals(List.of(-37.5, 37.5), lane(0).style().gridlines());
        fire("lane-phase-1");
        assertEquals(Phase.ZERO, lane(0).band().phase());
        fire("lane-notch-1");
        fire("lane-harmonics");
        assertEquals(50, lane(0).band().notchHz());
        assertEquals(5, lane(0).band().notchHarmonics());
        ComboBox<Double> highPass = find(scene, "lane-high-pass");
        runFx(() -> highPass.setValue(0.5));
        assertEquals(0.5, lane(0).band().highPassHz());
        ComboBox<Double> height = find(scene, "lane-height");
        runFx(() -> height.setValue(2.0));
        assertEquals(2, lane(0).weight());
        waitFor("the page is drawn with it", () -> window.score().isSettled());
    }

    @Test
    void the_key_that_opens_the_settings_is_not_typed_into_them() {
        type(KeyCode.G, "g");
        assertEquals("lane-value", focused());
        assertEquals("±75", onFx(() -> ((TextField) scene.lookup("#lane-value")).getText()));
    }

    @Test
    void slow_wave_gridlines_are_offered_for_microvolts_only() {
        press(KeyCode.G);
        assertTrue(onFx(() -> scene.lookup("#lane-gridlines-1").isVisible()));
        press(KeyCode.ESCAPE);
        int flow = shown().channels().stream().map(c -> c.unit().isVoltage()).toList().indexOf(false);
        click(flow, 1);
        waitForNode("lane-popover");
        assertFalse(onFx(() -> scene.lookup("#lane-gridlines-1").isVisible()));
    }

    @Test
    void arrow_keys_choose_in_a_row_of_choices_and_the_page_follows() {
        press(KeyCode.G);
        runFx(() -> scene.lookup("#lane-phase-0").requestFocus());
        press(KeyCode.RIGHT);
        assertEquals(Phase.ZERO, lane(0).band().phase());
        press(KeyCode.LEFT);
        assertEquals(Phase.CAUSAL, lane(0).band().phase());
        fire("lane-phase-0");
        assertEquals(Phase.CAUSAL, lane(0).band().phase(), "one of them is always chosen");
        assertTrue(onFx(() -> ((javafx.scene.control.ToggleButton) scene.lookup("#lane-phase-0")).isSelected()));
    }

    @Test
    void filters_that_would_leave_nothing_are_refused_with_a_sentence() {
        press(KeyCode.G);
        ComboBox<Double> highPass = find(scene, "lane-high-pass");
        runFx(() -> highPass.setValue(50.0));
        assertEquals(0.3, lane(0).band().highPassHz());
        assertTrue(textOf("lane-filter-refused").contains("50"));
        assertEquals(0.3, onFx(highPass::getValue));
    }

    @Test
    void a_sensitivity_is_typed_with_any_key_and_no_epoch_is_scored() {
        press(KeyCode.G);
        TextField value = find(scene, "lane-value");
        runFx(value::selectAll);
        for (KeyCode code : List.of(KeyCode.W, KeyCode.R, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.NUMPAD1, KeyCode.U, KeyCode.O)) {
            type(code, code == KeyCode.DIGIT2 ? "2" : code == KeyCode.DIGIT3 ? "3" : "");
        }
        press(KeyCode.ENTER);
        assertEquals(Channel.Range.symmetric(23), lane(0).scale());
        press(KeyCode.ESCAPE);
        ScoreModel model = model();
        assertEquals(0, onFx(() -> model.scoring().hypnogram().scoredCount()));
        assertTrue(onFx(() -> model.scoring().events()).isEmpty());
        press(KeyCode.DIGIT2);
        assertEquals(1, onFx(() -> model.scoring().hypnogram().scoredCount()), "the page has the keys again");
    }

    @Test
    void a_press_beside_the_settings_closes_them_and_does_what_it_always_does() {
        click(0, 1);
        waitForNode("lane-popover");
        click(2, 1);
        waitForNode("lane-popover");
        assertEquals(lane(2).name(), textOf("lane-title"));
        runFx(() -> window.shell().show("library"));
        assertFalse(isThere("lane-popover"), "another space takes the settings away");
    }

    @Test
    void a_lane_dragged_to_a_gap_stands_there_and_dragged_back_stands_where_it_was() {
        List<String> before = names();
        gutter(MouseEvent.MOUSE_PRESSED, middleOf(0), 1);
        gutter(MouseEvent.MOUSE_DRAGGED, middleOf(2) + 8, 1);
        gutter(MouseEvent.MOUSE_RELEASED, middleOf(2) + 8, 1);
        assertEquals(List.of(before.get(1), before.get(2), before.get(0)), names().subList(0, 3));
        gutter(MouseEvent.MOUSE_PRESSED, middleOf(2), 1);
        gutter(MouseEvent.MOUSE_DRAGGED, middleOf(0) - 8, 1);
        press(KeyCode.ESCAPE);
        gutter(MouseEvent.MOUSE_RELEASED, middleOf(0) - 8, 1);
        assertNotEquals(before, names(), "escape gives up the drag");
        gutter(MouseEvent.MOUSE_PRESSED, middleOf(2), 1);
        gutter(MouseEvent.MOUSE_DRAGGED, middleOf(0) - 8, 1);
        gutter(MouseEvent.MOUSE_RELEASED, middleOf(0) - 8, 1);
        assertEquals(before, names());
    }

    @Test
    void a_double_click_shows_a_lane_alone_and_escape_shows_all() {
        List<String> before = names();
        click(1, 1);
        click(1, 2);
        assertEquals(List.of(before.get(1)), names());
        assertFalse(isThere("lane-popover"));
        press(KeyCode.ESCAPE);
        assertEquals(before, names());
        // A hand that goes on at once: the system counts its clicks on.
        click(1, 3);
        click(1, 4);
        assertEquals(List.of(before.get(1)), names());
        press(KeyCode.ESCAPE);
        pointAt(2);
        press(KeyCode.I, KeyCode.SHIFT);
        assertEquals(List.of(before.get(2)), names());
        press(KeyCode.I, KeyCode.SHIFT);
        assertEquals(before, names());
    }

    @Test
    void keys_change_the_sensitivity_of_the_lane_pointed_at_and_of_all() {
        pointAt(1);
        press(KeyCode.UP, KeyCode.SHIFT);
        assertEquals(Channel.Range.symmetric(50), lane(1).scale());
        assertEquals(Channel.Range.symmetric(75), lane(0).scale());
        press(KeyCode.MINUS);
        assertEquals(Channel.Range.symmetric(70), lane(1).scale());
        assertEquals(Channel.Range.symmetric(100), lane(0).scale());
        press(KeyCode.EQUALS);
        press(KeyCode.ADD);
        assertEquals(Channel.Range.symmetric(50), lane(0).scale());
    }

    @Test
    void a_step_is_said_at_a_lane_that_has_no_room_for_its_scale_and_nowhere_else() {
        ScoreModel model = model();
        runFx(() -> model.montageProperty().set(model.montage().with(2, model.montage().channels().get(2).withWeight(0.1))));
        waitFor("the page is drawn", () -> window.score().isSettled());
        pointAt(2);
        press(KeyCode.UP, KeyCode.SHIFT);
        waitFor("the chip", () -> scene.lookup("#lane-chip").isVisible());
        assertTrue(textOf("lane-chip").startsWith("±"), textOf("lane-chip"));
        pointAt(0);
        press(KeyCode.UP, KeyCode.SHIFT);
        waitFor("no chip where the scale is shown", () -> !scene.lookup("#lane-chip").isVisible());
    }

    @Test
    void all_lanes_are_fitted_to_the_page() {
        ScoreModel model = model();
        runFx(() -> model.montageProperty().set(model.montage().with(0,
                model.montage().channels().getFirst().withRange(Channel.Range.symmetric(5000)))));
        press(KeyCode.F, KeyCode.CONTROL, KeyCode.SHIFT);
        waitFor("the first lane is fitted", () -> model.montage().channels().getFirst().range()
                .filter(range -> range.top() < 1000).isPresent());
        assertEquals(ChannelKind.EEG, lane(0).kind());
    }
}
