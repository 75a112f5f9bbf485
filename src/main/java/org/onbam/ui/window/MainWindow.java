package org.onbam.ui.window;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.onbam.app.AddRecordings;
import org.onbam.app.AddedFile;
import org.onbam.app.AppContext;
import org.onbam.app.DemoNight;
import org.onbam.app.EdfRecordingFiles;
import org.onbam.app.Settings;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.montage.LabelRecogniser;
import org.onbam.scoring.LibraryRecording;
import org.onbam.ui.dataset.DatasetSpace;
import org.onbam.ui.handover.Handover;
import org.onbam.ui.handover.PackageCommands;
import org.onbam.ui.handover.PackageDrops;
import org.onbam.ui.library.LibrarySpace;
import org.onbam.ui.review.ReviewSpace;
import org.onbam.ui.score.ScoreSpace;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.settings.SettingsSpace;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.FileChoice;
import org.onbam.ui.shell.FileDialogs;
import org.onbam.ui.shell.Shell;
import org.onbam.ui.shell.Surroundings;
import org.onbam.ui.theme.Theme;

/// The window: a scene with a shell of spaces, built anew in place when the language or the event types change. FX thread only.
public final class MainWindow {

    private final AppContext app;
    private final DemoNight demo;
    private final FileChoice files;
    private final Theme theme;
    private final Scene scene;
    private final BiConsumer<Settings, Settings> onSettings = this::settingsChanged;
    private final Runnable onTypes = this::rebuild;
    private Shell shell;
    private Runnable closed = () -> { };
    private ScoreSpace score;
    private LibrarySpace library;
    private ReviewSpace review;
    private SettingsSpace settings;
    private DatasetSpace dataset;
    private PackageCommands packages;

    /// @param demoFile where the demo night is made when somebody asks for it
    /// @param width    of the scene, logical pixels
    /// @param height   of the scene, logical pixels
    public MainWindow(AppContext app, Path demoFile, double width, double height) {
        this(app, demoFile, new FileDialogs(), width, height);
    }

    /// @param files asks for files in the place of the system's dialogs
    public MainWindow(AppContext app, Path demoFile, FileChoice files, double width, double height) {
        this.app = app;
        this.demo = new DemoNight(demoFile);
        this.files = files;
        this.theme = new Theme(app.settings().look());
        Surroundings around = Surroundings.of(app, theme, files);
        this.score = new ScoreSpace(around);
        this.library = librarySpace(around);
        this.review = new ReviewSpace(around);
        this.settings = new SettingsSpace(around);
        this.dataset = new DatasetSpace(around);
        this.shell = shell(around);
        this.scene = new Scene(shell.root(), width, height);
        theme.applyTo(scene);
        PackageDrops.accept(scene, dropped -> packages.bring(dropped));
        app.onChange(onSettings);
        app.onTrouble(trouble -> shell.errors().show(trouble));
        app.onOutdated(scoring -> {
            score.outdated(scoring);
            review.outdated(scoring);
        });
        app.onChangedElsewhere(this::changedElsewhere);
        app.eventTypes().onChange(onTypes);
    }

    // Another program changed the library: what is shown of it is read anew, the rest when it is shown.
    private void changedElsewhere() {
        if (shell.shownSpace().equals(library.id())) {
            library.reload();
        } else if (shell.shownSpace().equals(review.id())) {
            review.changedElsewhere();
        }
    }

    private Shell shell(Surroundings around) {
        Shell made = new Shell(around, List.of(library, score, review, dataset, settings));
        library.acceptDropsOn(made.root(), () -> made.show("library"));
        around.keymap().add(new Handover(around, score, library, this::open).commands());
        packages = new PackageCommands(around, score, library);
        around.keymap().add(packages.commands());
        around.keymap().add(List.of(Command.of("shell.quit", Command.Context.GLOBAL, this::quit, "Ctrl+Q")));
        return made;
    }

