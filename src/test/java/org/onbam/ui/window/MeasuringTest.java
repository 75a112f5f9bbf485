package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.OpenNight;
import org.onbam.message.Report;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.Montage;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.render.TraceRenderer;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSession;
import org.onbam.signal.SyntheticNight;
import org.onbam.ui.page.PageView;
import org.onbam.ui.scoring.Nights;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;

/// Measuring in the window, by mouse and by keys alone, on a night whose every sample is known: F4-M1 is 100 µV from peak to
/// peak at 1 Hz in the first 8 s and nothing after; ramp rises by 1 a second, ten samples each; SpO2 is 90 % plus the number of
/// the second, modulo 5; from 300 to 360 s nothing was recorded; the recording has no chin EMG.
class MeasuringTest extends WindowTest {

    private static final long S = TimeSpan.SECOND;
    private static final int LANES = 4;
    private static final int F4 = 0;
    private static final int RAMP = 1;

    private final SyntheticNight night = SyntheticNight.builder().signal("F4", "uV", 100).signal("ramp", "", 10)
            .signal("SpO2", "%", 1).segment(0, 300).segment(360, 300).wave(MeasuringTest::wave);

    private static float wave(int signal, long i) {
        return switch (signal) {
            case 0 -> i < 800 ? (float) (-50 * Math.sin(2 * Math.PI * i / 100)) : 0;
            case 1 -> i / 10f;
            default -> 90 + i % 5;
        };
    }

    private static Channel channel(String name, ChannelKind kind, Derivation of, String unit, Channel.Range range) {
        return new Channel(name, kind, of, new PhysicalUnit(unit), FilterBand.OFF, Optional.of(range), 1);
    }

    @BeforeEach
    void openNight() throws UserException {
        Montage montage = new Montage("test", List.of(
                channel("F4-M1", ChannelKind.EEG, Derivation.of(0), "µV", Channel.Range.symmetric(100)),
                channel("ramp", ChannelKind.EFFORT, Derivation.of(1), "", new Channel.Range(0, 600)),
                channel("SpO2", ChannelKind.SPO2, Derivation.of(2), "%", new Channel.Range(80, 100)),
                channel("Chin", ChannelKind.CHIN_EMG, Derivation.NONE, "µV", Channel.Range.symmetric(50))));
        LibraryRecording entry = Nights.entry(night.recording());
        app.library().put(entry);
        ScoringId id = app.library().create(entry.id(), app.scorer(), "", Scoring.empty(night.recording().defaultGrid()));
        ScoringSession session = new ScoringSession(app.library().open(id), app.library(), Clock.systemUTC());
        showWindow();
        runFx(() -> {
            window.shell().show("score");
            window.score().show(new OpenNight(entry, night, new TraceRenderer(night), Report.empty(),
                    List.of(montage), session, Optional.empty()));
        });
        waitFor("the page has the keys", () -> scene.getFocusOwner() instanceof PageView);
        settle();
    }

    private void settle() {
        waitFor("the page is drawn where it stays", () -> window.score().isSettled()
                && scene.lookup("#page").getLayoutBounds().getWidth() > 400);
    }

    /// @param seconds on the page of 30 s
    private void mouse(EventType<MouseEvent> what, double seconds, int lane) {
        Node page = find(scene, "page");
        runFx(() -> {
            double width = page.getLayoutBounds().getWidth();
            double high = page.getLayoutBounds().getHeight() - 24;
            Point2D at = page.localToScene(seconds / 30 * width, 24 + high * (lane + 0.5) / LANES);
            boolean down = what != MouseEvent.MOUSE_MOVED;
            Event.fireEvent(page, new MouseEvent(what, at.getX(), at.getY(), at.getX(), at.getY(),
                    down ? MouseButton.PRIMARY : MouseButton.NONE, 1, false, false, false, false,
                    down && what != MouseEvent.MOUSE_RELEASED, false, false, false, false, false, null));
        });
    }

