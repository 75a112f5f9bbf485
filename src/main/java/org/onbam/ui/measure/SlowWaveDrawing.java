package org.onbam.ui.measure;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.SlowWaveTally.Origin;
import org.onbam.scoring.SlowWaveTally.Stretch;
import org.onbam.ui.page.PageSurface;
import org.onbam.ui.scoring.PaneModel;

/// Marked stretches of slow waves on the lanes of a page: those of other epochs paler, those proposed with an open edge. FX
/// thread.
final class SlowWaveDrawing {

    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass ELSEWHERE = PseudoClass.getPseudoClass("elsewhere");

    private final SlowWaveMarks marks;
    private final MeasuredPages pages;
    private final Group node = new Group();
    private final List<Region> stretches = new ArrayList<>();
    private final Region pending = Hairline.of("slow-wave");
    private final Region chosen = Hairline.of("slow-wave-lane");
    private final Region cursor = Hairline.of("measure-line");

    SlowWaveDrawing(SlowWaveMarks marks, MeasuredPages pages) {
        this.marks = marks;
        this.pages = pages;
        node.setAutoSizeChildren(false);
        node.getChildren().setAll(chosen, pending, cursor);
    }

    Node node() {
        return node;
    }

    void draw(PageSurface page, boolean isOn, PaneModel pane) {
        node.getChildren().forEach(each -> each.setVisible(false));
        int lane = pane.laneOf(marks.channelProperty().get());
        boolean isShown = isOn && lane >= 0 && lane < page.montage().channels().size();
        if (isOn) {
            drawStretches(page, pane);
        }
        if (isShown) {
            drawChosen(page, lane);
        }
    }

    private void drawStretches(PageSurface page, PaneModel pane) {
        int used = 0;
        for (Stretch stretch : marks.tallyProperty().get().stretches()) {
            int lane = pane.laneOf(stretch.channel());
            if (stretch.span().overlaps(page.span()) && lane >= 0 && lane < page.montage().channels().size()) {
                Region region = region(used++);
                region.pseudoClassStateChanged(FOUND, stretch.origin() == Origin.FOUND);
                region.pseudoClassStateChanged(ELSEWHERE,
                        pages.model().grid().epochAt(stretch.span().startNanos()) != pages.model().epoch());
                lay(region, page, lane, stretch.span());
            }
        }
    }

    private Region region(int index) {
        while (stretches.size() <= index) {
            Region more = Hairline.of("slow-wave");
            stretches.add(more);
            node.getChildren().add(stretches.size(), more);
        }
        return stretches.get(index);
    }

    // The lane that Find looks at: a bar at the left of the current epoch's part of it.
    private void drawChosen(PageSurface page, int lane) {
        if (pages.model().grid().count() > 0) {
            TimeSpan epoch = pages.model().grid().span(pages.model().epoch());
            Hairline.box(chosen, page, epoch.startNanos(), epoch.endNanos(), page.bottom(lane) - 2, page.bottom(lane));
        }
        marks.pendingProperty().get().ifPresent(span -> lay(pending, page, lane, span));
        marks.cursorProperty().get().ifPresent(nanos -> Hairline.upright(cursor, page, nanos, page.top(lane), page.bottom(lane), 1));
    }

    private static void lay(Region region, PageSurface page, int lane, TimeSpan span) {
        Hairline.box(region, page, span.startNanos(), span.endNanos(), page.top(lane) + 1, page.bottom(lane) - 1);
    }
}
