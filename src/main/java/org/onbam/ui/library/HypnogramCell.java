package org.onbam.ui.library;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.TableCell;
import org.onbam.model.Hypnogram;
import org.onbam.render.Palette;
import org.onbam.scoring.ScoringSummary;
import org.onbam.ui.night.HypnogramStrip;

/// The hypnogram of the scoring that speaks for a recording, drawn into one picture a row in sight; a moment after the row
/// where it is seen for the first time.
final class HypnogramCell extends TableCell<LibraryRow, Double> {

    private static final double WIDTH_PX = 154;
    private static final double HEIGHT_PX = 26;

    private final ObservableValue<Palette> palette;
    private final ListedHypnograms hypnograms;
    private final Canvas canvas = new Canvas(WIDTH_PX, HEIGHT_PX);
    private Optional<ScoringSummary> shown = Optional.empty();

    HypnogramCell(ListedHypnograms hypnograms, ObservableValue<Palette> palette) {
        this.hypnograms = hypnograms;
        this.palette = palette;
        setGraphic(canvas);
    }

    @Override
    protected void updateItem(Double progress, boolean empty) {
        super.updateItem(progress, empty);
        LibraryRow row = empty ? null : getTableRow().getItem();
        shown = Optional.ofNullable(row).flatMap(LibraryRow::leading);
        canvas.setVisible(shown.flatMap(hypnograms::known).isPresent());
        shown.ifPresent(scoring -> hypnograms.ask(scoring, hypnogram -> draw(scoring, hypnogram)));
    }

    // The cell may have gone on to another row.
    private void draw(ScoringSummary of, Hypnogram hypnogram) {
        if (shown.filter(of::equals).isPresent()) {
            HypnogramStrip.draw(hypnogram, palette.getValue(), canvas);
            canvas.setVisible(true);
        }
    }
}
