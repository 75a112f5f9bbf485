package org.onbam.ui.library;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.TableCell;
import org.onbam.render.Palette;
import org.onbam.scoring.ScoringSummary;
import org.onbam.ui.night.HypnogramStrip;

/// The hypnogram of the scoring that speaks for a recording, drawn into one picture a row in sight.
final class HypnogramCell extends TableCell<LibraryRow, Double> {

    private static final double WIDTH_PX = 154;
    private static final double HEIGHT_PX = 26;

    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas(WIDTH_PX, HEIGHT_PX);

    HypnogramCell(ObservableValue<Palette> palette) {
        this.palette = palette;
        setGraphic(canvas);
    }

    @Override
    protected void updateItem(Double progress, boolean empty) {
        super.updateItem(progress, empty);
        LibraryRow row = empty ? null : getTableRow().getItem();
        Optional<ScoringSummary> leading = Optional.ofNullable(row).flatMap(LibraryRow::leading);
        canvas.setVisible(leading.isPresent());
        leading.ifPresent(scoring -> HypnogramStrip.draw(scoring.hypnogram(), palette.getValue(), canvas));
    }
}
