package org.onbam.ui.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.onbam.app.CaliperReading;
import org.onbam.dsp.StretchFigures;
import org.onbam.model.TimeSpan;
import org.onbam.ui.measure.Caliper.Part;
import org.onbam.ui.page.PageSurface;
import org.onbam.ui.scoring.PaneModel;

/// The caliper on a page: its ends on its lane, faintly through the others, the extremes between them, and beside it what it
/// says first. FX thread.
final class CaliperDrawing {

    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final double HANDLE = 7;
    private static final double GAP = 6;

    private final CaliperTool tool;
    private final Region band = Hairline.of("measure-band");
    private final Region firstFaint = Hairline.of("measure-faint");
    private final Region secondFaint = Hairline.of("measure-faint");
    private final Region first = Hairline.of("measure-line");
    private final Region second = Hairline.of("measure-line");
    private final Region firstHandle = Hairline.of("measure-handle");
    private final Region secondHandle = Hairline.of("measure-handle");
    private final Region least = Hairline.of("measure-extreme");
    private final Region greatest = Hairline.of("measure-extreme");
    private final Label says = new Label();
    private final Group node;

    CaliperDrawing(CaliperTool tool) {
        this.tool = tool;
        says.setId("caliper-says");
        says.getStyleClass().add("measure-chip");
        says.setManaged(false);
        this.node = new Group(Stream.concat(lines().stream(), Stream.of(says)).toList());
        node.setAutoSizeChildren(false);
    }

    private List<Node> lines() {
        return List.of(band, firstFaint, secondFaint, least, greatest, first, second, firstHandle, secondHandle);
    }

    Node node() {
        return node;
    }

    void draw(PageSurface page, boolean isOn, PaneModel pane) {
        node.getChildren().forEach(each -> each.setVisible(false));
        tool.caliperProperty().get().filter(caliper -> isOn).ifPresent(caliper -> {
            int lane = pane.laneOf(caliper.channel());
            if (lane >= 0 && lane < page.montage().channels().size()) {
                draw(page, caliper, lane);
            }
        });
    }

    private void draw(PageSurface page, Caliper caliper, int lane) {
        double top = page.top(lane);
        double bottom = page.bottom(lane);
        TimeSpan span = caliper.span();
        Hairline.box(band, page, span.startNanos(), span.endNanos(), top, bottom);
        Hairline.upright(firstFaint, page, caliper.firstNanos(), page.headerHeight(), page.height(), 1);
        Hairline.upright(secondFaint, page, caliper.secondNanos(), page.headerHeight(), page.height(), 1);
        Part part = tool.partProperty().get();
        end(first, firstHandle, page, caliper.firstNanos(), top, bottom, part != Part.SECOND);
        end(second, secondHandle, page, caliper.secondNanos(), top, bottom, part != Part.FIRST);
        Optional<CaliperReading> read = tool.figures();
        read.flatMap(CaliperReading::figures).ifPresent(figures -> {
            extreme(least, page, lane, span, figures.least());
            extreme(greatest, page, lane, span, figures.greatest());
        });
        says(page, span, lane, read);
    }

    private static void end(Region line, Region handle, PageSurface page, long nanos, double top, double bottom, boolean isHeld) {
        Hairline.upright(line, page, nanos, top, bottom, 1);
        handle.setVisible(line.isVisible());
        handle.pseudoClassStateChanged(HELD, isHeld);
        handle.resizeRelocate(Math.round(line.getLayoutX() + line.getWidth() / 2 - HANDLE / 2), Math.round(bottom - HANDLE), HANDLE, HANDLE);
    }

    private static void extreme(Region line, PageSurface page, int lane, TimeSpan span, double value) {
        page.y(lane, value).ifPresent(y -> {
            double at = Hairline.snapped(page, y);
            if (at >= page.headerHeight() && at < page.height()) {
                Hairline.box(line, page, span.startNanos(), span.endNanos(), at, at + 1 / page.scale());
            }
        });
    }

    // Beside the stretch and not on it: what is measured stays to be seen.
    private void says(PageSurface page, TimeSpan span, int lane, Optional<CaliperReading> read) {
        double left = page.x(span.startNanos());
        double right = page.x(span.endNanos());
        if (right < 0 || left > page.width()) {
            return;
        }
        String amplitude = read.map(r -> MeasureText.amplitude(r.channel(), r.figures(), StretchFigures::peakToPeak)).orElse("");
        says.setText(String.join("  ", Stream.of(MeasureText.length(span), MeasureText.hertz(MeasureText.rate(span)), amplitude)
                .filter(each -> !each.isEmpty()).toList()));
        says.setVisible(true);
        says.applyCss();
        double width = Math.ceil(says.prefWidth(-1));
        double height = Math.ceil(says.prefHeight(-1));
        double x = right + GAP + width <= page.width() ? right + GAP : left - GAP - width >= 0 ? left - GAP - width
                : page.width() - width - GAP;
        double y = Math.clamp(page.top(lane) + 1, page.headerHeight(), Math.max(page.headerHeight(), page.height() - height));
        says.resizeRelocate(Math.round(x), Math.round(y), width, height);
    }
}
