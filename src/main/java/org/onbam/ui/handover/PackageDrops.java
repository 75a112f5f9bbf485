package org.onbam.ui.handover;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Lets packages be dropped anywhere on the window. Other files go where they are dropped.
public final class PackageDrops {

    private PackageDrops() {
    }

    /// @param taken told the files of a drop of packages alone
    public static void accept(Scene scene, Consumer<List<Path>> taken) {
        scene.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (!packages(event.getDragboard()).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            List<Path> packages = packages(event.getDragboard());
            if (!packages.isEmpty()) {
                taken.accept(packages);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /// Empty unless all that is dragged are packages.
    private static List<Path> packages(Dragboard dragged) {
        List<Path> files = dragged.hasFiles() ? dragged.getFiles().stream().map(File::toPath).toList() : List.of();
        return arePackages(files) ? files : List.of();
    }

    static boolean arePackages(List<Path> files) {
        return files.stream().allMatch(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".onbam"));
    }
}
