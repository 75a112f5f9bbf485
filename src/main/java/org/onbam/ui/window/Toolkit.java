package org.onbam.ui.window;

import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// Starts JavaFX once in this process.
public final class Toolkit {

    private Toolkit() {
    }

    /// Starts the toolkit on the display and waits until it runs.
    ///
    /// @throws UserException if no window can be opened on the display; the toolkit cannot be started again then
    public static void start() throws UserException {
        // JavaFX warns when it is started from the class path; the launcher puts it on the module path.
        Logger.getLogger("com.sun.javafx.application.PlatformImpl").setLevel(Level.SEVERE);
        // Text on pages is drawn by AWT into memory; it must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
        } catch (UnsupportedOperationException e) {
            throw new UserException(Message.of("shell.display.unusable"), Message.of("shell.display.unusable.remedy"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Starts the toolkit without a display: scenes are laid out and drawn by software, no window appears.
    public static void startHeadless() throws UserException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        start();
        Platform.setImplicitExit(false);
    }
}
