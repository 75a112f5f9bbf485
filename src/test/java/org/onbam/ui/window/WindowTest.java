package org.onbam.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.onbam.TestRecordings;
import org.onbam.app.AddRecordings;
import org.onbam.app.CancellationToken;
import org.onbam.app.EdfRecordingFiles;
import org.onbam.app.Progress;
import org.onbam.message.UserException;
import org.onbam.scoring.LibraryRecording;
import org.onbam.ui.AppTest;
import org.onbam.ui.page.PageView;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.AnsweredFiles;

/// A whole window in English over a library of its own; file questions are answered by the test.
public abstract class WindowTest extends AppTest {

    protected final AnsweredFiles files = new AnsweredFiles();
    protected MainWindow window;
    protected Scene scene;

    protected final void showWindow() {
        window = onFx(() -> new MainWindow(app, folder.resolve("demo.edf"), files, 1280, 720));
        scene = show(window::scene);
    }

    @AfterEach
    final void closeNight() {
        if (window != null) {
            runFx(() -> window.shell().closed());
        }
    }

    /// A copy of a real recording in the test's folder, so that exports are proposed beside it.
    protected final Path copyOf(String name) throws IOException {
        Path source = TestRecordings.find(name);
        return Files.copy(source, folder.resolve(source.getFileName().toString()));
    }

    protected final LibraryRecording add(Path file) throws UserException {
        return new AddRecordings(app.library(), new EdfRecordingFiles())
                .run(List.of(file), Progress.NONE, new CancellationToken()).getFirst().orRefusal();
    }

    protected final ScoreModel open(LibraryRecording recording) {
        runFx(() -> window.open(recording));
        waitFor("the night is open", () -> window.score().model().isPresent());
        waitFor("the first page is drawn", () -> window.score().isSettled());
        return model();
    }

    protected final ScoreModel model() {
        return onFx(() -> window.score().model().orElseThrow());
    }

    protected final void press(KeyCode code, KeyCode... modifiers) {
        // A node that was just taken away keeps the focus until the next pulse.
        waitFor("the focus is in the window", () -> scene.getFocusOwner() == null
                || scene.getFocusOwner().getScene() == scene);
        press(scene, code, "", modifiers);
    }

    protected final boolean isThere(String id) {
        return onFx(() -> scene.lookup("#" + id) != null);
    }

    protected final void waitForNode(String id) {
        waitFor("#" + id, () -> scene.lookup("#" + id) != null);
    }

    protected final String textOf(String id) {
        Labeled labeled = find(scene, id);
        return onFx(labeled::getText);
    }

    protected final void fire(String id) {
        waitForNode(id);
        ButtonBase button = find(scene, id);
        runFx(button::fire);
    }

    protected final boolean pageHasFocus() {
        return onFx(() -> scene.getFocusOwner() instanceof PageView
                || scene.getFocusOwner() != null && "page".equals(scene.getFocusOwner().getId()));
    }

    protected final String focused() {
        return onFx(() -> scene.getFocusOwner() == null ? "" : String.valueOf(scene.getFocusOwner().getId()));
    }
}
