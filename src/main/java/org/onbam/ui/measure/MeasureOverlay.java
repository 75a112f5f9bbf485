package org.onbam.ui.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import org.onbam.app.LaneValues;
import org.onbam.app.SlowWaveSearch;
import org.onbam.model.Channel;
import org.onbam.ui.page.PagePoint;
import org.onbam.ui.page.PageSurface;
import org.onbam.ui.page.PageTool;
import org.onbam.ui.page.PageView;
import org.onbam.ui.scoring.PaneModel;

/// Measuring on one pane: what is drawn over it, and what the mouse means. It lies there only while a tool is on, and as
/// long as its page is in a window. FX thread.
public final class MeasureOverlay implements PageTool {

    /// How near to an end counts as on it, and how far a press must move to become a drag; logical pixels.
    private static final double REACH_PX = 5;
    private static final double DRAG_PX = 3;

    private final Measuring measuring;
    private final PageView view;
    private final PaneModel pane;
    private final MeasureText text;
    private final Pane root = new Pane();
    private final CrosshairDrawing crosshair;
    private final CaliperDrawing caliper;
    private final SlowWaveDrawing slowWaves;
    private Subscription follows = Subscription.EMPTY;
    private Optional<PageSurface> surface = Optional.empty();
    private double pressedX;
    private boolean dragging;

    private MeasureOverlay(Measuring measuring, PageView view, PaneModel pane, MeasureText text) {
        this.measuring = measuring;
        this.view = view;
        this.pane = pane;
        this.text = text;
        this.crosshair = new CrosshairDrawing(text);
        this.caliper = new CaliperDrawing(measuring.caliper());
        this.slowWaves = new SlowWaveDrawing(measuring.slowWaves(), measuring.pages());
        root.setId(pane == measuring.pages().model().panes().upper() ? "measure-overlay" : "measure-overlay-lower");
        root.getStyleClass().add("measure-overlay");
        root.getChildren().setAll(slowWaves.node(), caliper.node(), crosshair.node());
    }

    /// Gives a pane the tools of measuring, for as long as it is in a window.
    static void attach(Measuring measuring, PageView view, PaneModel pane, MeasureText text) {
        MeasureOverlay overlay = new MeasureOverlay(measuring, view, pane, text);
        view.sceneProperty().subscribe(scene -> {
            overlay.follows.unsubscribe();
            overlay.follows = scene == null ? Subscription.EMPTY : overlay.follow();
        });
    }

    private Subscription follow() {
        return Subscription.combine(
                measuring.toolProperty().subscribe(this::take),
                measuring.crosshair().atProperty().subscribe(now -> drawCrosshair()),
                measuring.crosshair().valuesProperty().subscribe(now -> sayValues()),
                measuring.caliper().caliperProperty().subscribe(now -> drawCaliper()),
                measuring.caliper().partProperty().subscribe(now -> drawCaliper()),
                measuring.caliper().readProperty().subscribe(now -> drawCaliper()),
                measuring.slowWaves().tallyProperty().subscribe(now -> drawSlowWaves()),
                measuring.slowWaves().channelProperty().subscribe(now -> drawSlowWaves()),
                measuring.slowWaves().pendingProperty().subscribe(now -> drawSlowWaves()),
                measuring.slowWaves().cursorProperty().subscribe(now -> drawSlowWaves()),
                measuring.pages().model().epochProperty().subscribe(now -> drawSlowWaves()),
                measuring.pages().model().panes().activeProperty().subscribe(now -> drawCrosshair()));
    }

    private void take(Optional<MeasureTool> tool) {
        view.setTool(tool.isPresent() ? Optional.of(this) : Optional.empty());
        sayValues();
        draw();
    }

    private void draw() {
        drawCrosshair();
        drawCaliper();
        drawSlowWaves();
    }

    private void drawCrosshair() {
        boolean isOn = measuring.isOn(MeasureTool.CROSSHAIR);
        surface.ifPresent(now -> crosshair.draw(now, isOn ? measuring.crosshair().atProperty().get() : OptionalLong.empty(),
                measuring.pages().active() == pane));
    }

