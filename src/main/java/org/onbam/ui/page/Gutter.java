package org.onbam.ui.page;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import org.onbam.model.Channel;
import org.onbam.model.Montage;
import org.onbam.render.PageLayout;

/// The left edge of a page: label, scale and filter band of each lane, level with the lane.
final class Gutter extends Region {

    private static final double PADDING = 10;
    /// Lanes lower than this have room for one line only.
    private static final double TWO_LINES_FROM = 33;
    /// Lanes lower than this have room for the label alone.
    private static final double SCALE_FROM = 14;

    private record Row(Label name, Label scale, Label band) {
    }

    private final List<Row> rows = new ArrayList<>();
    private List<PageLayout.Lane> lanes = List.of();
    private double renderScale = 1;

    Gutter() {
        getStyleClass().add("page-gutter");
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
        requestLayout();
    }

    private void add(Row row) {
        rows.add(row);
        getChildren().addAll(row.name, row.scale, row.band);
    }

    private static void fill(Row row, Channel channel) {
        row.name.setText(channel.name());
        row.scale.setText(ChannelText.scale(channel));
        row.band.setText(ChannelText.band(channel.band()));
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(0);
        return label;
    }

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
    }

    private static void layoutTwoLines(Row row, double top, double height, double width) {
        double line = Math.ceil(row.name.prefHeight(-1));
        double second = Math.ceil(row.scale.prefHeight(-1));
        double start = Math.round(top + (height - line - second) / 2);
        place(row.name, PADDING, start, width, line);
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
