package org.onbam.ui.page;

import java.nio.IntBuffer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.onbam.message.UserException;
import org.onbam.render.Raster;
import org.onbam.ui.task.FxThread;

/// A region that shows what its own painter thread draws, in device pixels, the latest request first.
///
/// [#repaint] takes a [Painting] for the present size on the FX thread (a closure over immutable values); the painter
/// thread runs it and the picture appears in the next pulse. A request that is overtaken before it starts is never
/// drawn. It draws anew when its size or the scale of its screen changes. Close the view to end its thread: nothing is
/// shown or told after that.
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

    private final Function<Size, Painting> request;
    private final Consumer<UserException> failed;
    private final PaintThread painter;
    private final ImageView view = new ImageView();
    private PixelBuffer<IntBuffer> buffer = newBuffer(1, 1);
    private final Subscription screenScale;
    private boolean closed;
    private boolean failing;
    private long asked;
    private long shown;

    /// @param request gives the painting for a size; called on the FX thread
    /// @param failed  told on the FX thread when a painting failed
    public RasterView(String threadName, Function<Size, Painting> request, Consumer<UserException> failed) {
        this.request = request;
        this.failed = failed;
        this.painter = new PaintThread(threadName, this::arrived);
        view.setManaged(false);
        view.setSmooth(false);
        getChildren().add(view);
        setMinSize(0, 0);
        layoutBoundsProperty().addListener((bounds, was, is) -> repaint());
        this.screenScale = sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty)
                .subscribe(now -> repaint());
    }

    /// Asks for a new picture. FX thread.
    public void repaint() {
        double scale = renderScale();
        int width = (int) Math.round(getWidth() * scale);
        int height = (int) Math.round(getHeight() * scale);
        if (width > 0 && height > 0 && !closed) {
            Size size = new Size(width, height, scale);
            painter.submit(++asked, size, request.apply(size));
        }
    }

    /// Whether the picture on the screen is the one last asked for. FX thread.
    public boolean isSettled() {
        return shown == asked;
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
        screenScale.unsubscribe();
        painter.close();
    }

    private void arrived() {
        FxThread.run(() -> painter.take().ifPresent(this::show));
    }

    private void show(PaintThread.Frame frame) {
        // A recording closed under its last picture fails to be read: nobody needs to hear of that.
        if (closed) {
            return;
        }
        Raster raster = frame.raster();
        if (buffer.getWidth() != raster.width() || buffer.getHeight() != raster.height()) {
            buffer = newBuffer(raster.width(), raster.height());
            view.setImage(new WritableImage(buffer));
        }
        buffer.updateBuffer(target -> {
            target.getBuffer().put(0, raster.pixels());
            return null;
        });
        view.setFitWidth(raster.width() / frame.size().scale());
        view.setFitHeight(raster.height() / frame.size().scale());
        shown = frame.number();
        painter.recycle(raster);
        // Told once, until a painting succeeds: every movement of the mouse asks for a picture.
        frame.failure().filter(failure -> !failing).ifPresent(failed);
        failing = frame.failure().isPresent();
    }

    private static PixelBuffer<IntBuffer> newBuffer(int width, int height) {
        return new PixelBuffer<>(width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
    }
}