    private void drawCaliper() {
        surface.ifPresent(now -> caliper.draw(now, measuring.isOn(MeasureTool.CALIPER), pane));
    }

    private void drawSlowWaves() {
        surface.ifPresent(now -> slowWaves.draw(now, measuring.isOn(MeasureTool.SLOW_WAVES), pane));
    }

    private void sayValues() {
        if (!measuring.isOn(MeasureTool.CROSSHAIR)) {
            view.showReadings(List.of());
            return;
        }
        Optional<LaneValues> values = measuring.crosshair().values(pane);
        List<Channel> channels = pane.channels();
        view.showReadings(IntStream.range(0, channels.size()).mapToObj(lane -> text.value(channels.get(lane),
                values.flatMap(read -> read.samples().get(lane)))).toList());
    }

    @Override
    public Node overlay() {
        return root;
    }

    @Override
    public void shown(PageSurface now) {
        surface = Optional.of(now);
        measuring.pages().shown(pane, now);
        draw();
        sayValues();
    }

    @Override
    public Optional<Cursor> moved(PagePoint at) {
        return measuring.toolProperty().get().flatMap(tool -> switch (tool) {
            case CROSSHAIR -> {
                measuring.crosshair().point(at.nanos());
                yield Optional.empty();
            }
            case CALIPER -> at.channel().map(channel -> measuring.caliper().partAt(channel.name(), at.nanos(), reach())
                    .map(part -> part == Caliper.Part.WHOLE ? Cursor.OPEN_HAND : Cursor.H_RESIZE).orElse(Cursor.CROSSHAIR));
            case SLOW_WAVES -> at.channel().filter(SlowWaveSearch::suits).map(channel -> measuring.slowWaves().tallyProperty().get()
                    .at(channel.name(), at.nanos()).isPresent() ? Cursor.HAND : Cursor.CROSSHAIR);
        });
    }

    private long reach() {
        return surface.map(now -> Math.round(REACH_PX * now.span().durationNanos() / Math.max(1, now.width()))).orElse(0L);
    }

    @Override
    public void exited() {
        // what is measured stays where it is
    }

    @Override
    public boolean pressed(PagePoint at) {
        pressedX = at.x();
        dragging = false;
        return measuring.toolProperty().get().filter(tool -> switch (tool) {
            case CROSSHAIR -> false;
            case CALIPER -> {
                at.channel().filter(channel -> !channel.isMissing())
                        .ifPresent(channel -> measuring.caliper().grab(channel, at.nanos(), reach()));
                yield at.channel().filter(channel -> !channel.isMissing()).isPresent();
            }
            case SLOW_WAVES -> {
                Optional<Channel> eeg = at.channel().filter(SlowWaveSearch::suits);
                eeg.ifPresent(channel -> measuring.slowWaves().press(channel.name(), at.nanos()));
                yield eeg.isPresent();
            }
        }).isPresent();
    }

    @Override
    public void dragged(PagePoint at) {
        dragging |= Math.abs(at.x() - pressedX) >= DRAG_PX;
        if (!dragging) {
            return;
        }
        switch (measuring.toolProperty().get().orElse(MeasureTool.CROSSHAIR)) {
            case CALIPER -> measuring.caliper().dragTo(at.nanos());
            case SLOW_WAVES -> measuring.slowWaves().dragTo(at.nanos());
            case CROSSHAIR -> { }
        }
    }

    @Override
    public void released(PagePoint at) {
        switch (measuring.toolProperty().get().orElse(MeasureTool.CROSSHAIR)) {
            case CALIPER -> measuring.caliper().drop();
            case SLOW_WAVES -> measuring.slowWaves().release(at.nanos());
            case CROSSHAIR -> { }
        }
    }

    @Override
    public void cancelled() {
        switch (measuring.toolProperty().get().orElse(MeasureTool.CROSSHAIR)) {
            case CALIPER -> measuring.caliper().giveBack();
            case SLOW_WAVES -> measuring.slowWaves().giveUp();
            case CROSSHAIR -> { }
        }
    }
}
