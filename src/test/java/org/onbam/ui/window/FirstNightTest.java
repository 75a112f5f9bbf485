package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.TestRecordings;
import org.onbam.app.AddRecordings;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.app.CancellationToken;
import org.onbam.app.EdfRecordingFiles;
import org.onbam.app.Progress;
import org.onbam.edf.EdfAnnotation;
import org.onbam.edf.EdfReader;
import org.onbam.edf.OtherReaders;
import org.onbam.interchange.ExportRequest;
import org.onbam.interchange.RecordingFacts;
import org.onbam.interchange.ScoringFormats;
import org.onbam.message.UserException;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.scoring.LibraryRecording;
import org.onbam.store.LabelStore;
import org.onbam.ui.FxTest;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.task.FxThread;
import org.testfx.api.FxRobot;

/// The whole way through, on a real recording, with real key presses and a real drag.
class FirstNightTest extends FxTest {

    private static final List<KeyCode> KEYS = List.of(KeyCode.DIGIT0, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3,
            KeyCode.R, KeyCode.W, KeyCode.DIGIT5, KeyCode.NUMPAD2, KeyCode.DIGIT2, KeyCode.DIGIT3);
    private static final List<SleepStage> STAGES = List.of(SleepStage.W, SleepStage.N1, SleepStage.N2, SleepStage.N3,
            SleepStage.R, SleepStage.W, SleepStage.R, SleepStage.N2, SleepStage.N2, SleepStage.N3);

    @TempDir
    Path home;

    private AppContext app;
    private MainWindow window;
    private LibraryRecording recording;

    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void openWindow() throws UserException {
        open();
        show(window::scene);
    }

    private void open() throws UserException {
        Path file = TestRecordings.find("psg/Osas2002plusQRS.edf").toAbsolutePath().normalize();
        app = AppContext.open(new AppHome(home), FxThread::run);
        recording = new AddRecordings(app.library(), new EdfRecordingFiles())
                .run(List.of(file), Progress.NONE, new CancellationToken()).getFirst().orRefusal();
        window = onFx(() -> new MainWindow(app, home.resolve("demo.edf"), 1000, 700));
    }

    @AfterEach
    void close() throws UserException {
        // No window where the recording was absent and the test skipped.
        if (window != null) {
            runFx(window.score()::closed);
            app.close();
        }
    }

    private ScoreModel model() {
        return onFx(() -> window.score().model().orElseThrow());
    }

    private void openInScore() {
        onFx(() -> {
            window.open(recording);
            return window;
        });
        waitFor("the night is open", () -> window.score().model().isPresent());
        waitFor("the first page is drawn", () -> window.score().isSettled());
    }

    private void scoreTenEpochs() {
        KEYS.forEach(key -> robot.push(key));
    }

    /// Edges would be drawn to the breaths of this recording, and not stand where the mouse put them.
    private void letEdgesStay() {
        robot.push(KeyCode.ALT, KeyCode.S);
        waitFor("edges stay where they are put", () -> !app.settings().snapping());
    }

    /// Drags over a lane from one share of the page's width to another.
    private void drag(String channel, double from, double to) {
        Node page = robot.lookup("#page").query();
        Bounds bounds = onFx(() -> page.localToScreen(page.getBoundsInLocal()));
        int lane = model().montage().channels().stream().map(c -> c.name()).toList().indexOf(channel);
        double lanes = model().montage().channels().size();
        double y = bounds.getMinY() + 24 + (bounds.getHeight() - 24) * (lane + 0.5) / lanes;
        robot.drag(new Point2D(bounds.getMinX() + bounds.getWidth() * from, y), MouseButton.PRIMARY)
                .dropTo(new Point2D(bounds.getMinX() + bounds.getWidth() * to, y));
    }

