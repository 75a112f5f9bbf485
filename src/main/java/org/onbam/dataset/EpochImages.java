package org.onbam.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.EpochGrid;
import org.onbam.model.Montage;
import org.onbam.render.LaneGeometry;
import org.onbam.render.PageLayout;
import org.onbam.render.PageRequest;
import org.onbam.render.Palette;
import org.onbam.render.PngWriter;
import org.onbam.render.Raster;
import org.onbam.render.TraceRenderer;
import org.onbam.render.Viewport;
import org.onbam.signal.SignalSource;

/// Pictures of the epochs of a night by the renderer of the screen: the lanes of a montage from edge to edge, no words, no
/// labels, no events. One thread.
///
/// With [Palette#KISS] rows are laid out as in the pictures of the KISS data set, whose montages are `kiss-nox` and
/// `kiss-embla`: 43 of 1080 pixels for each unit of height, scales from edge to edge of a row, nothing below the last.
public final class EpochImages {

    private static final double KISS_ROW = 43;
    private static final double KISS_HEIGHT = 1080;

    private final TraceRenderer traces;
    private final Montage montage;
    private final ExportPlan.ImageLook look;
    private final EpochGrid grid;
    private final PageLayout layout;
    private final Raster raster;

    /// @param montage brought to the recording
    public EpochImages(SignalSource source, Montage montage, ExportPlan.ImageLook look, EpochGrid grid) {
        this.traces = new TraceRenderer(source);
        this.montage = look.palette() == Palette.KISS ? montage.withChannels(montage.channels().stream().map(EpochImages::filling).toList()) : montage;
        this.look = look;
        this.grid = grid;
        this.layout = layout(montage, look);
        this.raster = new Raster(look.widthPx(), look.heightPx());
    }

    private static Channel filling(Channel channel) {
        return channel.range().map(range -> channel.withRange(LaneGeometry.filling(channel.kind(), range))).orElse(channel);
    }

    private static PageLayout layout(Montage montage, ExportPlan.ImageLook look) {
        double units = montage.channels().stream().mapToDouble(Channel::weight).sum();
        double rows = units * KISS_ROW * look.heightPx() / KISS_HEIGHT;
        if (look.palette() != Palette.KISS || rows > look.heightPx()) {
            return PageLayout.of(montage, look.heightPx(), 0);
        }
        return new PageLayout(look.heightPx(), 0, PageLayout.of(montage, (int) Math.round(rows), 0).lanes());
    }

    /// Draws an epoch, whole.
    ///
    /// @return the same raster every time
    /// @throws DatasetException if a lane cannot be read: a picture with a hatched lane is none of the data
    public Raster draw(int epoch) throws DatasetException {
        try {
            return drawn(epoch);
        } catch (UserException e) {
            throw DatasetException.ofNight(SkipReason.UNREADABLE, e);
        }
    }

    private Raster drawn(int epoch) throws UserException {
        PageRequest request = new PageRequest(montage, new Viewport(grid.span(epoch), look.widthPx()),
                layout, 1, look.palette(), grid.originNanos(), PageRequest.USUAL_PX_PER_MM);
        traces.render(request, raster);
        while (!traces.isComplete()) {
            // narrow pictures are drawn from envelopes, which fill in the time they are given
            traces.prepare(montage, () -> false);
            traces.render(request, raster);
        }
        return raster;
    }

    /// Draws an epoch to a file and reads it back.
    void write(int epoch, Path file) throws DatasetException, IOException {
        Raster drawn = draw(epoch);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PngWriter.write(drawn, out);
        }
        if (!isThere(file, drawn)) {
            throw DatasetException.ofNight(SkipReason.NOT_EQUAL, "dataset.write.notEqual", file.getFileName(), "pixels");
        }
    }

    private static boolean isThere(Path file, Raster drawn) {
        try {
            return PngCheck.isOf(PngCheck.read(file), drawn);
        } catch (IOException e) {
            return false;
        }
    }
}
