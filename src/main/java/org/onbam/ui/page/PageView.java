package org.onbam.ui.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.Montage;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.render.EventLanes;
import org.onbam.render.PageLayout;
import org.onbam.render.PageRequest;
import org.onbam.render.Palette;
import org.onbam.render.Viewport;
import org.onbam.ui.montage.LaneCommands;
import org.onbam.ui.montage.LaneEditing;
import org.onbam.ui.montage.LaneTools;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.Panes;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.CommandMenu;

/// One pane of an open night: gutter and signals, kept in step with a [ScoreModel], touched with the mouse.
///
/// FX thread. Close it with the night: it ends its painter thread.
public final class PageView extends Region implements LaneCommands.Pane, AutoCloseable {

    public static final double GUTTER_WIDTH = 132;
    static final double HEADER_HEIGHT = 24;

    private final ScoreModel model;
    private final PaneModel pane;
    private final PageRequests requests;
    private final PagePicture picture;
    private final LaneEditing lanes;
    private final LaneTools tools;
    private final Gutter gutter;
    private final PaneMarks marks = new PaneMarks();
    private final PaneTitle title;
    private final RasterView raster;
    private final TouchLayer touch;
    private final PageMouse mouse;
    private final ArmedChip armed;
    private final Subscription follows;
    private Optional<GutterState> gutterState = Optional.empty();
    private Optional<ToolState> toolState = Optional.empty();

    private record GutterState(Montage montage, PageLayout layout, double scale, double pxPerMm) {
    }

    /// @param failed told on the FX thread when a page could not be drawn whole
    public PageView(ScoreModel model, PaneModel pane, Messages messages, ObservableValue<Palette> palette,
                    LaneTools tools, Consumer<UserException> failed) {
        this.model = model;
        this.pane = pane;
        this.requests = new PageRequests(model, pane, messages, palette, tools.pxPerMm());
        this.tools = tools;
        this.lanes = new LaneEditing(pane.montageProperty(),
                (channels, heights, fitted) -> tools.fitting().fit(channels, heights, pane.page(), fitted));
        this.gutter = new Gutter(lanes, tools);
        this.picture = new PagePicture(model.night().traces().beside());
        this.raster = new RasterView("page-renderer", this::painting, failed);
        this.touch = new TouchLayer(model, pane, messages, raster);
        this.mouse = new PageMouse(this, raster, model, pane, touch, messages);
        String which = pane == model.panes().upper() ? "" : "-lower";
        raster.setId("page" + which);
        gutter.setId("gutter" + which);
        this.armed = new ArmedChip(model, messages);
        armed.setId("armed");
        this.title = new PaneTitle(model, pane, messages);
        getChildren().addAll(gutter, raster, marks, touch, title);
        if (pane == model.panes().upper()) {
            // Said once: a drag marks in either pane.
            getChildren().add(armed);
        }
        getStyleClass().add("page-view");
        setMinSize(0, 0);
        // First in its window to be given the focus: else the keys of a scorer would be typed into the event filter.
        setFocusTraversable(true);
        Panes panes = model.panes();
        // The night outlives a lower pane that is hidden, and the palette outlives the night.
        this.follows = Subscription.combine(
                pane.pageProperty().subscribe(now -> pageMoved()),
                model.scoringProperty().subscribe(now -> repaint()),
                model.epochProperty().subscribe(now -> repaint()),
                model.selectionProperty().subscribe(now -> repaint()),
                pane.montageProperty().subscribe(now -> repaint()),
                palette.subscribe(now -> repaint()),
                tools.pxPerMm().subscribe(now -> repaint()),
                tools.keeping().keep(lanes),
                panes.other(pane).pageProperty().subscribe(now -> markOther()),
                panes.lowerShownProperty().subscribe(now -> markOther()),
                panes.slowWaveLinesProperty().subscribe(now -> repaint()),
                panes.cursorProperty().subscribe(marks::showCursor));
        focusedProperty().subscribe(now -> {
            if (now) {
                panes.touch(pane);
            }
        });
    }

    /// Gives the menu of a lane the commands with their keys.
    public void offer(CommandMenu commands) {
        mouse.offer(commands);
    }

    /// Measures what is selected and dragged, and draws dragged edges to places near by.
    public void aid(PageAids aids) {
        mouse.aid(aids);
        touch.measure(aids);
        repaint();
    }

    /// Lays a tool over this pane, which is asked first what the mouse means; empty takes it away. What the tool before it
    /// held is given up.
    public void setTool(Optional<PageTool> tool) {
        mouse.tool().tool().ifPresent(was -> getChildren().remove(was.overlay()));
        mouse.tool().take(tool);
        tool.ifPresent(now -> {
            now.overlay().setMouseTransparent(true);
            now.overlay().setManaged(false);
            getChildren().add(getChildren().indexOf(marks) + 1, now.overlay());
            placeTool(now);
            toolState = Optional.empty();
            showTool(surface());
        });
    }

    /// Shows in the gutter what each lane holds, in the place of its scale.
    ///
    /// @param readings one a lane; empty for none
    public void showReadings(List<String> readings) {
        gutter.showReadings(readings);
    }

    /// Whether the picture on the screen is the one last asked for.
    public boolean isSettled() {
        return raster.isSettled();
    }

    /// Whether a page is asked for that is not yet on the screen. Any thread.
    public boolean isAwaited() {
        return raster.isAwaited();
    }

    @Override
    public LaneEditing laneEditing() {
        return lanes;
    }

    @Override
    public void openLane(int lane) {
        gutter.open(lane);
    }

