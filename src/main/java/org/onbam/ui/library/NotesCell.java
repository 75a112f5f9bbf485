package org.onbam.ui.library;

import java.util.Optional;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Tip;

/// What wants a look: a missing file, else that the header has oddities, else that the night is here twice; said by the tooltip.
final class NotesCell extends TableCell<LibraryRow, Integer> {

    private enum Note {
        MISSING("note-missing", "fth-alert-circle"), FINDINGS("note-findings", "fth-info"), TWIN("note-twin", "fth-copy");

        private final String styleClass;
        private final String icon;

        Note(String styleClass, String icon) {
            this.styleClass = styleClass;
            this.icon = icon;
        }
    }

    private final Messages messages;
    private final FontIcon icon = new FontIcon();
    private Optional<LibraryRow> row = Optional.empty();
    private Optional<Note> shown = Optional.empty();

    NotesCell(Messages messages) {
        this.messages = messages;
        icon.setVisible(false);
        setGraphic(icon);
        Tip.whenAsked(this, this::said);
    }

    @Override
    protected void updateItem(Integer weight, boolean empty) {
        super.updateItem(weight, empty);
        row = empty ? Optional.empty() : Optional.ofNullable(getTableRow().getItem());
        Optional<Note> note = row.flatMap(NotesCell::note);
        icon.setVisible(note.isPresent());
        note.filter(next -> shown.filter(next::equals).isEmpty()).ifPresent(next -> {
            shown = note;
            icon.setIconLiteral(next.icon);
            icon.getStyleClass().setAll("ikonli-font-icon", next.styleClass);
        });
    }

    private static Optional<Note> note(LibraryRow row) {
        if (row.isMissing()) {
            return Optional.of(Note.MISSING);
        }
        if (row.recording().findingCount() > 0) {
            return Optional.of(Note.FINDINGS);
        }
        return row.facts().state().sameNight().isPresent() ? Optional.of(Note.TWIN) : Optional.empty();
    }

    private String said() {
        return row.flatMap(there -> note(there).map(note -> switch (note) {
            case MISSING -> messages.text("library.file.missing");
            case FINDINGS -> messages.text("library.findings.count", there.recording().findingCount());
            case TWIN -> messages.text("library.sameNight.short");
        })).orElse("");
    }
}
