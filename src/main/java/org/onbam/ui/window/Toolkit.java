package org.onbam.ui.window;

import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/// Starts JavaFX once in this process.
public final class Toolkit {

    private Toolkit() {
    }

    /// Whether this machine has a display to open a window on.
    public static boolean hasDisplay() {
        boolean needsServer = System.getProperty("os.name").startsWith("Linux");
        return !needsServer || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /// Starts the toolkit on the display and waits until it runs. @throws IllegalStateException if it runs already
    public static void start() {
        // JavaFX warns when it is started from the class path; the launcher puts it on the module path.
        Logger.getLogger("com.sun.javafx.application.PlatformImpl").setLevel(Level.SEVERE);
        // Text on pages is drawn by AWT into memory; it must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Starts the toolkit without a display: scenes are laid out and drawn by software, no window appears.
    public static void startHeadless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        start();
        Platform.setImplicitExit(false);
    }
}
