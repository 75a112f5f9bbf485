package org.onbam.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The file dialogs of the system, over the window that has the focus.
public final class FileDialogs implements FileChoice {

    @Override
    public Optional<Path> open(Question question) {
        return path(chooser(question).showOpenDialog(owner()));
    }

    @Override
    public List<Path> openSeveral(Question question) {
        List<File> chosen = chooser(question).showOpenMultipleDialog(owner());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(Question question) {
        FileChooser chooser = chooser(question);
        question.start().ifPresent(file -> chooser.setInitialFileName(file.getFileName().toString()));
        return path(chooser.showSaveDialog(owner()));
    }

    @Override
    public Optional<Path> folder(Question question) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(question.title());
        folderOf(question).ifPresent(chooser::setInitialDirectory);
        return path(chooser.showDialog(owner()));
    }

    private static FileChooser chooser(Question question) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(question.title());
        folderOf(question).ifPresent(chooser::setInitialDirectory);
        question.kinds().forEach(kind -> chooser.getExtensionFilters().add(
                new FileChooser.ExtensionFilter(kind.name(), patterns(kind))));
        return chooser;
    }

    // A folder that is not there any more would be refused by an exception.
    private static Optional<File> folderOf(Question question) {
        return question.start().stream().flatMap(place -> Stream.iterate(place.toAbsolutePath(), p -> p != null, Path::getParent))
                .map(Path::toFile).filter(File::isDirectory).findFirst();
    }

    // GTK tells upper from lower case.
    private static List<String> patterns(Kind kind) {
        if (kind.extensions().isEmpty()) {
            return List.of("*");
        }
        List<String> patterns = new ArrayList<>();
        for (String extension : kind.extensions()) {
            patterns.add("*." + extension);
            patterns.add("*." + extension.toUpperCase(Locale.ROOT));
        }
        return patterns;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    private static @Nullable Window owner() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    }
}
