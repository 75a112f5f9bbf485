package org.onbam.ui.library;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.onbam.model.SignalInfo;

/// The signals of a file: label, rate and unit, as the header has them.
final class SignalTable {

    private final GridPane grid = new GridPane();

    SignalTable(List<SignalInfo> signals) {
        grid.setId("detail-signals");
        grid.getStyleClass().add("signals");
        ColumnConstraints label = new ColumnConstraints();
        label.setHgrow(Priority.ALWAYS);
        ColumnConstraints rate = new ColumnConstraints();
        rate.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(label, rate, new ColumnConstraints());
        for (SignalInfo signal : signals) {
            grid.addRow(signal.index(), new Label(signal.label()), muted(rateText(signal)),
                    muted(signal.unit().display()));
        }
    }

    // Whole rates without decimals: 256 Hz; else as many as tell 0.333 Hz from 0.5 Hz.
    private static String rateText(SignalInfo signal) {
        double hz = signal.rate().hertz();
        return hz == Math.rint(hz) ? String.format(Locale.ROOT, "%.0f Hz", hz)
                : String.format(Locale.ROOT, "%.3f Hz", hz);
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("hint");
        return label;
    }

    Node node() {
        return grid;
    }
}
