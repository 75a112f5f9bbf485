package org.onbam.ui.page;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.model.Montage;
import org.onbam.render.PageLayout;
import org.onbam.ui.montage.ChannelText;
import org.onbam.ui.montage.LaneEditing;
import org.onbam.ui.montage.LanePopover;
import org.onbam.ui.montage.LaneTools;

/// The left edge of a page: label, scale and filter band of each lane, level with the lane. A click opens the lane's
/// settings, a drag moves the lane, a double click shows it alone (see [GutterMouse]).
final class Gutter extends Region {

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final Duration CHIP_SHOWN = Duration.millis(1500);
    private static final double PADDING = 10;
    /// Lanes lower than this have room for one line only.
    private static final double TWO_LINES_FROM = 33;
    /// Lanes lower than this have room for the label alone.
    private static final double SCALE_FROM = 14;

    private record Row(Label name, Label scale, Label band) {
    }

    private final LaneEditing editing;
    private final LaneTools tools;
    private final Messages messages;
    private final List<Row> rows = new ArrayList<>();
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
            add(new Row(label("gutter-name"), label("gutter-scale"), label("gutter-band")));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean used = i < montage.channels().size();
            row.name.setVisible(used);
            row.scale.setVisible(used);
            row.band.setVisible(used);
            if (used) {
                fill(row, montage.channels().get(i));
            }
        }
        hover(hovered < lanes.size() ? hovered : -1);
        requestLayout();
    }

    private void add(Row row) {
        rows.add(row);
        getChildren().addAll(getChildren().size() - 2, List.of(row.name, row.scale, row.band));
    }

    private void fill(Row row, Channel channel) {
        row.name.setText(channel.name());
        row.name.pseudoClassStateChanged(MISSING, channel.isMissing());
        row.scale.setText(channel.isMissing() ? messages.text("lane.missing") : ChannelText.scale(channel));
        row.band.setText(channel.isMissing() ? "" : ChannelText.band(channel.band()));
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(0);
        label.setMouseTransparent(true);
        return label;
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
        double width = getWidth() - 2 * PADDING;
        for (int i = 0; i < Math.min(rows.size(), lanes.size()); i++) {
            double top = lanes.get(i).top() / renderScale;
            double height = lanes.get(i).height() / renderScale;
            if (height >= TWO_LINES_FROM) {
                layoutTwoLines(rows.get(i), top, height, width);
            } else {
                layoutOneLine(rows.get(i), top, height, width);
            }
        }
        if (hover.isVisible()) {
            hover.resizeRelocate(3, yOfGap(hovered) + 1, Math.max(0, getWidth() - 7), Math.max(0, heightPx(hovered) - 2));
        }
        if (gap >= 0) {
            double across = getParent() == null ? getWidth() : getParent().getLayoutBounds().getWidth();
            insertion.resizeRelocate(0, Math.round(yOfGap(gap)) - 1, across, 2);
        }
        // Only now is it known which lanes have room for their scale.
        chip.setVisible(chipLane >= 0 && chipLane < lanes.size() && !rows.get(chipLane).scale.isVisible()
                && !chip.getText().isEmpty());
        if (chip.isVisible()) {
            double height = Math.ceil(chip.prefHeight(-1));
            chip.resizeRelocate(getWidth() + 4, Math.round(yOfGap(chipLane) + (heightPx(chipLane) - height) / 2),
                    Math.ceil(chip.prefWidth(-1)), height);
        }
    }

    private static void layoutTwoLines(Row row, double top, double height, double width) {
        double line = Math.ceil(row.name.prefHeight(-1));
        double second = Math.ceil(row.scale.prefHeight(-1));
        double start = Math.round(top + (height - line - second) / 2);
        place(row.name, PADDING, start, width, line);
        row.scale.setVisible(row.name.isVisible());
        double scale = Math.ceil(row.scale.prefWidth(-1));
        double band = Math.ceil(row.band.prefWidth(-1));
        boolean both = scale + band + 4 <= width;
        row.band.setVisible(both && row.name.isVisible());
        place(row.scale, PADDING, start + line, both ? width - band - 4 : width, second);
        place(row.band, PADDING + width - band, start + line, band, second);
    }

    private static void layoutOneLine(Row row, double top, double height, double width) {
        row.band.setVisible(false);
        double free = width - Math.ceil(row.name.prefWidth(-1)) - 6;
        double wanted = Math.ceil(row.scale.prefWidth(-1));
        // A whole name is worth more than a scale; a scale cut short says a wrong number.
        boolean scale = height >= SCALE_FROM && wanted <= free;
        row.scale.setVisible(scale && row.name.isVisible());
        double right = scale ? wanted : 0;
        double line = Math.ceil(row.name.prefHeight(-1));
        double start = Math.round(top + (height - line) / 2);
        place(row.name, PADDING, start, width - right - 4, line);
        place(row.scale, PADDING + width - right, start, right, line);
    }

    private static void place(Label label, double x, double y, double width, double height) {
        label.resizeRelocate(x, y, Math.max(0, width), height);
    }
}
