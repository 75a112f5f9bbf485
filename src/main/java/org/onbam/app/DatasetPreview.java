package org.onbam.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.onbam.dataset.ExportPlan;
import org.onbam.dataset.EpochImages;
import org.onbam.dataset.NightReading;
import org.onbam.dataset.ResolvedPlan;
import org.onbam.edf.EdfReader;
import org.onbam.message.UserException;
import org.onbam.model.EpochGrid;
import org.onbam.model.Montage;
import org.onbam.render.Raster;

/// One epoch of the first night of a plan that is there, as its picture will be. Drawn by one thread; closed by another.
public final class DatasetPreview implements AutoCloseable {

    private final EdfReader source;
    private final Montage montage;
    private final ExportPlan.ImageLook look;
    private final EpochGrid grid;
    private final int epoch;
    private volatile boolean closed;

    private DatasetPreview(EdfReader source, Montage montage, ExportPlan.ImageLook look, EpochGrid grid) {
        this.source = source;
        this.montage = montage;
        this.look = look;
        this.grid = grid;
        // the middle, where the electrodes are on
        this.epoch = grid.count() / 2;
    }

    /// Opens the night; empty if there is none, or the montage is not known.
    public static Optional<DatasetPreview> of(ResolvedPlan plan, NightReading reading) throws UserException {
        Optional<Path> file = plan.files().stream().filter(Files::isRegularFile).findFirst();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        EdfReader source = EdfReader.open(file.get());
        EpochGrid grid = source.recording().defaultGrid();
        Optional<Montage> montage = reading.of(source.recording()).montage(plan.plan().images().montage());
        if (montage.isEmpty() || grid.count() == 0 || montage.get().channels().isEmpty()) {
            source.close();
            return Optional.empty();
        }
        return Optional.of(new DatasetPreview(source, montage.get(), plan.plan().images(), grid));
    }

    /// Draws it as large as asked, by the renderer of the pictures; nothing if it is closed meanwhile.
    ///
    /// @throws UserException if a lane cannot be read
    public void paint(Raster out) throws UserException {
        ExportPlan.ImageLook size = new ExportPlan.ImageLook(look.montage(), out.width(), out.height(), look.palette());
        try {
            Raster drawn = new EpochImages(source, montage, size, grid).draw(epoch);
            System.arraycopy(drawn.pixels(), 0, out.pixels(), 0, out.pixels().length);
        } catch (UserException e) {
            // another plan took its place while it was drawn: nobody waits for this picture
            if (!closed) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        source.close();
    }
}
