package org.onbam.ui.settings;

import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.onbam.ui.shell.KeyChord;

/// A field that takes the key that is pressed in it, by key code, and not a text; Backspace takes it away.
final class KeyField extends TextField {

    /// @param chord as [KeyChord#parse] reads it; empty for none
    KeyField(String chord) {
        super(chord);
        setPrefColumnCount(8);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, KeyEvent::consume);
        addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, InputMethodEvent::consume);
    }

    // Tab, Enter and Esc go on meaning what they mean in a form.
    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.TAB || code == KeyCode.ENTER || code == KeyCode.ESCAPE) {
            return;
        }
        boolean clears = code == KeyCode.BACK_SPACE || code == KeyCode.DELETE;
        KeyChord.of(event).ifPresent(chord -> setText(clears ? "" : chord.display()));
        event.consume();
    }
}
