package org.onbam.ui.library;

import java.util.Locale;
import javafx.scene.control.TableCell;

/// A number, or a dash where there is none.
final class NumberCell extends TableCell<LibraryRow, Double> {

    private final String format;

    /// @param format of [String#format]
    NumberCell(String format) {
        this.format = format;
    }

    @Override
    protected void updateItem(Double value, boolean empty) {
        super.updateItem(value, empty);
        if (empty || value == null) {
            setText(null);
        } else {
            setText(value.isNaN() ? "–" : text(format, value));
        }
    }

    /// With a minus sign as long as a plus, and none before a zero.
    static String text(String format, double value) {
        String digits = String.format(Locale.ROOT, format, Math.abs(value));
        boolean isZero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return value < 0 && !isZero ? "\u2212" + digits : digits;
    }
}
