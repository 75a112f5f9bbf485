package org.onbam.ui.library;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.onbam.app.AddedFile;
import org.onbam.app.LocateRecording;
import org.onbam.app.Work;
import org.onbam.message.Messages;
import org.onbam.scoring.LibraryRecording;
import org.onbam.ui.shell.FileChoice;
import org.onbam.ui.shell.FileChoice.Question;

/// How recordings come into the library: files and folders that are chosen or dropped, the demo night; and where one that
/// moved is now. FX thread.
final class LibraryIntake {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final LibraryWork work;
    private final FileChoice files;
    private final Work<Path> demo;
    private final Messages messages;
    private final Consumer<List<AddedFile>> added;

    /// @param demo  makes the demo night and returns its file
    /// @param added told what became of each file
    LibraryIntake(LibraryWork work, FileChoice files, Work<Path> demo, Messages messages, Consumer<List<AddedFile>> added) {
        this.work = work;
        this.files = files;
        this.demo = demo;
        this.messages = messages;
        this.added = added;
    }

    void add(Collection<Path> paths) {
        if (!paths.isEmpty()) {
            work.add(paths, added);
        }
    }

    void chooseFiles() {
        add(files.openSeveral(Question.of(messages.text("library.choose.files"), recordings())));
    }

    private FileChoice.Kind recordings() {
        return new FileChoice.Kind(messages.text("library.choose.recordings"), List.of("edf", "bdf", "rec"));
    }

    void chooseFolder() {
        files.folder(Question.of(messages.text("library.choose.folder"))).ifPresent(folder -> add(Set.of(folder)));
    }

    /// Asks where a recording is now.
    ///
    /// @param found called when a file of the same content was chosen
    void locate(LibraryRecording recording, Runnable found) {
        Question question = Question.of(messages.text("library.choose.moved"), recordings(),
                new FileChoice.Kind(messages.text("library.choose.everyFile"), List.of()));
        files.open(question).ifPresent(file -> locate(recording, file, found));
    }

    /// Takes a file as the new place of a recording, if its content is the same.
    void locate(LibraryRecording recording, Path file, Runnable found) {
        work.locate(recording, file, moved -> found.run());
    }

    /// Asks for a folder and looks there for all that are missing.
    ///
    /// @param done told what was found and what is still missing
    void locateAll(Collection<LibraryRecording> missing, Consumer<LocateRecording.Outcome> done) {
        files.folder(Question.of(messages.text("library.choose.movedFolder")))
                .ifPresent(folder -> work.locateAll(missing, folder, done));
    }

    /// Makes the demo night where there is none, and opens it.
    void openDemo(Consumer<LibraryRecording> open) {
        work.demo(demo, made -> {
            added.accept(made);
            made.stream().flatMap(file -> file.accepted().stream()).findFirst().ifPresent(open);
        });
    }

    /// Lets files be dropped on a node while they may be added.
    ///
    /// @param dropped run before they are added
    void acceptDrops(Node node, ObservableBooleanValue mayAdd, Runnable dropped) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && mayAdd.get()) {
                event.acceptTransferModes(TransferMode.COPY);
                node.pseudoClassStateChanged(DROPPING, true);
            }
            event.consume();
        });
        node.setOnDragExited(event -> node.pseudoClassStateChanged(DROPPING, false));
        node.setOnDragDropped(event -> {
            dropped.run();
            dropped(node, event);
        });
    }

    private void dropped(Node node, DragEvent event) {
        node.pseudoClassStateChanged(DROPPING, false);
        add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }
}
