package org.onbam.ui.page;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.ui.montage.ChannelText;

/// What the gutter says of one lane: its name, and below or beside it scale and filter band, as far as there is room.
final class GutterRow {

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final double PADDING = 10;
    /// Lanes lower than this have room for one line only.
    private static final double TWO_LINES_FROM = 33;
    /// Lanes lower than this have room for the label alone.
    private static final double SCALE_FROM = 14;
    /// Names nearer to each other than this cannot be read.
    private static final double LEAST_PITCH = 11;

    private final Label name = label("gutter-name");
    private final Label scale = label("gutter-scale");
    private final Label band = label("gutter-band");
    private final Label reading = label("gutter-reading");
    private boolean isMissing;
    private double middle;

    List<Node> nodes() {
        return List.of(name, scale, band, reading);
    }

    void show(Channel channel, Messages messages) {
        isMissing = channel.isMissing();
        name.setText(channel.name());
        name.pseudoClassStateChanged(MISSING, isMissing);
        scale.setText(isMissing ? messages.text("lane.missing") : ChannelText.scale(channel));
        band.setText(isMissing ? "" : ChannelText.band(channel.band()));
    }

    /// Shows what the lane holds in the place of its scale; empty for its scale. Tells whether its room is another now.
    boolean showReading(String text) {
        boolean changed = !reading.getText().equals(text);
        reading.setText(text);
        // seen where the next layout has a place for it
        reading.setVisible(reading.isVisible() && isRead());
        return changed;
    }

    private boolean isRead() {
        return !reading.getText().isEmpty();
    }

    void hide() {
        nodes().forEach(node -> node.setVisible(false));
    }

    boolean isMissing() {
        return isMissing;
    }

    boolean isScaleShown() {
        return scale.isVisible();
    }

    /// Whether both names would stand on each other, where lanes are lower than a line of text.
    boolean collidesWith(GutterRow other) {
        return Math.abs(middle - other.middle) < LEAST_PITCH;
    }

    /// @param gutter width of the gutter
    void layout(double top, double height, double gutter) {
        double width = gutter - 2 * PADDING;
        middle = top + height / 2;
        name.setVisible(true);
        reading.setVisible(isRead());
        if (isRead()) {
            layoutReading(top, height, width);
        } else if (height >= TWO_LINES_FROM) {
            layoutTwoLines(top, height, width);
        } else {
            layoutOneLine(top, height, width);
        }
    }

    private void layoutTwoLines(double top, double height, double width) {
        double line = Math.ceil(name.prefHeight(-1));
        double second = Math.ceil(scale.prefHeight(-1));
        double start = Math.round(top + (height - line - second) / 2);
        place(name, PADDING, start, width, line);
        double wanted = Math.ceil(scale.prefWidth(-1));
        double right = Math.ceil(band.prefWidth(-1));
        boolean both = wanted + right + 4 <= width;
        scale.setVisible(true);
        band.setVisible(both);
        place(scale, PADDING, start + line, both ? width - right - 4 : width, second);
        place(band, PADDING + width - right, start + line, right, second);
    }

    // What the lane holds is worth more than the end of its name.
    private void layoutReading(double top, double height, double width) {
        band.setVisible(false);
        scale.setVisible(false);
        double line = Math.ceil(name.prefHeight(-1));
        double second = Math.ceil(reading.prefHeight(-1));
        double wanted = Math.ceil(reading.prefWidth(-1));
        boolean isTwoLines = height >= line + second - 4 && wanted + Math.ceil(name.prefWidth(-1)) + 6 > width;
        if (isTwoLines) {
            double start = Math.round(top + (height - line - second + 2) / 2);
            place(name, PADDING, start, width, line);
            place(reading, PADDING + width - wanted, start + line - 2, wanted, second);
        } else {
            double start = Math.round(top + (height - line) / 2);
            place(name, PADDING, start, width - wanted - 6, line);
            place(reading, PADDING + width - wanted, start + line - second, wanted, second);
        }
    }

    private void layoutOneLine(double top, double height, double width) {
        double free = width - Math.ceil(name.prefWidth(-1)) - 6;
        double wanted = Math.ceil(scale.prefWidth(-1));
        // A whole name is worth more than a scale; a scale cut short says a wrong number.
        boolean fits = height >= SCALE_FROM && wanted <= free;
        band.setVisible(false);
        scale.setVisible(fits);
        double right = fits ? wanted : 0;
        double line = Math.ceil(name.prefHeight(-1));
        double start = Math.round(top + (height - line) / 2);
        place(name, PADDING, start, width - right - 4, line);
        place(scale, PADDING + width - right, start, right, line);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(0);
        label.setMouseTransparent(true);
        return label;
    }

    private static void place(Label label, double x, double y, double width, double height) {
        label.resizeRelocate(x, y, Math.max(0, width), height);
    }
}
