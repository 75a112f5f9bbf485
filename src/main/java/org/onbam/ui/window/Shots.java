package org.onbam.ui.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.onbam.app.AddRecordings;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.app.CancellationToken;
import org.onbam.app.DemoNight;
import org.onbam.app.EdfRecordingFiles;
import org.onbam.app.Language;
import org.onbam.app.Look;
import org.onbam.app.PictureFile;
import org.onbam.app.PlayedNight;
import org.onbam.app.Progress;
import org.onbam.message.UserException;
import org.onbam.model.EpochGrid;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.render.Raster;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;
import org.onbam.simulate.SecondScorer;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.spectrum.SpectrumPanel;
import org.onbam.ui.statistics.StatisticsPane;
import org.onbam.ui.task.FxThread;

/// Pictures of the main screens, in both languages and both looks, drawn without a display.
///
/// Needs the toolkit started (see [Toolkit#startHeadless]); called from any thread but the FX thread, which it waits for.
public final class Shots {

    /// Who scored the night a second time.
    private static final String SECOND = "Lee";
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final AppContext app;
    private final Path folder;
    private final int width;
    private final int height;

    /// @param app    its settings are changed on the way
    /// @param folder where the pictures go; made if it is not there
    /// @param width  of the pictures, pixels
    /// @param height of the pictures, pixels
    public Shots(AppContext app, Path folder, int width, int height) {
        this.app = app;
        this.folder = folder;
        this.width = width;
        this.height = height;
    }

    /// Starts the toolkit without a display and draws the screens of one recording in a library of its own folder.
    ///
    /// @param recording an empty path means the demo night, made in `home` if it is not there
    /// @return how many pictures were written
    public static int draw(AppHome home, Path recording, Path folder, int width, int height) throws UserException {
        Toolkit.startHeadless();
        try (AppContext app = AppContext.open(home, Locale.ENGLISH, FxThread::run)) {
            Path file = recording.toString().isEmpty() ? PlayedNight.demoFile(home.folder()) : recording;
            LibraryRecording entry = recording.toString().isEmpty()
                    ? new DemoNight(file).addTo(app.library(), app.scorer()) : add(app, file);
            return new Shots(app, folder, width, height).draw(entry);
        } finally {
            Platform.exit();
        }
    }

    private static LibraryRecording add(AppContext app, Path file) throws UserException {
        return new AddRecordings(app.library(), new EdfRecordingFiles())
                .run(List.of(file.toAbsolutePath().normalize()), Progress.NONE, new CancellationToken()).getFirst().orRefusal();
    }

    /// Draws the screens of a recording of the library; existing pictures of the same name are replaced.
    ///
    /// @return how many pictures were written
    public int draw(LibraryRecording recording) throws UserException {
        boolean isReviewed = secondScoring(recording);
        int count = 0;
        for (Language language : new Language[] {Language.KOREAN, Language.ENGLISH}) {
            for (Look look : List.of(Look.LIGHT, Look.DARK)) {
                count += draw(recording, language, look, isReviewed);
            }
        }
        return count;
    }

    private int draw(LibraryRecording recording, Language language, Look look, boolean isReviewed) throws UserException {
        FxWork.onFx(() -> {
            app.change(settings -> settings.withLanguage(language).withLook(look), failure -> { });
            return look;
        });
        MainWindow window = FxWork.onFx(() -> new MainWindow(app, Path.of(recording.location()), width, height));
        String suffix = "-" + (language == Language.KOREAN ? "ko" : "en") + "-" + look.name().toLowerCase(Locale.ROOT)
                + "-" + width + "x" + height + ".png";
        Session shots = new Session(window, suffix);
        shots.take("library", () -> hasRows(window), () -> { });
        FxWork.onFx(() -> {
            window.open(recording);
            return window;
        });
        until(() -> window.score().model().isPresent());
        ScoreModel model = FxWork.onFx(() -> window.score().model().orElseThrow());
        shots.take("score-30s", window.score()::isWhole, () -> {
            model.goToEpoch(firstRespiratoryEpoch(model));
            model.setTimeBase(EpochGrid.EPOCH_NANOS);
        });
        shots.take("score-statistics", () -> statistics(window).statisticsProperty().get().isPresent(),
                () -> run(window, "score.dock.statistics"));
        FxWork.onFx(() -> {
            run(window, "score.dock.events");
            return window;
        });
        shots.take("score-spectrum", () -> spectrum(window).shownProperty().getValue().isPresent(), () -> {
            model.select(new Selection.OfSpan(model.montage().channels().getFirst().name(), new TimeSpan(model.page().startNanos() + 2 * TimeSpan.SECOND,
                    model.page().startNanos() + 12 * TimeSpan.SECOND)));
            run(window, "score.spectrum");
        });
        shots.press(KeyCode.ESCAPE);
        shots.press(KeyCode.ESCAPE);
        shots.take("score-5min", () -> true, () -> model.setTimeBase(300 * TimeSpan.SECOND));
        shots.take("score-night", window.score()::isWhole, () -> model.setTimeBase(model.paging().nanosOf(0)));
        shots.take("score-panes", () -> true, () -> {
            model.goToEpoch(firstRespiratoryEpoch(model));
            model.setTimeBase(EpochGrid.EPOCH_NANOS);
            run(window, "score.pane.lower");
        });
        shots.take("palette", () -> true, () -> {
            run(window, "score.pane.lower");
            run(window, "shell.palette");
        });
        shots.press(KeyCode.ESCAPE);
        shots.take("keys", () -> true, () -> run(window, "shell.help"));
        shots.press(KeyCode.ESCAPE);
        shots.take("settings", () -> true, () -> window.shell().show("settings"));
        shots.take("dataset", window.dataset()::isSettled, () -> window.shell().show("dataset"));
        if (isReviewed) {
            review(recording, window, shots);
        }
        FxWork.onFx(() -> {
            window.shell().closed();
            return window;
        });
        return shots.count;
    }

