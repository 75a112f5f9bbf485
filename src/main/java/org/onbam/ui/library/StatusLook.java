package org.onbam.ui.library;

import java.util.Locale;
import javafx.scene.control.Label;
import org.onbam.message.Messages;
import org.onbam.model.ScoringStatus;

/// How a status is said and shown: a word, a style class for its colour, an icon so that colour is not the only cue.
final class StatusLook {

    private StatusLook() {
    }

    static String textKey(ScoringStatus status) {
        return "status." + status.name().toLowerCase(Locale.ROOT);
    }

    static String styleClass(ScoringStatus status) {
        return "status-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String icon(ScoringStatus status) {
        return switch (status) {
            case NEW -> "fth-circle";
            case IN_PROGRESS -> "fth-edit-2";
            case SUBMITTED -> "fth-send";
            case IN_REVIEW -> "fth-eye";
            case RETURNED -> "fth-corner-up-left";
            case APPROVED -> "fth-check";
            case LOCKED -> "fth-lock";
        };
    }

    /// Makes a label the chip of a status.
    static void dress(Label chip, ScoringStatus status, Messages messages) {
        chip.setText(messages.text(textKey(status)));
        chip.getStyleClass().setAll("label", "chip", styleClass(status));
    }
}
