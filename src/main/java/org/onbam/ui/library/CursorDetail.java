package org.onbam.ui.library;

import java.util.Optional;
import org.onbam.message.UserException;
import org.onbam.scoring.work.LibraryFacts;

/// Keeps the pane at the right with the row where the keys are, and shows it anew when more of that row comes to be known. The
/// file is read when the row is reached, and again only once it is there where it was not. FX thread.
final class CursorDetail {

    private final LibraryTable table;
    private final LibraryList list;
    private final LibraryWork work;
    private final RecordingPane pane;
    private final Runnable onUnreadable;
    private Optional<LibraryFacts> told = Optional.empty();

    /// @param onUnreadable run when a file that was there cannot be read
    CursorDetail(LibraryTable table, LibraryList list, LibraryWork work, RecordingPane pane, Runnable onUnreadable) {
        this.table = table;
        this.list = list;
        this.work = work;
        this.pane = pane;
        this.onUnreadable = onUnreadable;
        table.cursor().addListener(property -> moved());
        list.revision().addListener(property -> changed());
    }

    private void moved() {
        told = Optional.empty();
        table.cursor().get().ifPresentOrElse(row -> {
            tell(row);
            work.history(row, history -> pane.showHistory(row.id(), history));
        }, pane::clear);
    }

    private void changed() {
        table.cursor().get().filter(row -> told.filter(facts -> facts == row.facts()).isEmpty()).ifPresent(this::tell);
    }

    private void tell(LibraryRow row) {
        boolean isRead = told.filter(facts -> facts.id().equals(row.id()) && !facts.state().isMissing()).isPresent();
        told = Optional.of(row.facts());
        pane.show(row, row.facts().state().sameNight().flatMap(list::row).map(LibraryRow::recording));
        if (!row.isMissing() && !isRead) {
            work.header(row.recording(), header -> pane.showHeader(row.id(), header), failure -> unreadable(row, failure));
        }
    }

    // The file was there when the list was read and is not now, or cannot be read: say so where it is.
    private void unreadable(LibraryRow row, UserException failure) {
        pane.showFailure(row.id(), failure);
        onUnreadable.run();
    }
}
