package org.onbam.edf;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The end of a file that is written under another name first, so that nobody ever finds half of it.
public final class PartFile {

    private PartFile() {
    }

    /// Gives what was written its name, in the place of what bears it.
    ///
    /// @throws IOException if it cannot be moved; both are then as they were
    public static void finish(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            // some network drives cannot; what is written is whole, so a plain move is the best there is
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Takes away what was not finished, if it is there.
    public static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException leftover) {
            // what went wrong before is what people must hear of; a stray .part harms nobody
        }
    }
}
