package org.onbam.ui.page;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.onbam.message.Messages;
import org.onbam.model.Montage;
import org.onbam.render.PageLayout;
import org.onbam.ui.montage.ChannelText;
import org.onbam.ui.montage.LaneEditing;
import org.onbam.ui.montage.LanePopover;
import org.onbam.ui.montage.LaneTools;

/// The left edge of a page: label, scale and filter band of each lane, level with the lane. A click opens the lane's
/// settings, a drag moves the lane, a double click shows it alone (see [GutterMouse]).
final class Gutter extends Region {

    private static final Duration CHIP_SHOWN = Duration.millis(1500);

    private final LaneEditing editing;
    private final LaneTools tools;
    private final Messages messages;
    private final List<GutterRow> rows = new ArrayList<>();
    private final Region hover = new Region();
    private final Region insertion = new Region();
    private final Label chip = new Label();
    private final GutterMouse mouse;
    private final PauseTransition chipTimer = new PauseTransition(CHIP_SHOWN);
    private List<PageLayout.Lane> lanes = List.of();
    private double renderScale = 1;
    private int hovered = -1;
    private int chipLane = -1;
    private int gap = -1;

    Gutter(LaneEditing editing, LaneTools tools) {
        this.editing = editing;
        this.tools = tools;
        this.messages = tools.messages();
        getStyleClass().add("page-gutter");
        hover.getStyleClass().add("gutter-hover");
        hover.setMouseTransparent(true);
        insertion.getStyleClass().add("gutter-insertion");
        insertion.setMouseTransparent(true);
        chip.setId("lane-chip");
        chip.getStyleClass().add("lane-chip");
        chip.setMouseTransparent(true);
        chipTimer.setOnFinished(event -> showChip(-1));
        getChildren().addAll(hover, insertion, chip);
        // The insertion mark and the chip reach over the page.
        setViewOrder(-1);
        editing.setHeights(this::heightMm);
        editing.steppedProperty().subscribe(lane -> showChip(lane.intValue()));
        showChip(-1);
        hover(-1);
        showGap(-1);
        this.mouse = new GutterMouse(this, editing, messages);
    }

    /// Shows the channels of a montage on the lanes of a layout.
    void show(Montage montage, PageLayout layout, double scale) {
        lanes = layout.lanes();
        renderScale = scale;
        while (rows.size() < montage.channels().size()) {
            add(new GutterRow());
        }
        for (int i = 0; i < montage.channels().size(); i++) {
            rows.get(i).show(montage.channels().get(i), messages);
        }
        rows.stream().skip(montage.channels().size()).forEach(GutterRow::hide);
        hover(hovered < lanes.size() ? hovered : -1);
        requestLayout();
    }

    /// Shows what each lane holds in the place of its scale.
    ///
    /// @param readings one a lane; empty for none
    void showReadings(List<String> readings) {
        boolean changed = false;
        for (int i = 0; i < rows.size(); i++) {
            changed |= rows.get(i).showReading(i < readings.size() ? readings.get(i) : "");
        }
        if (changed) {
            requestLayout();
        }
    }

    private void add(GutterRow row) {
        rows.add(row);
        getChildren().addAll(getChildren().size() - 2, row.nodes());
    }

    // --- what the mouse does ----------------------------------------------------------------------------------

    /// The lane at a height, -1 where there is none.
    int laneAt(double y) {
        for (int i = 0; i < lanes.size(); i++) {
            if (y * renderScale >= lanes.get(i).top() && y * renderScale < lanes.get(i).bottom()) {
                return i;
            }
        }
        return -1;
    }

    /// The gap between lanes that is nearest to a height: 0 above the first, as many as there are lanes below the last.
    int gapAt(double y) {
        int nearest = 0;
        for (int i = 0; i <= lanes.size(); i++) {
            if (Math.abs(yOfGap(i) - y) < Math.abs(yOfGap(nearest) - y)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private double yOfGap(int at) {
        if (lanes.isEmpty()) {
            return 0;
        }
        return (at < lanes.size() ? lanes.get(at).top() : lanes.getLast().bottom()) / renderScale;
    }

    /// Marks the lane that a click would open; -1 for none.
    void hover(int lane) {
        hovered = lane;
        hover.setVisible(lane >= 0);
        requestLayout();
    }

    /// Marks where a dragged lane would go; -1 for nowhere.
    void showGap(int at) {
        gap = at;
        insertion.setVisible(at >= 0);
        requestLayout();
    }

    /// Opens the settings of a lane beside it; a lane that is none is passed over.
    void open(int lane) {
        if (lane >= 0 && lane < lanes.size()) {
            mouse.quiet();
            Bounds beside = localToScene(new BoundingBox(0, yOfGap(lane), getWidth(), heightPx(lane)));
            LanePopover.open(editing, tools, lane, beside);
        }
    }

    private double heightPx(int lane) {
        return lanes.get(lane).height() / renderScale;
    }

    private double heightMm(int lane) {
        return lane < lanes.size() ? heightPx(lane) / tools.pxPerMm().getValue() : 0;
    }

    /// A sensitivity that has just been changed is said where the lane is too low to show it.
    private void showChip(int lane) {
        chipLane = lane;
        editing.channel(lane).ifPresent(channel -> chip.setText(ChannelText.scale(channel)));
        if (lane >= 0) {
            chipTimer.playFromStart();
        }
        requestLayout();
    }

    // --- where everything lies --------------------------------------------------------------------------------

    @Override
    protected void layoutChildren() {
        layoutRows();
        if (hover.isVisible()) {
            hover.resizeRelocate(3, yOfGap(hovered) + 1, Math.max(0, getWidth() - 7), Math.max(0, heightPx(hovered) - 2));
        }
        if (gap >= 0) {
            double across = getParent() == null ? getWidth() : getParent().getLayoutBounds().getWidth();
            insertion.resizeRelocate(0, Math.round(yOfGap(gap)) - 1, across, 2);
        }
        // Only now is it known which lanes have room for their scale.
        chip.setVisible(chipLane >= 0 && chipLane < lanes.size() && !rows.get(chipLane).isScaleShown()
                && !chip.getText().isEmpty());
        if (chip.isVisible()) {
            double height = Math.ceil(chip.prefHeight(-1));
            chip.resizeRelocate(getWidth() + 4, Math.round(yOfGap(chipLane) + (heightPx(chipLane) - height) / 2),
                    Math.ceil(chip.prefWidth(-1)), height);
        }
    }

    /// Of names that would stand on each other the first stays, and what is recorded before what is not.
    private void layoutRows() {
        List<GutterRow> shown = rows.subList(0, Math.min(rows.size(), lanes.size()));
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).layout(lanes.get(i).top() / renderScale, heightPx(i), getWidth());
        }
        List<GutterRow> named = new ArrayList<>();
        for (boolean missing : new boolean[] {false, true}) {
            for (GutterRow row : shown) {
                if (row.isMissing() == missing) {
                    if (named.stream().anyMatch(row::collidesWith)) {
                        row.hide();
                    } else {
                        named.add(row);
                    }
                }
            }
        }
    }
}
