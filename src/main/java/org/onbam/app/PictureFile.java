package org.onbam.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.render.PngWriter;
import org.onbam.render.Raster;

/// Writes pictures to files.
public final class PictureFile {

    private PictureFile() {
    }

    /// Writes a PNG, making its folder if need be and replacing a picture of the same name.
    public static void write(Raster raster, Path file) throws UserException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                PngWriter.write(raster, out);
            }
        } catch (IOException e) {
            throw new UserException(Message.of("app.picture.unwritten", file),
                    Message.of("app.picture.unwritten.remedy"), e);
        }
    }
}
