package org.onbam.ui.page;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.onbam.message.Messages;
import org.onbam.scoring.snap.SnapPoint;

/// A faint line where a dragged edge was drawn to, and a small word of what lies there.
final class SnapGuide extends Region {

    private final Messages messages;
    private final Region line = new Region();
    private final Label word = new Label();

    SnapGuide(Messages messages) {
        this.messages = messages;
        setId("snap-guide");
        setManaged(false);
        setVisible(false);
        line.getStyleClass().add("snap-line");
        word.getStyleClass().add("snap-word");
        word.setId("snap-word");
        line.setManaged(false);
        word.setManaged(false);
        getChildren().addAll(line, word);
    }

    /// @param to    empty hides it
    /// @param below whether the word stands below the lane: where the readout does not
    void show(Optional<SnapPoint> to, PageSurface page, int lane, boolean below) {
        setVisible(to.isPresent() && lane >= 0);
        if (!isVisible()) {
            return;
        }
        SnapPoint point = to.orElseThrow();
        double thick = Math.max(1, Math.round(page.scale())) / page.scale();
        double x = Math.floor(page.x(point.nanos()) * page.scale()) / page.scale();
        resizeRelocate(0, 0, page.width(), page.height());
        line.resizeRelocate(x, page.headerHeight(), thick, page.height() - page.headerHeight());
        word.setText(messages.text(switch (point.kind()) {
            case BREATH -> "score.snap.to.breath";
            case NADIR -> "score.snap.to.nadir";
            case FALL -> "score.snap.to.fall";
            case EVENT -> "score.snap.to.event";
            case EPOCH -> "score.snap.to.epoch";
        }));
        word.applyCss();
        double wide = Math.ceil(word.prefWidth(-1));
        double high = Math.ceil(word.prefHeight(-1));
        double left = x + 4 + wide <= page.width() ? x + 4 : x - 4 - wide;
        double top = below ? page.bottom(lane) + 3 : page.top(lane) - high - 3;
        word.resizeRelocate(left, Math.clamp(top, page.headerHeight(), Math.max(page.headerHeight(), page.height() - high)), wide, high);
    }
}
