package org.onbam.ui.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.AddRecordings;
import org.onbam.app.CancellationToken;
import org.onbam.app.EdfRecordingFiles;
import org.onbam.app.MakeDataset;
import org.onbam.app.Progress;
import org.onbam.app.SmallEdf;
import org.onbam.dataset.DatasetVerifier;
import org.onbam.dataset.ExportPlan;
import org.onbam.dataset.ExportWatch;
import org.onbam.model.EpochGrid;
import org.onbam.model.Hypnogram;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringStatus;
import org.onbam.model.SleepStage;
import org.onbam.scoring.LibraryRecording;
import org.onbam.ui.AppTest;
import org.onbam.ui.shell.Surroundings;

/// The Dataset space over a small library, from an empty form to a verified folder.
final class DatasetSpaceTest extends AppTest {

    private DatasetSpace space;
    private Scene scene;

    @AfterEach
    void closeSpace() {
        runFx(space::closed);
    }

    private void open() {
        space = onFx(() -> new DatasetSpace(Surroundings.of(app, theme)));
        scene = show(() -> new StackPane(space.node()), 980, 700);
        runFx(() -> theme.applyTo(scene));
        runFx(space::shown);
        waitFor("the first look", space::isSettled);
    }

    private Scorer addScoredNight() throws Exception {
        Path file = SmallEdf.writeLong(folder.resolve("night.edf"), 130);
        new AddRecordings(app.library(), new EdfRecordingFiles()).run(List.of(file), Progress.NONE, new CancellationToken());
        LibraryRecording entry = app.library().recordings().getFirst();
        Scorer lee = app.library().scorer("Lee Someone", Scorer.Kind.PERSON);
        EpochGrid grid = EpochGrid.covering(entry.durationNanos(), EpochGrid.EPOCH_NANOS);
        var id = app.library().create(entry.id(), lee, "", Scoring.of(grid, Hypnogram.of(
                List.of(SleepStage.W, SleepStage.N1, SleepStage.N2, SleepStage.N2, SleepStage.UNSCORED)), List.of()));
        app.desk().step(id, ScoringStatus.SUBMITTED, lee, "");
        app.desk().step(id, ScoringStatus.APPROVED, app.scorer(), "");
        return lee;
    }

