package org.onbam.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.app.Look;
import org.onbam.app.PlayedNight;
import org.onbam.app.UnexpectedFailure;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.render.TextPainter;
import org.onbam.scoring.LibraryRecording;
import org.onbam.ui.shell.FileDialogs;
import org.onbam.ui.task.FxThread;
import org.onbam.ui.theme.Theme;

/// The program with a window, from start to end. One a process.
///
/// Settings and library are opened on the calling thread, files never on the FX thread.
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
    /// A start that fails is told in a window of its own, where the person may try again or take another library.
    ///
    /// @param files recordings to add to the library; the first that can be used is opened
    /// @throws UserException if the settings or the library cannot be opened and the person gave up; no window is left
    public void open(List<Path> files) throws UserException {
        run((app, window) -> {
            if (!files.isEmpty()) {
                window.addAndOpen(files);
            }
        });
    }

    /// Opens the window on the demo night and returns when it is closed.
    public void openDemo() throws UserException {
        run((app, window) -> app.jobs().start(Message.of("app.demo.making"),
                (progress, token) -> window.demo().addTo(app.library(), app.scorer(), progress, token),
                (LibraryRecording entry) -> {
                    window.library().reload();
                    window.open(entry);
                }, window.shell().errors()::show));
    }

    private void run(BiConsumer<AppContext, MainWindow> first) throws UserException {
        Toolkit.start();
        // Between the window of a failed start and the next one there is none.
        Platform.setImplicitExit(false);
        try {
            AppContext app = start();
            MainWindow window = onFx(() -> show(app));
            onFx(() -> {
                first.accept(app, window);
                return window;
            });
            awaitEnd();
        } catch (CompletionException e) {
            throw told(new UnexpectedFailure(e.getCause()));
        } finally {
            Platform.exit();
        }
    }

    private AppContext start() throws UserException {
        Optional<Path> library = Optional.empty();
        while (true) {
            try {
                AppContext app = library.isPresent()
                        ? AppContext.open(home, language, library.get(), FxThread::run)
                        : AppContext.open(home, language, FxThread::run);
                app.jobs().work().execute(TextPainter::preload);
                return app;
            } catch (UserException e) {
                switch (ask(e)) {
                    case StartFailure.Answer.Again() -> { }
                    case StartFailure.Answer.OtherLibrary(Path file) -> library = Optional.of(file);
                    case StartFailure.Answer.GiveUp() -> throw e;
                }
            }
        }
    }

    private UserException told(UserException failure) {
        ask(failure);
        return failure;
    }

    private StartFailure.Answer ask(UserException failure) {
        Messages messages = AppContext.messages(home, language);
        return onFx(() -> {
            StartFailure window = new StartFailure(failure, messages, new FileDialogs());
            window.showOn(new Stage(), new Theme(Look.SYSTEM));
            return window;
        }).answer().join();
    }

    private static <T> T onFx(Supplier<T> action) {
        return CompletableFuture.supplyAsync(action, FxThread::run).join();
    }

    private MainWindow show(AppContext app) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        MainWindow window = new MainWindow(app, PlayedNight.demoFile(home.folder()),
                Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        // What nobody caught is told as well: on this thread it would otherwise only be printed.
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) ->
                window.shell().errors().show(new UnexpectedFailure(failure)));
        window.showOn(new Stage(), closed::countDown);
        return window;
    }

    private void awaitEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
