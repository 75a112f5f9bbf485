package org.onbam.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.render.PageLayout;
import org.onbam.render.PageOverlay;
import org.onbam.render.PageRequest;
import org.onbam.render.Palette;
import org.onbam.render.Viewport;
import org.onbam.ui.montage.LaneCommands;
import org.onbam.ui.montage.LaneEditing;
import org.onbam.ui.montage.LaneTools;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;

/// The page of an open night: gutter and signals, kept in step with a [ScoreModel], touched with the mouse.
///
/// FX thread. Close it with the night: it ends its painter thread.
public final class PageView extends Region implements LaneCommands.Pane, AutoCloseable {

    public static final double GUTTER_WIDTH = 132;
    static final double HEADER_HEIGHT = 24;

    private final ScoreModel model;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final PagePicture picture;
    private final LaneEditing lanes;
    private final LaneTools tools;
    private final Gutter gutter;
    private final RasterView raster;
    private final PageMouse mouse;
    private final ArmedChip armed;
    private final Subscription looks;

    public PageView(ScoreModel model, Messages messages, ObservableValue<Palette> palette, LaneTools tools,
                    Consumer<UserException> failed) {
        this.model = model;
        this.messages = messages;
        this.palette = palette;
        this.tools = tools;
        this.lanes = new LaneEditing(model.montageProperty(),
                (channels, heights, fitted) -> tools.fitting().fit(channels, heights, model.page(), fitted));
        this.gutter = new Gutter(lanes, tools);
        this.picture = new PagePicture(model.night().traces());
        this.raster = new RasterView("page-renderer", this::painting, failed);
        this.mouse = new PageMouse(this, raster, model, messages);
        raster.setId("page");
        gutter.setId("gutter");
        this.armed = new ArmedChip(model, messages);
        getChildren().addAll(gutter, raster, armed);
        getStyleClass().add("page-view");
        setMinSize(0, 0);
        // First in its window to be given the focus: else the keys of a scorer would be typed into the event filter.
        setFocusTraversable(true);
        model.pageProperty().subscribe(now -> repaint());
        model.scoringProperty().subscribe(now -> repaint());
        model.epochProperty().subscribe(now -> repaint());
        model.selectionProperty().subscribe(now -> repaint());
        model.montageProperty().subscribe(now -> repaint());
        // The palette outlives the night.
        this.looks = Subscription.combine(palette.subscribe(now -> repaint()),
                tools.pxPerMm().subscribe(now -> repaint()), tools.keeping().keep(lanes));
    }

    /// Whether the picture on the screen is the one last asked for.
    public boolean isSettled() {
        return raster.isSettled();
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
        looks.unsubscribe();
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

    /// Where the lanes lie now, in device pixels.
    PageLayout lanes() {
        double scale = raster.renderScale();
        return PageLayout.of(model.montage(), Math.max(1, (int) Math.round(raster.getHeight() * scale)),
                (int) Math.round(HEADER_HEIGHT * scale));
    }

    /// The time across the picture, in device pixels.
    Viewport viewport() {
        return new Viewport(model.page(), Math.max(1, (int) Math.round(raster.getWidth() * raster.renderScale())));
    }

    void repaint() {
        raster.repaint();
    }

    private RasterView.Painting painting(RasterView.Size size) {
        PageLayout layout = PageLayout.of(model.montage(), size.heightPx(),
                (int) Math.round(HEADER_HEIGHT * size.scale()));
        gutter.show(model.montage(), layout, size.scale());
        PageRequest page = request(model.page(), layout, size);
        List<PageRequest> neighbours = new ArrayList<>();
        for (int turn : new int[] {1, -1}) {
            TimeSpan other = model.paging().turned(model.page(), turn);
            if (!other.equals(model.page())) {
                neighbours.add(request(other, layout, size));
            }
        }
        return picture.of(page, overlay(), neighbours);
    }

    private PageRequest request(TimeSpan span, PageLayout layout, RasterView.Size size) {
        return new PageRequest(model.montage(), new Viewport(span, size.widthPx()), layout, size.scale(),
                palette.getValue(), model.grid().originNanos(), tools.pxPerMm().getValue() * size.scale());
    }

    private PageOverlay overlay() {
        PageGesture gesture = mouse.gesture();
        Scoring scoring = gesture.preview().map(this::withPreview).orElse(model.scoring());
        return new PageOverlay(scoring, model.vocabulary(), messages, model.recording().start(), model.epoch(),
                model.selectedEvent().map(ScoredEvent::id), selection(gesture),
                mouse.cursorNanos().isPresent() ? mouse.cursorNanos() : OptionalLong.empty());
    }

    private Scoring withPreview(ScoredEvent preview) {
        return model.scoring().event(preview.id())
                .map(was -> model.scoring().withoutEvent(was).withEvent(preview)).orElse(model.scoring());
    }

    private Optional<PageOverlay.Selection> selection(PageGesture gesture) {
        if (gesture instanceof PageGesture.Selecting selecting) {
            return Optional.of(selection(selecting.lane(), selecting.span()));
        }
        return model.selection() instanceof Selection.OfSpan(int lane, TimeSpan span)
                ? Optional.of(selection(lane, span)) : Optional.empty();
    }

    private PageOverlay.Selection selection(int lane, TimeSpan span) {
        String seconds = String.format(java.util.Locale.ROOT, "%.1f", span.durationSeconds());
        return new PageOverlay.Selection(lane, span, messages.text("score.selection.caption", seconds));
    }

    @Override
    protected void layoutChildren() {
        gutter.resizeRelocate(0, 0, GUTTER_WIDTH, getHeight());
        raster.resizeRelocate(GUTTER_WIDTH, 0, Math.max(0, getWidth() - GUTTER_WIDTH), getHeight());
        double chip = Math.min(Math.ceil(armed.prefWidth(-1)), getWidth() - GUTTER_WIDTH);
        armed.resizeRelocate(getWidth() - chip - 2, 1, chip, HEADER_HEIGHT - 2);
    }
}
