package org.onbam.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onbam.message.UserException;
import org.onbam.model.EpochGrid;
import org.onbam.model.Montage;
import org.onbam.render.PageLayout;
import org.onbam.render.PageRequest;
import org.onbam.render.PngWriter;
import org.onbam.render.Raster;
import org.onbam.render.TraceRenderer;
import org.onbam.render.Viewport;
import org.onbam.signal.SignalSource;

/// Pictures of the epochs of a night by the renderer of the screen: the lanes of a montage from edge to edge, no words, no
/// labels, no events. One thread.
public final class EpochImages {

    private final TraceRenderer traces;
    private final Montage montage;
    private final ExportPlan.ImageLook look;
    private final EpochGrid grid;
    private final Raster raster;

    /// @param montage brought to the recording
    public EpochImages(SignalSource source, Montage montage, ExportPlan.ImageLook look, EpochGrid grid) {
        this.traces = new TraceRenderer(source);
        this.montage = montage;
        this.look = look;
        this.grid = grid;
        this.raster = new Raster(look.widthPx(), look.heightPx());
    }

    /// Draws an epoch, whole.
    ///
    /// @return the same raster every time
    /// @throws UserException if a lane cannot be read: a picture with a hatched lane is none of the data
    public Raster draw(int epoch) throws UserException {
        PageRequest request = new PageRequest(montage, new Viewport(grid.span(epoch), look.widthPx()),
                PageLayout.of(montage, look.heightPx(), 0), 1, look.palette(), grid.originNanos(), PageRequest.USUAL_PX_PER_MM);
        traces.render(request, raster);
        while (!traces.isComplete()) {
            // narrow pictures are drawn from envelopes, which fill in the time they are given
            traces.prepare(montage, () -> false);
            traces.render(request, raster);
        }
        return raster;
    }

    /// Draws an epoch to a file and reads it back.
    void write(int epoch, Path file) throws UserException, IOException {
        Raster drawn = draw(epoch);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PngWriter.write(drawn, out);
        }
        if (!PngCheck.isOf(PngCheck.read(file), drawn)) {
            throw new IOException("not equal");
        }
    }
}