    @Override
    public void close() {
        follows.unsubscribe();
        title.close();
        mouse.close();
        touch.close();
        armed.close();
        raster.close();
    }

    /// Whether the page last drawn lacks nothing.
    public boolean isWhole() {
        return !picture.isShownInPart();
    }

    /// Draws a page again that could be drawn in part only while its overview was being made.
    public void overviewGrew() {
        if (picture.isShownInPart()) {
            repaint();
        }
    }

    /// Told when a page that could not be read could be read after all, while it was on the screen.
    public void onRecovered(Runnable action) {
        raster.onRecovered(action);
    }

    /// Reads a page that could not be read again, now.
    public void tryAgain() {
        raster.tryAgain();
    }

    /// Where an event lies, in the scene: its part of its first lane, or of the page's head where none shows it.
    public Bounds placeOf(ScoredEvent event) {
        int[] shown = EventLanes.lanesOf(event, model.vocabulary(), pane.montage());
        return placeOf(shown.length == 0 ? -1 : shown[0], event.span());
    }

    /// Where a stretch of time lies in the page's head, in the scene.
    public Bounds placeOf(TimeSpan span) {
        return placeOf(-1, span);
    }

    private Bounds placeOf(int lane, TimeSpan span) {
        double scale = raster.renderScale();
        double left = Math.clamp(viewport().pxAt(span.startNanos()) / scale, 0, raster.getWidth());
        double right = Math.clamp(viewport().pxAt(span.endNanos()) / scale, left, raster.getWidth());
        double top = lane < 0 ? HEADER_HEIGHT : lanes().lanes().get(lane).top() / scale;
        return raster.localToScene(new BoundingBox(left, top, right - left, 0));
    }

    /// Where the lanes lie now, in device pixels.
    PageLayout lanes() {
        double scale = raster.renderScale();
        return PageLayout.of(pane.montage(), Math.max(1, (int) Math.round(raster.getHeight() * scale)),
                (int) Math.round(HEADER_HEIGHT * scale));
    }

    /// The time across the picture, in device pixels.
    Viewport viewport() {
        return new Viewport(pane.page(), Math.max(1, (int) Math.round(raster.getWidth() * raster.renderScale())));
    }

    /// The page as places, as it is now.
    PageSurface surface() {
        return new PageSurface(requests.page(lanes(), new RasterView.Size(viewport().widthPx(),
                Math.max(1, (int) Math.round(raster.getHeight() * raster.renderScale())), raster.renderScale())),
                model.night().traces());
    }

    void repaint() {
        raster.repaint();
    }

    private void pageMoved() {
        requests.moved();
        mouse.pageMoved();
        repaint();
    }

    private void markOther() {
        PaneModel other = model.panes().other(pane);
        marks.showOther(model.panes().shown().contains(other) ? other.page() : new TimeSpan(0, 0));
    }

    private RasterView.Painting painting(RasterView.Size size) {
        PageLayout layout = PageLayout.of(pane.montage(), size.heightPx(),
                (int) Math.round(HEADER_HEIGHT * size.scale()));
        showGutter(layout, size.scale());
        marks.show(new Viewport(pane.page(), size.widthPx()), size.scale());
        PageRequest page = requests.page(layout, size);
        PageSurface surface = new PageSurface(page, model.night().traces());
        showTool(surface);
        touch.show(mouse.gesture(), mouse.lane(), mouse.drawnTo(), surface);
        return picture.of(page, requests.overlay(mouse.gesture()), requests.neighbours(layout, size));
    }

    // A page turn leaves the gutter as it is, and need not lay out its labels.
    private void showGutter(PageLayout layout, double scale) {
        GutterState next = new GutterState(pane.montage(), layout, scale, tools.pxPerMm().getValue());
        if (!gutterState.equals(Optional.of(next))) {
            gutterState = Optional.of(next);
            gutter.show(pane.montage(), layout, scale);
        }
    }

    private record ToolState(PageTool tool, PageRequest page) {
    }

    // An edit changes nothing that a tool stands on.
    private void showTool(PageSurface surface) {
        mouse.tool().tool().ifPresent(tool -> {
            ToolState next = new ToolState(tool, surface.page());
            if (!toolState.equals(Optional.of(next))) {
                toolState = Optional.of(next);
                tool.shown(surface);
            }
        });
    }

    private void placeTool(PageTool tool) {
        tool.overlay().relocate(raster.getLayoutX(), raster.getLayoutY());
        tool.overlay().resize(raster.getWidth(), raster.getHeight());
    }

    @Override
    protected void layoutChildren() {
        gutter.resizeRelocate(0, 0, GUTTER_WIDTH, getHeight());
        raster.resizeRelocate(GUTTER_WIDTH, 0, Math.max(0, getWidth() - GUTTER_WIDTH), getHeight());
        marks.resizeRelocate(GUTTER_WIDTH, HEADER_HEIGHT, raster.getWidth(), Math.max(0, getHeight() - HEADER_HEIGHT));
        mouse.tool().tool().ifPresent(this::placeTool);
        touch.resizeRelocate(GUTTER_WIDTH, 0, raster.getWidth(), getHeight());
        title.resizeRelocate(0, 0, GUTTER_WIDTH, HEADER_HEIGHT);
        double chip = Math.min(Math.ceil(armed.prefWidth(-1)), getWidth() - GUTTER_WIDTH);
        armed.resizeRelocate(getWidth() - chip - 2, 1, chip, HEADER_HEIGHT - 2);
    }
}
