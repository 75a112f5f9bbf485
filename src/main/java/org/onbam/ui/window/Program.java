package org.onbam.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.app.PlayedNight;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.render.TextPainter;
import org.onbam.scoring.LibraryRecording;
import org.onbam.ui.task.FxThread;

/// The program with a window, from start to end. One a process.
///
/// Settings and library are opened on the calling thread while the toolkit starts on its own.
public final class Program {

    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;

    private final AppHome home;
    private final Locale language;
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param home     folder of settings and library
    /// @param language what the window speaks unless the settings name a language
    public Program(AppHome home, Locale language) {
        this.home = home;
        this.language = language;
    }

    /// Opens the window and returns when it is closed.
    ///
    /// @param files recordings to add to the library; the first that can be used is opened
    /// @throws UserException if the settings or the library cannot be opened; no window is then left
    public void open(List<Path> files) throws UserException {
        AppContext app = start();
        FxThread.run(() -> {
            MainWindow window = show(app);
            if (!files.isEmpty()) {
                window.addAndOpen(files);
            }
        });
        awaitEnd();
    }

    /// Opens the window on the demo night and returns when it is closed.
    public void openDemo() throws UserException {
        AppContext app = start();
        FxThread.run(() -> {
            MainWindow window = show(app);
            app.jobs().start(Message.of("app.demo.making"),
                    (progress, token) -> window.demo().addTo(app.library(), app.scorer(), progress, token),
                    (LibraryRecording entry) -> {
                        window.library().reload();
                        window.open(entry);
                    }, window.shell().errors()::show);
        });
        awaitEnd();
    }

    private AppContext start() throws UserException {
        Toolkit.start();
        try {
            AppContext app = AppContext.open(home, language, FxThread::run);
            app.jobs().work().execute(TextPainter::preload);
            return app;
        } catch (UserException e) {
            Platform.exit();
            throw e;
        }
    }

    private MainWindow show(AppContext app) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        MainWindow window = new MainWindow(app, PlayedNight.demoFile(home.folder()),
                Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        window.showOn(new Stage(), closed::countDown);
        return window;
    }

    private void awaitEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }
}
