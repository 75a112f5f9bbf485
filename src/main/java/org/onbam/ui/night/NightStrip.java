package org.onbam.ui.night;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.onbam.app.SlowTrace;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.TimeSpan;
import org.onbam.render.NightRenderer;
import org.onbam.render.NightRequest;
import org.onbam.render.NightTrace;
import org.onbam.render.Palette;
import org.onbam.ui.page.PageView;
import org.onbam.ui.page.RasterView;
import org.onbam.ui.page.WheelSteps;
import org.onbam.ui.scoring.ScoreModel;

/// The whole night under the page: hypnogram, event lanes, saturation, and where the page is.
///
/// FX thread. Click or drag goes to a time. Close it with the night: it ends its painter thread.
public final class NightStrip extends Region implements AutoCloseable {

    private final ScoreModel model;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final NightRenderer renderer = new NightRenderer();
    private final RasterView raster;
    private final WheelSteps turning = new WheelSteps();
    private final Subscription looks;
    private Optional<SlowTrace> saturation = Optional.empty();

    public NightStrip(ScoreModel model, Messages messages, ObservableValue<Palette> palette,
                      Consumer<UserException> failed) {
        this.model = model;
        this.messages = messages;
        this.palette = palette;
        this.raster = new RasterView("night-renderer", this::painting, failed);
        raster.setId("night");
        getStyleClass().add("night-strip");
        getChildren().add(raster);
        raster.setCursor(Cursor.HAND);
        raster.setOnMousePressed(this::goTo);
        raster.setOnMouseDragged(this::goTo);
        raster.setOnScroll(this::scrolled);
        model.scoringProperty().subscribe(now -> raster.repaint());
        model.pageProperty().subscribe(now -> raster.repaint());
        this.looks = palette.subscribe(now -> raster.repaint());
    }

    /// Shows a saturation trace beneath the events from now on.
    public void show(SlowTrace trace) {
        saturation = Optional.of(trace);
        raster.repaint();
    }

    /// Whether the picture on the screen is the one last asked for.
    public boolean isSettled() {
        return raster.isSettled();
    }

    @Override
    public void close() {
        looks.unsubscribe();
        raster.close();
    }

    private RasterView.Painting painting(RasterView.Size size) {
        NightRequest request = request(size);
        return out -> renderer.render(request, out);
    }

    private NightRequest request(RasterView.Size size) {
        int gutter = (int) Math.round(PageView.GUTTER_WIDTH * size.scale());
        return new NightRequest(model.recording(), model.scoring(), model.vocabulary(), messages, model.page(),
                Math.max(gutter + 1, size.widthPx()), size.heightPx(), size.scale(), palette.getValue())
                .withGutter(gutter).withTraces(saturation.map(this::trace).map(List::of).orElse(List.of()));
    }

    private NightTrace trace(SlowTrace slow) {
        Channel.Range range = slow.channel().range().orElse(new Channel.Range(60, 100));
        return new NightTrace(slow.channel().name(), palette.getValue().trace(slow.channel().kind()), range.bottom(),
                range.top(), slow.lows(), slow.highs());
    }

    private void goTo(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        // Keys typed after a click go where the click went, not into a field that had the focus.
        raster.requestFocus();
        double scale = raster.renderScale();
        NightRequest request = request(new RasterView.Size((int) Math.round(raster.getWidth() * scale),
                (int) Math.round(raster.getHeight() * scale), scale));
        long nanos = NightRenderer.plotArea(request)
                .nanosAt(event.getX() * scale - NightRenderer.leftPx(request));
        TimeSpan night = model.recording().span();
        model.goTo(Math.clamp(nanos, night.startNanos(), Math.max(0, night.endNanos() - 1)));
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        int steps = turning.take(event);
        if (steps != 0) {
            model.turnPage(-steps);
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        raster.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
