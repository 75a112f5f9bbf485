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
///
/// @param epoch drawn, 0-based: the middle one, where the electrodes are on
public record DatasetPreview(EdfReader source, Montage montage, ExportPlan.ImageLook look, EpochGrid grid, int epoch)
        implements AutoCloseable {

    /// Opens the night; empty if there is none, or the montage is not known.
    public static Optional<DatasetPreview> of(ResolvedPlan plan, NightReading reading) throws UserException {
        Optional<Path> file = plan.files().stream().filter(Files::isRegularFile).findFirst();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        EdfReader source = EdfReader.open(file.get());
        EpochGrid grid = source.recording().defaultGrid();
        Optional<Montage> montage = reading.montage(source.recording(), plan.plan().images().montage());
        if (montage.isEmpty() || grid.count() == 0 || montage.get().channels().isEmpty()) {
            source.close();
            return Optional.empty();
        }
        return Optional.of(new DatasetPreview(source, montage.get(), plan.plan().images(), grid, grid.count() / 2));
    }

    /// Draws it as large as asked, by the renderer of the pictures.
    ///
    /// @throws UserException if a lane cannot be read
    public void paint(Raster out) throws UserException {
        ExportPlan.ImageLook size = new ExportPlan.ImageLook(look.montage(), out.width(), out.height(), look.palette());
        Raster drawn = new EpochImages(source, montage, size, grid).draw(epoch);
        System.arraycopy(drawn.pixels(), 0, out.pixels(), 0, out.pixels().length);
    }

    @Override
    public void close() {
        source.close();
    }
}
