package org.onbam.ui;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxToolkit;

/// A window for tests that look at nodes: headless, on the real FX thread.
public abstract class FxTest {

    private static final Duration DEADLINE = Duration.ofSeconds(15);

    static {
        // Before the fields of a test are made: controls cannot be loaded without a toolkit.
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Stage stage;

    @AfterEach
    final void closeWindow() throws Exception {
        if (stage != null) {
            onFx(() -> {
                stage.close();
                return stage;
            });
        }
    }

    /// Shows a root in a window of its own and returns its scene.
    protected final Scene show(Supplier<? extends Parent> root, double width, double height) {
        return show(() -> new Scene(root.get(), width, height));
    }

    /// Shows a scene, made on the FX thread, in a window of its own at the screen's top left corner.
    protected final Scene show(Supplier<Scene> scene) {
        return onFx(() -> {
            stage = new Stage();
            stage.setScene(scene.get());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
            return stage.getScene();
        });
    }

    /// Runs on the FX thread and waits for the result; what fails there fails here.
    ///
    /// @throws IllegalStateException on the FX thread itself, which would wait for itself for ever
    protected static <T> T onFx(Callable<T> action) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("onFx within onFx, runFx or waitFor");
        }
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw new AssertionError("on the FX thread", e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    protected static void runFx(Runnable action) {
        onFx(() -> {
            action.run();
            return true;
        });
    }

    /// Hides every menu and other popup before it is drawn: the headless screen is 1000 pixels wide and fails on what reaches
    /// beyond it. On the FX thread.
    protected static void hidePopups() {
        List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide);
    }

    /// Waits until a condition holds on the FX thread, and fails after the deadline.
    protected static void waitFor(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                fail("not within " + DEADLINE + ": " + what);
            }
            Thread.onSpinWait();
        }
    }

    /// Where a node stands on the screen once everything around it is laid out: what was just shown or filled stands
    /// elsewhere until the next pulse.
    protected static Bounds onScreen(Node node) {
        return onFx(() -> {
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
            return node.localToScreen(node.getLayoutBounds());
        });
    }

    /// Presses a key at the focused node, or at the root if there is none.
    protected static void press(Scene scene, KeyCode code, String text, KeyCode... modifiers) {
        List<KeyCode> held = List.of(modifiers);
        runFx(() -> {
            Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code,
                    held.contains(KeyCode.SHIFT), held.contains(KeyCode.CONTROL), held.contains(KeyCode.ALT), false));
        });
    }

    @SuppressWarnings("unchecked")
    protected static <T extends Node> T find(Scene scene, String id) {
        return (T) onFx(() -> Optional.ofNullable(scene.lookup("#" + id))
                .orElseThrow(() -> new AssertionError("no node #" + id)));
    }
}
