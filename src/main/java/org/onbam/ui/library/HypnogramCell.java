package org.onbam.ui.library;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.TableCell;
import org.onbam.render.Palette;
import org.onbam.ui.night.HypnogramStrip;

/// The hypnogram of the scoring that speaks for a recording, drawn into one picture a row in sight.
final class HypnogramCell extends TableCell<LibraryRow, Double> {

    private static final double WIDTH_PX = 154;
    private static final double HEIGHT_PX = 26;

    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas(WIDTH_PX, HEIGHT_PX);

    HypnogramCell(ObservableValue<Palette> palette) {
        this.palette = palette;
    }

    @Override
    protected void updateItem(Double progress, boolean empty) {
        super.updateItem(progress, empty);
        LibraryRow row = empty ? null : getTableRow().getItem();
        if (row == null || row.leading().isEmpty()) {
            setGraphic(null);
            return;
        }
        HypnogramStrip.draw(row.leading().orElseThrow().hypnogram(), palette.getValue(), canvas);
        setGraphic(canvas);
    }
}
