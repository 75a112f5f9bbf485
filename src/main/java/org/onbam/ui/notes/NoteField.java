package org.onbam.ui.notes;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;

/// Some lines of text about one thing after another. What was typed is kept by Enter, by leaving the field, and before it
/// turns to another thing; Esc takes it back. Shift+Enter begins a new line.
final class NoteField {

    private static final int LINES = 3;

    private final TextArea area = new TextArea();
    private Consumer<String> keep = text -> { };
    private String kept = "";

    /// @param leave gives the keys back to the page
    NoteField(String id, String prompt, Runnable leave) {
        area.setId(id);
        area.getStyleClass().add("note-text");
        area.setPromptText(prompt);
        area.setWrapText(true);
        area.setPrefRowCount(LINES);
        area.setMinHeight(TextArea.USE_PREF_SIZE);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, leave));
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
    }

    Node node() {
        return area;
    }

    void setEditable(boolean editable) {
        area.setEditable(editable);
    }

    void focus() {
        area.requestFocus();
        area.positionCaret(area.getLength());
    }

    /// Turns to another thing, once what was typed about the last is kept.
    ///
    /// @param text what is written about it; asked once the other is kept
    /// @param next keeps what is typed about it
    void turnTo(Supplier<String> text, Consumer<String> next) {
        commit();
        keep = next;
        show(text.get());
    }

    /// What is written about the same thing has changed: shown unless something else is being typed.
    void refresh(String text) {
        if (!isTyped()) {
            show(text);
        }
    }

    /// Keeps what was typed.
    void commit() {
        if (isTyped()) {
            kept = area.getText().strip();
            keep.accept(kept);
        }
    }

    private void show(String text) {
        kept = text;
        if (!area.getText().equals(text)) {
            area.setText(text);
        }
    }

    private boolean isTyped() {
        return !area.getText().strip().equals(kept.strip());
    }

    private void pressed(KeyEvent event, Runnable leave) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShiftDown()) {
                    area.replaceSelection("\n");
                } else {
                    commit();
                    leave.run();
                }
            }
            case ESCAPE -> {
                area.setText(kept);
                leave.run();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
