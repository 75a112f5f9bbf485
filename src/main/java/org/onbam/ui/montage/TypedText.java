package org.onbam.ui.montage;

import javafx.scene.control.TextField;

/// When the text of a field is taken: at Enter, and when the focus goes elsewhere. Never before somebody was in it: a
/// field that is still empty would be taken for an answer.
final class TypedText {

    private TypedText() {
    }

    static void of(TextField field, Runnable take) {
        field.setOnAction(event -> take.run());
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                take.run();
            }
        });
    }
}