    private void drag(double from, double to, int lane) {
        mouse(MouseEvent.MOUSE_PRESSED, from, lane);
        mouse(MouseEvent.MOUSE_DRAGGED, (from + to) / 2, lane);
        mouse(MouseEvent.MOUSE_DRAGGED, to, lane);
        mouse(MouseEvent.MOUSE_RELEASED, to, lane);
    }

    private List<String> readings() {
        return now(() -> scene.getRoot().lookupAll(".gutter-reading").stream().map(Label.class::cast).filter(Node::isVisible)
                .map(Labeled::getText).toList());
    }

    /// Asked in a condition, which is on the FX thread already, or by the test.
    private static <T> T now(Callable<T> asked) {
        try {
            return Platform.isFxApplicationThread() ? asked.call() : onFx(asked);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String text(String id) {
        return now(() -> scene.lookup("#" + id) instanceof Labeled labeled ? labeled.getText() : "");
    }

    private void waitForReadings(String... expected) {
        waitFor("values " + List.of(expected), () -> readings().equals(List.of(expected)));
    }

    private boolean says(String id, String text) {
        return scene.lookup("#" + id) instanceof Labeled labeled && labeled.getText().equals(text);
    }

    private void waitForText(String id, String text) {
        waitForNode(id);
        waitFor("#" + id + " says " + text, () -> says(id, text));
    }

    private boolean isBarShown() {
        return onFx(() -> scene.lookup("#measure-bar").isVisible());
    }

    private String copied() {
        press(KeyCode.C, KeyCode.CONTROL);
        return onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    // --- crosshair --------------------------------------------------------------------------------------------

    @Test
    void the_crosshair_says_what_every_lane_holds_under_the_pointer() {
        press(KeyCode.Q);
        assertTrue(isBarShown());
        settle();
        // 2.25 s is a trough of the sine, sample 22 or 23 of the ramp, and in the third second of SpO2
        mouse(MouseEvent.MOUSE_MOVED, 2.25, F4);
        waitFor("2.25 s", () -> text("measure-place").contains("Epoch 1 · 2.2"));
        waitFor("the values", () -> readings().size() == LANES && readings().get(2).equals("92.0 %"));
        List<String> values = readings();
        assertEquals("–", values.get(3), "no chin EMG was recorded");
        double f4 = Double.parseDouble(values.get(0).replace('−', '-').replace(" µV", ""));
        assertTrue(f4 >= -50 && f4 <= -48, values.toString());
        assertEquals(2.25, Double.parseDouble(values.get(1)), 0.11);
        press(KeyCode.ESCAPE);
        assertFalse(isBarShown());
        assertEquals(List.of(), readings());
    }

    @Test
    void values_are_exact_samples_and_a_dash_stands_in_a_gap() {
        ScoreModel model = model();
        runFx(() -> model.panes().cursorProperty().set(OptionalLong.of(7 * S + 249_000_000L)));
        press(KeyCode.Q);
        // sample 725 is the nearest to 7.249 s: -50 sin(2 pi 7.25); of the ramp 72 (7.2); SpO2 of second 7
        waitForReadings("−50.0 µV", "7.2", "92.0 %", "–");
        assertEquals("22:49:07.249   Epoch 1 · 7.249 s", text("measure-place"));
        press(KeyCode.ESCAPE);
        runFx(() -> {
            model.goTo(310 * S);
            model.panes().cursorProperty().set(OptionalLong.of(310 * S));
        });
        press(KeyCode.Q);
        waitForReadings("–", "–", "–", "–");
    }

    @Test
    void arrows_move_the_crosshair_and_turn_the_page_at_its_edge() {
        ScoreModel model = model();
        runFx(() -> model.panes().cursorProperty().set(OptionalLong.of(29 * S + 950_000_000L)));
        press(KeyCode.Q);
        press(KeyCode.LEFT);
        long step = 29 * S + 950_000_000L - onFx(() -> model.panes().cursorProperty().get()).orElseThrow();
        double pixel = 30e9 / onFx(() -> scene.lookup("#page").getLayoutBounds().getWidth());
        assertEquals(Math.max(pixel, S / 100.0), step, 2, "a pixel, which is longer than a sample here");
        press(KeyCode.RIGHT, KeyCode.SHIFT);
        assertEquals(29 * S + 950_000_000L + 9 * step, onFx(() -> model.panes().cursorProperty().get()).orElseThrow(), 20);
        assertEquals(new TimeSpan(30 * S, 60 * S), model.page(), "the page has followed");
        assertEquals(SleepStage.UNSCORED, model.scoring().hypnogram().at(0));
        assertInstanceOf(Selection.None.class, model.selection(), "Shift and arrow select nothing while a tool is on");
        press(KeyCode.PAGE_DOWN);
        assertEquals(new TimeSpan(60 * S, 90 * S), model.page(), "pages turn by their other keys");
        press(KeyCode.ESCAPE);
        press(KeyCode.LEFT);
        assertEquals(new TimeSpan(30 * S, 60 * S), model.page(), "the arrows are the page's again");
    }

    @Test
    void the_values_go_to_the_clipboard_in_a_line() {
        ScoreModel model = model();
        runFx(() -> model.panes().cursorProperty().set(OptionalLong.of(10 * S)));
        press(KeyCode.Q);
        waitForReadings("0.0 µV", "10.0", "90.0 %", "–");
        assertEquals("22:49:10.000 · Epoch 1 · 10.000 s · F4-M1 0.0 µV; ramp 10.0; SpO2 90.0 %; Chin –", copied());
    }

    // --- caliper ----------------------------------------------------------------------------------------------

    @Test
    void the_caliper_measures_what_is_dragged_over_and_stays_while_pages_turn() {
        press(KeyCode.Q, KeyCode.SHIFT);
        settle();
        drag(1, 5, F4);
        waitForText("caliper-peakToPeak", "100.0 µV");
        assertEquals("F4-M1", text("caliper-channel"));
        double seconds = Double.parseDouble(text("caliper-duration").replace(" s", ""));
        assertEquals(4, seconds, 0.04, "both ends lie on samples");
        assertEquals(0, seconds * 100 % 1, 1e-6);
        waitFor("1 Hz", () -> text("caliper-dominant").startsWith("0.99") || text("caliper-dominant").startsWith("1.0"));
        assertInstanceOf(Selection.None.class, model().selection(), "the page has selected nothing");
        String before = text("caliper-duration");
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.PAGE_UP);
        settle();
        assertEquals(before, text("caliper-duration"));
        // an end, then the whole of it
        drag(5, 6, F4);
        waitFor("an end is dragged", () -> Math.abs(Double.parseDouble(text("caliper-duration").replace(" s", "")) - 5) < 0.05);
        String longer = text("caliper-duration");
        drag(3, 13, F4);
        waitForText("caliper-peakToPeak", "0.0 µV");
        assertEquals(longer, text("caliper-duration"), "moved as a whole it is as long");
        press(KeyCode.ESCAPE);
        assertFalse(isBarShown());
        press(KeyCode.Q, KeyCode.SHIFT);
        assertEquals("1.000 s", text("caliper-duration"), "nothing of it is kept");
    }

    @Test
    void the_caliper_is_used_by_keys_alone() {
        ScoreModel model = model();
        runFx(() -> model.panes().cursorProperty().set(OptionalLong.of(2 * S)));
        press(KeyCode.Q, KeyCode.SHIFT);
        // a second about 2 s, one wave of the sine
        waitForText("caliper-peakToPeak", "100.0 µV");
        assertEquals("1.000 s", text("caliper-duration"));
        assertEquals("1.00 Hz", text("caliper-rate"));
        assertEquals("0.0 µV", text("caliper-difference"));
        press(KeyCode.DOWN);
        // the ramp rises by one a second
        waitForText("caliper-difference", "1.0");
        assertEquals("ramp", text("caliper-channel"));
        press(KeyCode.RIGHT);
        waitForText("caliper-duration", "1.100 s");
        press(KeyCode.RIGHT, KeyCode.SHIFT);
        waitForText("caliper-duration", "2.100 s");
        waitForText("caliper-difference", "2.1");
        // the whole, then the first end
        press(KeyCode.TAB);
        press(KeyCode.RIGHT, KeyCode.SHIFT);
        waitForText("caliper-duration", "2.100 s");
        press(KeyCode.TAB);
        press(KeyCode.RIGHT, KeyCode.SHIFT);
        waitForText("caliper-duration", "1.100 s");
        waitForText("caliper-difference", "1.1");
        assertTrue(copied().startsWith("ramp · 22:49:03.500–22:49:04.600 · Length 1.100 s · 1/length 0.909 Hz · End − start 1.1 · "),
                () -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void across_a_gap_the_caliper_has_a_length_and_no_amplitude() {
        ScoreModel model = model();
        runFx(() -> model.setTimeBase(600 * S));
        settle();
        press(KeyCode.Q, KeyCode.SHIFT);
        waitForText("caliper-duration", "60.00 s");
        drag(30 * 280 / 600.0, 30 * 400 / 600.0, RAMP);
        waitForText("caliper-peakToPeak", "–");
        assertEquals(120, Double.parseDouble(text("caliper-duration").replace(" s", "")), 1.5);
    }

    @Test
    void escape_in_a_drag_gives_the_caliper_back_and_a_click_leaves_it() {
        press(KeyCode.Q, KeyCode.SHIFT);
        settle();
        String first = text("caliper-duration");
        mouse(MouseEvent.MOUSE_PRESSED, 5, F4);
        mouse(MouseEvent.MOUSE_DRAGGED, 9, F4);
        assertFalse(first.equals(text("caliper-duration")));
        press(KeyCode.ESCAPE);
        mouse(MouseEvent.MOUSE_RELEASED, 9, F4);
        assertEquals(first, text("caliper-duration"));
        assertTrue(isBarShown(), "the tool is still on");
        mouse(MouseEvent.MOUSE_PRESSED, 5, F4);
        mouse(MouseEvent.MOUSE_RELEASED, 5, F4);
        assertEquals(first, text("caliper-duration"));
    }

    // --- slow waves -------------------------------------------------------------------------------------------

    @Test
    void slow_waves_dragged_over_add_up_and_a_click_takes_one_away() {
        press(KeyCode.Z);
        settle();
        assertEquals("0.0 / 6.0 s", text("slow-wave-sum"));
        drag(10, 14, F4);
        waitFor("4 s", () -> text("slow-wave-sum").matches("(3.9|4.0) / 6.0 s"));
        drag(20, 22.5, F4);
        waitFor("6.5 s", () -> text("slow-wave-sum").matches("6.[45] / 6.0 s"));
        mouse(MouseEvent.MOUSE_PRESSED, 12, F4);
        mouse(MouseEvent.MOUSE_RELEASED, 12, F4);
        waitFor("2.5 s", () -> text("slow-wave-sum").matches("2.[45] / 6.0 s"));
        press(KeyCode.PAGE_DOWN);
        waitForText("slow-wave-sum", "0.0 / 6.0 s");
        press(KeyCode.PAGE_UP);
        waitFor("they stay with their epoch", () -> text("slow-wave-sum").matches("2.[45] / 6.0 s"));
        press(KeyCode.ESCAPE);
        press(KeyCode.Z);
        assertTrue(text("slow-wave-sum").matches("2.[45] / 6.0 s"), "and while the tool is away");
        fire("score-measure-slowWaves-clear");
        waitForText("slow-wave-sum", "0.0 / 6.0 s");
        assertEquals(SleepStage.UNSCORED, model().scoring().hypnogram().at(0), "nothing was scored");
    }

    @Test
    void a_drag_on_another_channel_is_the_pages() {
        press(KeyCode.Z);
        settle();
        drag(10, 14, RAMP);
        assertInstanceOf(Selection.OfSpan.class, model().selection());
        assertEquals("0.0 / 6.0 s", text("slow-wave-sum"));
    }

    @Test
    void found_slow_waves_are_those_of_the_first_eight_seconds_and_score_nothing() {
        press(KeyCode.Z, KeyCode.SHIFT);
        // 7.476 s by SciPy, as in SlowWaveSearchTest: the first half-wave begins where the recording does, and is none
        waitForText("slow-wave-sum", "7.4 / 6.0 s");
        assertTrue(text("slow-wave-found").endsWith("s of it proposed"));
        assertEquals("F4-M1", text("slow-wave-channel"));
        assertEquals(SleepStage.UNSCORED, model().scoring().hypnogram().at(0));
        // found again it is the same
        String once = text("slow-wave-sum");
        press(KeyCode.Z, KeyCode.SHIFT);
        waitForText("status-message", "F4-M1, epoch 1: 7.4 s of slow waves proposed. Look at them before you score.");
        assertEquals(once, text("slow-wave-sum"));
        press(KeyCode.PAGE_DOWN);
        waitForText("slow-wave-sum", "0.0 / 6.0 s");
        press(KeyCode.Z, KeyCode.SHIFT);
        waitFor("nothing there, and it is said: " + text("status-message"), () -> text("status-message").equals(
                "F4-M1, epoch 2: no wave of 0.5 to 2 Hz is taller than 75 µV."));
    }

    @Test
    void slow_waves_are_summed_by_keys_alone() {
        ScoreModel model = model();
        runFx(() -> model.panes().cursorProperty().set(OptionalLong.of(10 * S)));
        press(KeyCode.Z);
        double step = 30 / onFx(() -> scene.lookup("#page").getLayoutBounds().getWidth());
        press(KeyCode.ENTER);
        for (int i = 0; i < 10; i++) {
            press(KeyCode.RIGHT, KeyCode.SHIFT);
        }
        press(KeyCode.ENTER);
        double marked = Math.floor(100 * step * 10 + 1e-6) / 10;
        waitForText("slow-wave-sum", marked + " / 6.0 s");
        press(KeyCode.DELETE);
        waitForText("slow-wave-sum", "0.0 / 6.0 s");
        press(KeyCode.ENTER);
        press(KeyCode.RIGHT);
        press(KeyCode.ESCAPE);
        assertTrue(isBarShown(), "the first Esc gives up the stretch");
        press(KeyCode.ESCAPE);
        assertFalse(isBarShown());
    }

    // --- all of them ------------------------------------------------------------------------------------------

    @Test
    void one_tool_takes_the_place_of_another_and_stage_keys_score_beside_it() {
        press(KeyCode.Q);
        assertEquals("Crosshair", text("measure-name"));
        press(KeyCode.Z);
        assertEquals("Slow waves", text("measure-name"));
        press(KeyCode.DIGIT3);
        assertEquals(SleepStage.N3, model().scoring().hypnogram().at(0));
        press(KeyCode.Z);
        assertFalse(isBarShown(), "its own key puts it away");
    }

    @Test
    void lines_of_75_microvolts_come_and_go_and_leave_the_montage_alone() {
        ScoreModel model = model();
        Montage before = model.montage();
        press(KeyCode.G, KeyCode.SHIFT);
        settle();
        assertEquals("SHOWN", onFx(() -> model.panes().slowWaveLinesProperty().get().name()));
        press(KeyCode.G, KeyCode.SHIFT);
        assertEquals("HIDDEN", onFx(() -> model.panes().slowWaveLinesProperty().get().name()));
        assertEquals(before, model.montage());
    }
}