    private String verdict() {
        return onFx(() -> DatasetSpaceTest.this.<Label>node("dataset-verdict").getText());
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T node(String id) {
        return (T) scene.lookup("#" + id);
    }

    private void type(String id, String text) {
        runFx(() -> DatasetSpaceTest.this.<TextField>node(id).setText(text));
    }

    private void lookNow() {
        waitFor("the plan looked at", () -> space.isSettled()
                && space.model().lookedProperty().get().filter(looked -> looked.plan().plan().equals(space.model().plan())).isPresent());
    }

    @Test
    void an_empty_library_says_what_is_missing() {
        open();
        assertTrue(verdict().matches("\\d problems keep it from being made\\."), verdict());
        assertTrue(onFx(() -> DatasetSpaceTest.this.<Button>node("dataset-run").isDisabled()));
        assertEquals("Recordings: 0  ·  People: 0", onFx(() -> DatasetSpaceTest.this.<Label>node("dataset-count").getText()));
    }

    @Test
    void a_plan_is_filled_in_run_and_its_data_set_stands_verified() throws Exception {
        Scorer lee = addScoredNight();
        open();
        Path out = folder.resolve("out");
        type("dataset-name", "Pilot");
        type("dataset-destination", out.toString());
        runFx(() -> {
            DatasetSpaceTest.this.<ComboBox<ExportPlan.Source>>node("dataset-source").setValue(ExportPlan.Source.SCORER);
            DatasetSpaceTest.this.<ComboBox<String>>node("dataset-scorer").setValue(lee.name());
        });
        lookNow();
        assertTrue(verdict().startsWith("Nothing stands in the way"), () -> verdict() + onFx(() -> space.model().lookedProperty().get().toString()));
        assertEquals(1, onFx(() -> DatasetSpaceTest.this.<ListView<String>>node("dataset-codes").getItems().size()));
        Path saved = folder.resolve("plan.json");
        runFx(() -> space.model().save(saved, () -> { }));
        waitFor("the plan saved", () -> Files.exists(saved));
        assertEquals(onFx(space.model()::plan), MakeDataset.read(saved));
        runFx(() -> DatasetSpaceTest.this.<Button>node("dataset-run").fire());
        waitFor("the data set made", () -> space.model().stateProperty().get() instanceof RunState.Done);
        assertTrue(MakeDataset.verify(out, ExportWatch.NONE).isGood());
        assertTrue(Files.exists(out.resolve("train/S0001-1/S0001-1.edf")));
    }

    @Test
    void a_share_that_is_no_number_is_marked_and_waits() {
        open();
        ExportPlan before = onFx(space.model()::plan);
        type("dataset-shares", "train 80, test");
        assertTrue(onFx(() -> node("dataset-shares").getStyleClass().contains("wrong")));
        assertEquals(before, onFx(space.model()::plan));
        type("dataset-shares", "train 75, test 25");
        assertFalse(onFx(() -> node("dataset-shares").getStyleClass().contains("wrong")));
        assertEquals(List.of(new ExportPlan.Share("train", 0.75), new ExportPlan.Share("test", 0.25)), onFx(() -> space.model().plan().split().shares()));
        lookNow();
    }

    @Test
    void a_run_waits_while_it_is_paused_and_ends_when_it_is_stopped() throws Exception {
        Scorer lee = addScoredNight();
        open();
        type("dataset-name", "Pilot");
        type("dataset-destination", folder.resolve("out").toString());
        runFx(() -> space.model().change(plan -> plan.withLabels(
                new ExportPlan.Labels(ExportPlan.Source.SCORER, lee.name(), plan.labels().statuses()))));
        lookNow();
        runFx(() -> {
            space.model().run();
            space.model().pauseOrResume();
            assertTrue(space.model().stateProperty().get() instanceof RunState.Running running && running.paused());
            space.model().cancel();
        });
        waitFor("the end", () -> {
            space.model().tick();
            return !space.model().isRunning();
        });
        assertFalse(onFx(() -> space.model().stateProperty().get()) instanceof RunState.Failed);
    }

    @Test
    void a_run_goes_on_and_is_told_where_the_screens_are_built_anew() throws Exception {
        Scorer lee = addScoredNight();
        open();
        type("dataset-name", "Pilot");
        type("dataset-destination", folder.resolve("out").toString());
        runFx(() -> space.model().change(plan -> plan.withLabels(
                new ExportPlan.Labels(ExportPlan.Source.SCORER, lee.name(), plan.labels().statuses()))));
        lookNow();
        runFx(() -> {
            space.model().run();
            space.model().pauseOrResume();
            DatasetSpace before = space;
            before.closed();
            space = DatasetSpace.after(before, Surroundings.of(app, theme));
            assertTrue(space.model().stateProperty().get() instanceof RunState.Running running && running.paused());
        });
        scene = show(() -> new StackPane(space.node()), 980, 700);
        assertEquals("Pilot", onFx(() -> DatasetSpaceTest.this.<TextField>node("dataset-name").getText()));
        runFx(space.model()::pauseOrResume);
        waitFor("the data set made", () -> space.model().stateProperty().get() instanceof RunState.Done);
        assertTrue(MakeDataset.verify(folder.resolve("out"), ExportWatch.NONE).isGood());
        assertTrue(onFx(() -> scene.lookup("#dataset-run-box").isVisible()));
    }

    @Test
    void recordings_that_were_left_out_are_named_and_taken_up_by_the_next_run() throws Exception {
        Scorer lee = addScoredNight();
        Path night = folder.resolve("night.edf");
        byte[] good = Files.readAllBytes(night);
        byte[] bad = good.clone();
        bad[bad.length - 7] ^= 1;
        Files.write(night, bad);
        open();
        type("dataset-name", "Pilot");
        type("dataset-destination", folder.resolve("out").toString());
        runFx(() -> space.model().change(plan -> plan.withLabels(
                new ExportPlan.Labels(ExportPlan.Source.SCORER, lee.name(), plan.labels().statuses()))));
        lookNow();
        runFx(() -> DatasetSpaceTest.this.<Button>node("dataset-run").fire());
        waitFor("the run", () -> space.model().stateProperty().get() instanceof RunState.Done);
        // what a scroll pane holds is found once it has been laid out
        waitFor("what was left out", () -> node("dataset-told") instanceof VBox told && told.getChildren().size() == 1);
        Files.write(night, good);
        runFx(() -> DatasetSpaceTest.this.<Button>node("dataset-run").fire());
        waitFor("the second run", () -> space.model().stateProperty().get() instanceof RunState.Done done && done.made().isGood());
    }

    @Test
    void a_montage_that_is_made_meanwhile_can_be_chosen() {
        open();
        List<String> before = onFx(() -> List.copyOf(DatasetSpaceTest.this.<ComboBox<String>>node("dataset-montage").getItems()));
        runFx(() -> app.montages().save(app.montages().plan("staging").orElseThrow().withId("mine"), failure -> { }));
        List<String> after = onFx(() -> List.copyOf(DatasetSpaceTest.this.<ComboBox<String>>node("dataset-montage").getItems()));
        assertEquals(before.size() + 1, after.size());
        assertTrue(after.contains("mine"));
        assertEquals("diagnostic", onFx(() -> DatasetSpaceTest.this.<ComboBox<String>>node("dataset-montage").getValue()));
    }
}
