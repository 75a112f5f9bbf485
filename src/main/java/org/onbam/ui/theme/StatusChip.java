package org.onbam.ui.theme;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.onbam.message.Messages;
import org.onbam.model.ScoringStatus;

/// How a status is shown: its word on its colour, and an icon where there is no room for a word, so that colour is never the
/// only cue.
public final class StatusChip {

    private StatusChip() {
    }

    /// A chip that is never cut off.
    public static Label of(ScoringStatus status, Messages messages) {
        Label chip = new Label();
        dress(chip, status, messages);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    /// Makes a label the chip of a status, whatever it was before.
    public static void dress(Label chip, ScoringStatus status, Messages messages) {
        chip.setText(messages.text(status.message()));
        chip.getStyleClass().setAll("label", "chip", styleClass(status));
    }

    /// The style class of its colour.
    public static String styleClass(ScoringStatus status) {
        return "status-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The literal of its icon.
    public static String icon(ScoringStatus status) {
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
}