    @Test
    void a_night_is_scored_with_keys_and_a_drag_kept_reopened_and_exported() throws Exception {
        openInScore();
        scoreTenEpochs();
        ScoreModel model = model();
        waitFor("ten epochs are scored", () -> model.epoch() == 10);
        letEdgesStay();
        drag("Resp oro-nasal", 0.25, 0.75);
        robot.push(KeyCode.O);
        Scoring scored = model().scoring();

        assertEquals(STAGES, scored.hypnogram().range(0, 10));
        ScoredEvent apnea = scored.events().getFirst();
        assertEquals("apnea_obstructive", apnea.type());
        assertEquals("Resp oro-nasal", apnea.channel());
        assertEquals(300 + 7.5, apnea.span().startNanos() / 1e9, 0.1);
        assertEquals(15, apnea.span().durationSeconds(), 0.2);

        reopen();
        assertEquals(scored, model().scoring(), "what was scored is there again");
        assertEquals(10, model().epoch(), "where the scorer was is kept");
        robot.push(new javafx.scene.input.KeyCodeCombination(KeyCode.Z,
                javafx.scene.input.KeyCombination.CONTROL_DOWN));
        assertTrue(model().scoring().events().isEmpty(), "the mark is undone after reopening");
        robot.push(new javafx.scene.input.KeyCodeCombination(KeyCode.Y,
                javafx.scene.input.KeyCombination.CONTROL_DOWN));
        assertEquals(scored, model().scoring());

        assertExported(scored);
    }

    private void reopen() throws Exception {
        close();
        try (LabelStore store = LabelStore.open(home.resolve("library.sqlite"))) {
            assertEquals(1, store.scorings(recording.id()).size());
            assertEquals(10, store.scorings(recording.id()).getFirst().scoredEpochs());
        }
        Stage stage = (Stage) onFx(() -> window.scene().getWindow());
        open();
        runFx(() -> stage.setScene(window.scene()));
        openInScore();
    }

    private void assertExported(Scoring scored) throws Exception {
        Path file = home.resolve("scored.edf");
        new ScoringFormats(app.vocabulary()).writableFor(file).orElseThrow()
                .write(file, new ExportRequest(RecordingFacts.of(model().recording()), scored));
        try (EdfReader reader = EdfReader.open(file)) {
            List<EdfAnnotation> annotations = reader.annotations();
            assertEquals(10, annotations.stream().filter(a -> a.text().matches("Sleep stage [WNR][123]?"))
                    .count());
            assertTrue(annotations.stream().anyMatch(a -> a.text().equals("Obstructive apnea")
                    && a.onsetNanos() == scored.events().getFirst().span().startNanos()));
        }
        List<String> mne = OtherReaders.mne(file);
        if (!mne.isEmpty()) {
            String apnea = String.format(Locale.ROOT, "%.3f %.3f Obstructive apnea",
                    scored.events().getFirst().span().startNanos() / 1e9,
                    scored.events().getFirst().span().durationSeconds());
            assertTrue(mne.stream().anyMatch(line -> line.startsWith(apnea)), "MNE reads: " + mne);
            assertTrue(mne.contains("0.000 30.000 Sleep stage W"), "MNE reads: " + mne);
        }
        OtherReaders.edflib(file, home);
    }

    @Test
    void keys_typed_into_the_event_filter_score_nothing() {
        openInScore();
        robot.clickOn("#event-filter").write("w1 23 r");
        assertEquals(0, model().scoring().hypnogram().scoredCount());
        assertEquals(0, model().epoch());
    }

    @Test
    void an_event_is_moved_resized_retyped_and_deleted_with_mouse_and_keys() {
        openInScore();
        letEdgesStay();
        drag("Resp oro-nasal", 0.2, 0.6);
        robot.push(KeyCode.H);
        drag("Resp oro-nasal", 0.4, 0.5);
        assertEquals(9, onlyEvent().span().startNanos() / 1e9, 0.1);
        assertEquals(12, onlyEvent().span().durationSeconds(), 0.1);
        drag("Resp oro-nasal", 0.7, 0.8);
        assertEquals(15, onlyEvent().span().durationSeconds(), 0.1);
        robot.push(KeyCode.C);
        assertEquals("apnea_central", onlyEvent().type());
        robot.push(KeyCode.DELETE);
        assertTrue(model().scoring().events().isEmpty());
    }

    private ScoredEvent onlyEvent() {
        assertEquals(1, model().scoring().events().size());
        return model().scoring().events().getFirst();
    }
}
