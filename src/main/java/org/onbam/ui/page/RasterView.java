package org.onbam.ui.page;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.onbam.app.UnexpectedFailure;
import org.onbam.message.UserException;
import org.onbam.render.Raster;
import org.onbam.ui.task.FxThread;
import org.onbam.ui.task.Later;

/// A region that shows what its own painter thread draws, in device pixels, the latest request first.
///
/// [#repaint] asks on the FX thread; once whatever happens there is over, a [Painting] for the present size (a closure over
/// immutable values) goes to the painter thread, and its picture appears in the next pulse. However often one key
/// press asks, one picture is drawn; a request that is overtaken before it starts is never drawn. It draws anew when its
/// size or the scale of its screen changes. Close the view to end its thread: nothing is shown or told after that.
public final class RasterView extends Region implements AutoCloseable {

    /// Drawing one picture; runs on the painter thread.
    @FunctionalInterface
    public interface Painting {

        void paint(Raster out) throws UserException;

        /// What is worth doing while nothing else is asked for, such as drawing the neighbouring pages.
        ///
        /// @param isIdle whether that still holds; asked before each step, since a key press waits for the step's end
        default void idle(BooleanSupplier isIdle) throws UserException {
        }
    }

    /// Size of the picture in device pixels and device pixels per logical pixel.
    public record Size(int widthPx, int heightPx, double scale) {
    }

    /// When a picture was finished and when a pulse put it on the screen, [System#nanoTime], and the painter's processor time
    /// for it.
    public record Shown(long paintedNanos, long shownNanos, long cpuNanos) {
    }

    /// What failed to be read is tried again as long as it is on the screen: a drive may come back.
    private static final Duration RETRY = Duration.seconds(3);

    private final Function<Size, Painting> request;
    private final Consumer<UserException> failed;
    private final PaintThread painter;
    private final ImageView view = new ImageView();
    /// Takes the finished picture at a pulse: at most one is shown in each.
    private final AnimationTimer atPulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            painter.take().ifPresent(RasterView.this::show);
        }
    };
    /// On the screen; and what was there until the last pulse that changed it, which may still be on its way there.
    private Optional<Picture> front = Optional.empty();
    private Optional<Picture> retired = Optional.empty();
    private final Subscription screenScale;
    private final PauseTransition retry = new PauseTransition(RETRY);
    private Runnable recovered = () -> { };
    private volatile boolean closed;
    private boolean failing;
    private long retried;
    private final Later submit = new Later(this::submit);
    private long asked;
    private long shown;
    private Shown last = new Shown(0, 0, 0);
    private volatile boolean awaited;

    /// @param request gives the painting for a size; called on the FX thread
    /// @param failed  told on the FX thread when a painting failed
    public RasterView(String threadName, Function<Size, Painting> request, Consumer<UserException> failed) {
        this.request = request;
        this.failed = failed;
        this.painter = new PaintThread(threadName, this::arrived);
        view.setManaged(false);
        view.setSmooth(false);
        retry.setOnFinished(event -> retry());
        getChildren().add(view);
        setMinSize(0, 0);
        layoutBoundsProperty().addListener((bounds, was, is) -> repaint());
        this.screenScale = sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty)
                .subscribe(now -> repaint());
    }

    /// Asks for a new picture. FX thread.
    public void repaint() {
        if (size().isPresent() && !closed) {
            asked++;
            awaited = true;
            submit.ask();
        }
    }

    private void submit() {
        Optional<Size> size = size();
        if (closed || size.isEmpty()) {
            shown = asked;
            awaited = false;
            return;
        }
        painter.submit(asked, size.get(), request.apply(size.get()));
    }

    private Optional<Size> size() {
        double scale = renderScale();
        int width = (int) Math.round(getWidth() * scale);
        int height = (int) Math.round(getHeight() * scale);
        return width > 0 && height > 0 ? Optional.of(new Size(width, height, scale)) : Optional.empty();
    }

    /// Whether the picture on the screen is the one last asked for. FX thread.
    public boolean isSettled() {
        return shown == asked;
    }

    /// The picture on the screen; all 0 before the first. FX thread.
    public Shown lastShown() {
        return last;
    }

    /// Whether a picture is asked for that is not yet on the screen. Any thread: what can wait waits for it.
    public boolean isAwaited() {
        return awaited && !closed;
    }

    /// Device pixels per logical pixel of the screen this view is on.
    public double renderScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        if (window != null && window.getRenderScaleX() > 0) {
            return window.getRenderScaleX();
        }
        return Math.max(1, Screen.getPrimary().getOutputScaleX());
    }

    @Override
    public void close() {
        closed = true;
        atPulse.stop();
        retry.stop();
        screenScale.unsubscribe();
        painter.close();
    }

    private void arrived() {
        FxThread.run(() -> {
            if (!closed) {
                atPulse.start();
            }
        });
    }

    private void show(PaintThread.Frame frame) {
        // A recording closed under its last picture fails to be read: nobody needs to hear of that.
        if (closed) {
            return;
        }
        // A pulse has passed since it was replaced: no renderer reads it any more.
        retired.ifPresent(painter::recycle);
        retired = front;
        front = Optional.of(frame.picture());
        Image image = frame.picture().image();
        view.setImage(image);
        view.setFitWidth(image.getWidth() / frame.size().scale());
        view.setFitHeight(image.getHeight() / frame.size().scale());
        shown = frame.number();
        last = new Shown(frame.paintedNanos(), System.nanoTime(), frame.cpuNanos());
        awaited = shown != asked;
        showFailure(frame);
    }

    // Told once, until a painting succeeds: every movement of the mouse asks for a picture.
    private void showFailure(PaintThread.Frame frame) {
        boolean was = failing;
        failing = frame.failure().isPresent();
        frame.failure().filter(failure -> !was).ifPresent(failed);
        if (frame.failure().filter(failure -> !(failure instanceof UnexpectedFailure)).isPresent()) {
            retry.playFromStart();
        } else {
            retry.stop();
        }
        if (was && !failing && frame.number() == retried) {
            recovered.run();
        }
    }

    private void retry() {
        repaint();
        retried = asked;
    }

    /// Told on the FX thread when a picture that failed could be painted after all, without anything else having been
    /// asked for.
    public void onRecovered(Runnable action) {
        recovered = action;
    }

    /// Paints again what failed, now. FX thread.
    public void tryAgain() {
        if (failing) {
            failing = false;
            retry();
        }
    }
}
