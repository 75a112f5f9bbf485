package org.onbam.ui;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A test with a window: JavaFX's headless platform, one screen of 1000 x 1000, no display needed.
///
/// Subclasses build their nodes in [#root], which runs on the FX thread, and drive them by [#robot]; the test methods run
/// on JUnit's thread. TestFX's own JUnit extension is made for an older JUnit, and this is all of it that is needed.
public abstract class FxTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final FxRobot robot = new FxRobot();

    /// What the window shows.
    protected abstract Parent root() throws Exception;

    /// Size of the window's content; at most the screen's 1000 x 1000.
    protected double width() {
        return 800;
    }

    protected double height() {
        return 600;
    }

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        Platform.setImplicitExit(false);
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    final void showWindow() throws TimeoutException {
        FxToolkit.setupStage(this::show);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    final void closeWindows() throws TimeoutException {
        robot.release(new javafx.scene.input.KeyCode[0]);
        robot.release(new javafx.scene.input.MouseButton[0]);
        FxToolkit.cleanupStages();
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Keyboard and pointer.
    protected final FxRobot robot() {
        return robot;
    }

    /// Runs work on the FX thread and returns its result, after all that it caused there has run too.
    protected static <T> T onFx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            T result = task.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
            WaitForAsyncUtils.waitForFxEvents();
            return result;
        } catch (ExecutionException e) {
            throw new AssertionError("failed on the FX thread", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the FX thread did not answer within " + DEADLINE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /// Waits until a condition, asked on the FX thread, holds.
    ///
    /// @param what said when it does not within ten seconds
    protected static void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(DEADLINE.toMillis(), TimeUnit.MILLISECONDS, () -> onFx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("not within " + DEADLINE + ": " + what, e);
        }
    }

    private void show(Stage stage) {
        try {
            stage.setScene(new Scene(root(), width(), height()));
        } catch (Exception e) {
            throw new AssertionError("could not build the window", e);
        }
        stage.setX(0);
        stage.setY(0);
        stage.show();
        stage.requestFocus();
    }
}