    /// Gives a night whose truth is known a second scoring, seeded, so that there is something to review; tells whether there is.
    private boolean secondScoring(LibraryRecording recording) throws UserException {
        List<ScoringSummary> there = app.library().scorings(recording.id());
        Optional<ScoringSummary> truth = there.stream().filter(one -> one.scorer().kind() == Scorer.Kind.PROGRAM).findFirst();
        if (truth.isPresent() && there.stream().noneMatch(one -> one.scorer().name().equals(SECOND))) {
            Scoring first = app.library().open(truth.get().id()).scoring();
            app.library().create(recording.id(), app.library().scorer(SECOND, Scorer.Kind.PERSON), "", new SecondScorer(1).of(first));
        }
        return truth.isPresent();
    }

    private static void review(LibraryRecording recording, MainWindow window, Session shots) throws UserException {
        shots.take("review-queue", () -> hasRows(window, "#queue") && window.scene().getRoot().lookup("#several-pair") != null, () -> {
            window.shell().show("review");
            run(window, "review.several");
        });
        FxWork.onFx(() -> {
            window.review().open(recording);
            return recording;
        });
        until(window.review().openProperty()::get);
        shots.take("review", window.review()::isSettled, () -> { });
        shots.take("review-agreement", () -> window.scene().getRoot().lookup("#matrix") != null, () -> run(window, "review.side.agreement"));
        shots.take("review-scorings", () -> window.scene().getRoot().lookup("#review-statistics") != null,
                () -> run(window, "review.side.scorings"));
    }

    private static boolean hasRows(MainWindow window) {
        return hasRows(window, ".table-view");
    }

    private static boolean hasRows(MainWindow window, String table) {
        return window.scene().getRoot().lookup(table) instanceof TableView<?> found
                && !found.getItems().isEmpty();
    }

    private static SpectrumPanel spectrum(MainWindow window) {
        return (SpectrumPanel) window.scene().getRoot().lookup("#spectrum");
    }

    private static StatisticsPane statistics(MainWindow window) {
        return (StatisticsPane) window.scene().getRoot().lookup("#statistics");
    }

    private static void run(MainWindow window, String command) {
        window.shell().keymap().command(command).ifPresent(found -> found.run());
    }

    /// The epoch of the first apnea or hypopnea, so that the page has something to show.
    private static int firstRespiratoryEpoch(ScoreModel model) {
        return model.scoring().events().stream()
                .filter(event -> event.type().startsWith("apnea") || event.type().startsWith("hypopnea"))
                .skip(3).findFirst().map(event -> model.grid().epochAt(event.span().startNanos()))
                .orElse(Math.min(10, model.grid().count() - 1));
    }

    /// One window and the pictures taken of it.
    private final class Session {

        private final MainWindow window;
        private final String suffix;
        private int count;

        Session(MainWindow window, String suffix) {
            this.window = window;
            this.suffix = suffix;
        }

        void take(String name, BooleanSupplier ready, Runnable before) throws UserException {
            FxWork.onFx(() -> {
                before.run();
                layOut();
                return name;
            });
            until(() -> {
                layOut();
                return window.score().isSettled() && ready.getAsBoolean();
            });
            WritableImage image = FxWork.onFx(() -> window.scene().snapshot(null));
            save(image, folder.resolve(name + suffix));
            count++;
        }

        void press(KeyCode key) {
            FxWork.onFx(() -> {
                Node focus = window.scene().getFocusOwner();
                Event.fireEvent(focus == null ? window.scene().getRoot() : focus,
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                return key;
            });
        }

        private void layOut() {
            Parent root = window.scene().getRoot();
            root.applyCss();
            root.resize(width, height);
            root.layout();
        }
    }

    private static void until(BooleanSupplier condition) {
        FxWork.until(DEADLINE, condition);
    }

    private static void save(WritableImage image, Path file) throws UserException {
        Raster raster = new Raster((int) image.getWidth(), (int) image.getHeight());
        image.getPixelReader().getPixels(0, 0, raster.width(), raster.height(), PixelFormat.getIntArgbPreInstance(),
                raster.pixels(), 0, raster.width());
        PictureFile.write(raster, file);
    }
}
