package org.onbam.ui.page;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.onbam.render.Raster;

/// A raster that is shown without being copied: its image reads the raster's own pixels.
///
/// It belongs to one at a time: the painter while it draws, then the screen, until the pulse after the one that showed
/// another picture.
final class Picture {

    private final Raster raster;
    private Optional<Shown> shown = Optional.empty();

    private record Shown(PixelBuffer<IntBuffer> buffer, WritableImage image) {
    }

    Picture(int width, int height) {
        this.raster = new Raster(width, height);
    }

    Raster raster() {
        return raster;
    }

    boolean isOf(RasterView.Size size) {
        return raster.width() == size.widthPx() && raster.height() == size.heightPx();
    }

    /// The image of what the raster holds now. FX thread.
    Image image() {
        if (shown.isPresent()) {
            shown.get().buffer().updateBuffer(all -> null);
            return shown.get().image();
        }
        PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(raster.width(), raster.height(),
                IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
        shown = Optional.of(new Shown(buffer, new WritableImage(buffer)));
        return shown.get().image();
    }
}
