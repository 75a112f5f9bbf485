package org.onbam.ui.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.NightSeries;
import org.onbam.app.PositionSignal;
import org.onbam.model.BodyPosition;
import org.onbam.montage.Device;
import org.onbam.montage.PositionCode;
import org.onbam.montage.PositionCodes;
import org.onbam.scoring.LibraryRecording;
import org.onbam.simulate.NightPlan;
import org.onbam.simulate.PsgSimulator;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.window.WindowTest;

/// A simulated night whose header names another recorder, of which nothing is known.
class PositionSheetTest extends WindowTest {

    private static final String RECORDER = "Other_recorders";

    private LibraryRecording recording;
    private ScoreModel model;
    private List<PositionSignal.Level> levels;

    @BeforeEach
    void openNight() throws Exception {
        Path file = folder.resolve("night.edf");
        new PsgSimulator().simulate(NightPlan.demo().withDuration(Duration.ofMinutes(40)).withSeed(7)).writeTo(file);
        byte[] bytes = Files.readAllBytes(file);
        byte[] was = "Onbam_simulator".getBytes(StandardCharsets.US_ASCII);
        int at = new String(bytes, 0, 256, StandardCharsets.US_ASCII).indexOf("Onbam_simulator");
        System.arraycopy(RECORDER.getBytes(StandardCharsets.US_ASCII), 0, bytes, at, was.length);
        Files.write(file, bytes);
        showWindow();
        recording = add(file);
        model = open(recording);
        waitFor("the position is read", () -> series().sensor().isPresent());
        levels = onFx(() -> series().sensor().orElseThrow().levels());
    }

    private NightSeries series() {
        return model.seriesProperty().get();
    }

    private PositionCodes said() {
        return onFx(() -> app.montages().corrections().of(Device.of(model.recording())).positions());
    }

    private BodyPosition said(int row) {
        return levels.get(row).code() instanceof PositionCode.Value(double number) ? said().ofNumber(number) : BodyPosition.UNKNOWN;
    }

    private void openSheet() {
        press(KeyCode.B, KeyCode.CONTROL, KeyCode.SHIFT);
        waitForNode("position-row-0");
        waitFor("the first line has the keys", () -> focusedId().startsWith("position-0-"));
    }

    private String focusedId() {
        return Optional.ofNullable(scene.getFocusOwner()).map(Node::getId).orElse("");
    }

    @Test
    void what_a_code_means_is_said_by_a_letter_holds_at_once_and_for_the_next_night_of_the_device() {
        assertTrue(onFx(() -> series().position().isEmpty()), "of an unknown recorder nothing is known");
        openSheet();
        press(KeyCode.S);
        assertEquals(BodyPosition.SUPINE, said(0));
        assertEquals(BodyPosition.SUPINE, onFx(() -> series().position().orElseThrow().stretches().getFirst().position()));
        assertTrue(textOf("position-why-0").contains("said for this device"), textOf("position-why-0"));
        press(KeyCode.DIGIT0);
        assertEquals(PositionCodes.NONE, said());
        assertTrue(onFx(() -> series().position().isEmpty()));
        press(KeyCode.L);
        press(KeyCode.ESCAPE);
        waitFor("the sheet is closed", () -> scene.lookup("#position-sheet") == null);
        assertTrue(pageHasFocus());
        model = open(recording);
        waitFor("the position is read", () -> series().position().isPresent());
        assertEquals(BodyPosition.LEFT, onFx(() -> series().position().orElseThrow().stretches().getFirst().position()));
    }

    @Test
    void up_and_down_go_from_code_to_code_and_a_letter_scores_nothing() {
        assertTrue(levels.size() > 1, levels.toString());
        openSheet();
        press(KeyCode.DOWN);
        waitFor("the second line has the keys", () -> focusedId().startsWith("position-1-"));
        press(KeyCode.R);
        assertEquals(BodyPosition.RIGHT, said(1));
        assertEquals(BodyPosition.UNKNOWN, said(0));
        press(KeyCode.UP);
        waitFor("the first line has the keys", () -> focusedId().startsWith("position-0-"));
        press(KeyCode.U);
        assertEquals(BodyPosition.UPRIGHT, said(0));
        press(KeyCode.DOWN);
        press(KeyCode.P);
        assertEquals(BodyPosition.PRONE, said(1), "after a letter too");
        assertEquals(0, onFx(() -> model.scoring().hypnogram().scoredCount()), "R is no stage here");
    }

    @Test
    void a_usual_set_of_codes_can_be_taken_and_all_be_forgotten() {
        openSheet();
        MenuButton sets = find(scene, "position-sets");
        runFx(() -> sets.getItems().getFirst().fire());
        assertFalse(said().isEmpty());
        fire("position-forget");
        assertEquals(PositionCodes.NONE, said());
        ButtonBase forget = find(scene, "position-forget");
        assertTrue(onFx(forget::isDisabled));
    }

    @Test
    void codes_that_are_read_while_the_sheet_is_open_take_the_keys() {
        NightSeries read = onFx(this::series);
        runFx(() -> model.seriesProperty().set(NightSeries.NONE));
        press(KeyCode.B, KeyCode.CONTROL, KeyCode.SHIFT);
        waitForNode("position-sheet");
        assertTrue(textOf("position-about").contains("being read"), textOf("position-about"));
        runFx(() -> model.seriesProperty().set(read));
        waitFor("the first line has the keys", () -> focusedId().startsWith("position-0-"));
    }

    @Test
    void a_button_of_the_mouse_says_the_same_as_its_letter() {
        openSheet();
        ToggleButton prone = find(scene, "position-0-" + BodyPosition.PRONE.ordinal());
        runFx(prone::fire);
        assertEquals(BodyPosition.PRONE, said(0));
        assertTrue(onFx(prone::isSelected));
    }
}