    private LibrarySpace librarySpace(Surroundings around) {
        return new LibrarySpace(around, new EdfRecordingFiles(), LabelRecogniser.standard()::kindOf,
                demo, this::open);
    }

    public Scene scene() {
        return scene;
    }

    public Shell shell() {
        return shell;
    }

    public ScoreSpace score() {
        return score;
    }

    public DatasetSpace dataset() {
        return dataset;
    }

    public LibrarySpace library() {
        return library;
    }

    public ReviewSpace review() {
        return review;
    }

    /// The night that the Library space offers; one for all who make it, so that it is made once.
    public DemoNight demo() {
        return demo;
    }

    public Theme theme() {
        return theme;
    }

    /// Opens a recording of the library in the Score space.
    public void open(LibraryRecording recording) {
        open(recording, model -> { });
    }

    private void open(LibraryRecording recording, Consumer<ScoreModel> then) {
        shell.show("score");
        score.open(recording, then);
    }

    /// Adds recordings in the background and opens the first that can be used; the first refusal is shown otherwise.
    public void addAndOpen(List<Path> files) {
        app.jobs().start(Message.of("app.add.job"),
                (progress, token) -> new AddRecordings(app.library(), new EdfRecordingFiles()).run(files, progress, token),
                this::added, shell.errors()::show);
    }

    private void added(List<AddedFile> results) {
        library.reload();
        for (AddedFile result : results) {
            switch (result) {
                case AddedFile.New added -> {
                    open(added.recording());
                    return;
                }
                case AddedFile.Known known -> {
                    open(known.recording());
                    return;
                }
                case AddedFile.Refused refused -> shell.errors().show(refused.reason());
            }
        }
    }

    private void settingsChanged(Settings before, Settings after) {
        theme.set(after.look());
        if (after.language() != before.language() || after.stageKeys() != before.stageKeys()) {
            rebuild();
        }
    }

    /// New words or keys: new screens in the same window, on the same space, with the same night open.
    private void rebuild() {
        Optional<LibraryRecording> open = score.model().map(model -> model.night().entry());
        Optional<LibraryRecording> reviewed = review.recording();
        String space = shell.shownSpace();
        shell.closed();
        Surroundings around = Surroundings.of(app, theme, files);
        score = new ScoreSpace(around);
        library = librarySpace(around);
        review = new ReviewSpace(around);
        settings = SettingsSpace.after(settings, around);
        dataset = DatasetSpace.after(dataset, around);
        shell = shell(around);
        scene.setRoot(shell.root());
        open.ifPresent(score::open);
        reviewed.ifPresent(review::open);
        shell.show(space);
    }

    /// Shows the window, as large as the screen is worth, and ends the program when it is closed.
    ///
    /// @param closed run after everything is saved and closed
    public void showOn(Stage stage, Runnable closed) {
        stage.setTitle("Onbam");
        for (String size : List.of("16", "32", "48", "256")) {
            icon(size).ifPresent(stage.getIcons()::add);
        }
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(600);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMaximized(screen.getWidth() <= scene.getWidth() || screen.getHeight() <= scene.getHeight());
        this.closed = closed;
        stage.setOnCloseRequest(event -> {
            if (!isClosed()) {
                event.consume();
            }
        });
        stage.show();
    }

    private static Optional<Image> icon(String size) {
        InputStream in = MainWindow.class.getResourceAsStream("/onbam/icons/onbam-" + size + ".png");
        return Optional.ofNullable(in).map(Image::new);
    }

    private void quit() {
        if (scene.getWindow() != null && isClosed()) {
            scene.getWindow().hide();
        }
    }

    // Labels that could not be saved keep the window open, with the night on it: the failure names what to do.
    private boolean isClosed() {
        try {
            app.library().flush();
            shell.closeSpaces();
            app.close();
            closed.run();
            return true;
        } catch (UserException e) {
            shell.errors().show(e);
            return false;
        }
    }
}
