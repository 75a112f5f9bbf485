package org.onbam.ui.night;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.app.Jobs;
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
import org.onbam.ui.shell.Tip;

/// The whole night under the page: hypnogram, event lanes, saturation, spectrogram, and where the page is.
///
/// FX thread. Click or drag goes to a time; the label of the spectrogram, or the other mouse button, opens its menu. Close
/// it with the night: it ends its painter thread.
public final class NightStrip extends Region implements AutoCloseable {

    private static final double LABEL_HEIGHT = 20;
    /// Room for the frequencies between the spectrogram's label and its left edge.
    private static final double TICKS_WIDTH = 24;

    private final ScoreModel model;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final NightRenderer renderer = new NightRenderer();
    private final RasterView raster;
    private final WheelSteps turning = new WheelSteps();
    private final Subscription looks;
    private final NightChoices choices;
    private final SpectrogramLane spectrogram;
    private final Button spectrogramLabel = new Button();
    private Optional<SlowTrace> saturation = Optional.empty();

    public NightStrip(ScoreModel model, Messages messages, ObservableValue<Palette> palette, NightChoices choices,
                      Jobs jobs, Consumer<UserException> failed) {
        this.model = model;
        this.messages = messages;
        this.palette = palette;
        this.choices = choices;
        this.raster = new RasterView("night-renderer", this::painting, failed);
        raster.setId("night");
        getStyleClass().add("night-strip");
        this.spectrogram = new SpectrogramLane(model, choices, jobs, raster::repaint, failed);
        getChildren().addAll(raster, spectrogramLabel);
        prepareLabel();
        raster.setCursor(Cursor.HAND);
        raster.setOnMousePressed(this::goTo);
        raster.setOnMouseDragged(this::goTo);
        raster.setOnScroll(this::scrolled);
        raster.setOnContextMenuRequested(event -> SpectrogramMenu.of(spectrogram, choices, messages)
                .show(raster, event.getScreenX(), event.getScreenY()));
        model.scoringProperty().subscribe(now -> raster.repaint());
        model.pageProperty().subscribe(now -> raster.repaint());
        this.looks = Subscription.combine(palette.subscribe(now -> raster.repaint()),
                choices.spectrogramShownProperty().subscribe(now -> changedLook()),
                choices.spectrogramChannelProperty().subscribe(now -> changedLook()));
    }

    private void prepareLabel() {
        spectrogramLabel.setId("spectrogram-channel");
        spectrogramLabel.getStyleClass().setAll("button", "night-label");
        spectrogramLabel.setGraphic(new FontIcon("fth-chevron-down"));
        spectrogramLabel.setMnemonicParsing(false);
        spectrogramLabel.setManaged(false);
        spectrogramLabel.setFocusTraversable(false);
        spectrogramLabel.setTooltip(Tip.of(messages.text("score.spectrogram.choose")));
        spectrogramLabel.setOnAction(event -> SpectrogramMenu.of(spectrogram, choices, messages)
                .show(spectrogramLabel, Side.TOP, 0, 0));
    }

    private void changedLook() {
        spectrogramLabel.setText(spectrogram.channel().map(Channel::name).orElse(""));
        raster.repaint();
        requestLayout();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    /// How much higher than without it the strip should be for its spectrogram, in logical pixels.
    ///
    /// @param available height of the space that strip and page share
    public double spectrogramHeight(double available) {
        return spectrogram.isShown() ? Math.clamp(available * 0.06, 44, 72) : 0;
    }

    /// Whether the spectrogram lacks nothing that is still to be made.
    public boolean isWhole() {
        return spectrogram.isWhole();
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

    /// Reads again what could not be read.
    public void tryAgain() {
        raster.tryAgain();
        spectrogram.tryAgain();
    }

    @Override
    public void close() {
        looks.unsubscribe();
        spectrogram.close();
        raster.close();
    }

    private RasterView.Painting painting(RasterView.Size size) {
        NightRequest request = request(size);
        return out -> renderer.render(request, out);
    }

    private NightRequest request(RasterView.Size size) {
        // A strip narrower than its gutter is all gutter but for one column.
        int gutter = Math.min((int) Math.round(PageView.GUTTER_WIDTH * size.scale()), size.widthPx() - 1);
        return new NightRequest(model.recording(), model.scoring(), model.vocabulary(), messages, model.page(),
                size.widthPx(), size.heightPx(), size.scale(), palette.getValue())
                .withGutter(gutter).withTraces(saturation.map(this::trace).map(List::of).orElse(List.of()))
                .withSpectrum(spectrogram.spectrogram());
    }

    private NightRequest requestNow() {
        double scale = raster.renderScale();
        return request(new RasterView.Size(Math.max(1, (int) Math.round(raster.getWidth() * scale)),
                Math.max(1, (int) Math.round(raster.getHeight() * scale)), scale));
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
        NightRequest request = requestNow();
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
        Optional<NightRenderer.PixelRows> rows = NightRenderer.spectrogramRows(requestNow());
        spectrogramLabel.setVisible(rows.isPresent());
        if (rows.isPresent()) {
            double scale = raster.renderScale();
            double top = rows.get().top() / scale;
            double height = Math.min(LABEL_HEIGHT, rows.get().bottom() / scale - top);
            double width = Math.min(Math.ceil(spectrogramLabel.prefWidth(-1)), PageView.GUTTER_WIDTH - TICKS_WIDTH);
            double middle = (top + rows.get().bottom() / scale) / 2;
            spectrogramLabel.resizeRelocate(PageView.GUTTER_WIDTH - TICKS_WIDTH - width, Math.round(middle - height / 2),
                    width, height);
        }
    }
}
