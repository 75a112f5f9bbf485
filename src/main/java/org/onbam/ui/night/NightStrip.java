package org.onbam.ui.night;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.app.Jobs;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.TimeSpan;
import org.onbam.render.NightLane;
import org.onbam.render.NightRenderer;
import org.onbam.render.NightRequest;
import org.onbam.render.Palette;
import org.onbam.ui.page.PageView;
import org.onbam.ui.page.RasterView;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.Tip;

/// The night under the page: hypnogram, event lanes, slow numbers, spectrogram, and where the page is.
///
/// FX thread. [NightMouse] says what the mouse does; the label of the spectrogram and the other mouse button open menus.
/// Zoomed in, it follows the page. Close it with the night: it ends its painter thread.
public final class NightStrip extends Region implements AutoCloseable {

    private static final double LABEL_HEIGHT = 20;
    /// Room for the frequencies between the spectrogram's label and its left edge.
    private static final double TICKS_WIDTH = 24;

    private final ScoreModel model;
    private final Messages messages;
    private final NightRenderer renderer = new NightRenderer();
    private final RasterView raster;
    private final Subscription looks;
    private final NightChoices choices;
    private final SpectrogramLane spectrogram;
    private final NightPicture picture;
    private final NightReadout readout;
    private final Region hairline = new Region();
    private final Button spectrogramLabel = new Button();
    private NightSpan span;
    private boolean still;
    /// Whether the scoring has changed and nobody has looked yet: the page goes first.
    private boolean edited;

    public NightStrip(ScoreModel model, Messages messages, ObservableValue<Palette> palette, NightChoices choices,
                      Jobs jobs, Consumer<UserException> failed) {
        this.model = model;
        this.messages = messages;
        this.choices = choices;
        this.raster = new RasterView("night-renderer", this::painting, failed);
        raster.setId("night");
        getStyleClass().add("night-strip");
        this.spectrogram = new SpectrogramLane(model, choices, jobs, raster::repaint, failed);
        this.picture = new NightPicture(model, choices, spectrogram, messages, palette);
        this.readout = new NightReadout(model, messages);
        this.span = NightSpan.whole(picture.span());
        hairline.getStyleClass().add("night-hairline");
        hairline.setMouseTransparent(true);
        hairline.setManaged(false);
        hairline.setVisible(false);
        getChildren().addAll(raster, hairline, readout, spectrogramLabel);
        prepareLabel();
        listenToMouse();
        this.looks = Subscription.combine(palette.subscribe(now -> raster.repaint()),
                model.scoringProperty().subscribe(now -> edited()),
                model.seriesProperty().subscribe(now -> seriesCame()),
                model.pageProperty().subscribe(this::follow),
                model.epochProperty().subscribe(now -> raster.repaint()),
                model.selectionProperty().subscribe(now -> raster.repaint()),
                choices.choiceProperty().subscribe(now -> changedLook()));
    }

    private void listenToMouse() {
        NightMouse mouse = new NightMouse(model, new NightMouse.Ground() {
            @Override
            public long nanosAt(double x) {
                NightRequest.Frame frame = frame();
                return frame.plot().nanosAt(x * frame.scale() - frame.gutterPx());
            }

            @Override
            public boolean isEdge(double y) {
                NightRequest.Frame frame = frame();
                return y * frame.scale() < NightRenderer.hypnogram(frame).top();
            }
        }, this);
        raster.setOnMousePressed(event -> {
            // Keys typed after a click go where the click went, not into a field that had the focus.
            raster.requestFocus();
            mouse.pressed(event);
        });
        raster.setOnMouseDragged(event -> {
            mouse.dragged(event);
            hover(event.getX());
        });
        raster.setOnMouseMoved(event -> {
            mouse.moved(event);
            hover(event.getX());
        });
        raster.setOnMouseExited(event -> unhover());
        raster.setOnScroll(event -> {
            mouse.scrolled(event);
            hover(event.getX());
        });
        raster.setOnContextMenuRequested(event -> NightMenu.of(this, choices, spectrogram, messages)
                .show(raster, event.getScreenX(), event.getScreenY()));
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

    private void edited() {
        edited = true;
        raster.repaint();
        requestLayout();
    }

    private void seriesCame() {
        picture.seriesChanged();
        raster.repaint();
        requestLayout();
    }

    private void changedLook() {
        spectrogramLabel.setText(spectrogram.channel().map(Channel::name).orElse(""));
        edited();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    /// The height that suits a space which strip and page share, logical pixels.
    ///
    /// @param available height of both
    public double heightIn(double available) {
        return Math.round(Math.clamp(available * 0.215, 140, 236)
                + (spectrogram.isShown() ? Math.clamp(available * 0.06, 44, 72) : 0));
    }

    // --- what of the night is shown ----------------------------------------------------------------------------

    /// Shows the whole night again.
    public void showAll() {
        show(span.all());
    }

    /// Shows so many times as much of the night, about the middle of the page.
    ///
    /// @param factor under 1 to come closer
    public void zoom(double factor) {
        TimeSpan page = model.page();
        show(span.zoomed(page.startNanos() + page.durationNanos() / 2, factor).showing(page));
    }

    void zoom(long aboutNanos, double factor) {
        show(span.zoomed(aboutNanos, factor));
    }

    /// @param part of what is shown to move on by
    void move(double part) {
        show(span.moved(Math.round(part * span.shown().durationNanos())));
    }

    boolean isWholeShown() {
        return span.isWhole();
    }

    /// The part of the night across the strip.
    TimeSpan shown() {
        return span.shown();
    }

    private void show(NightSpan next) {
        span = next;
        raster.repaint();
    }

    private void follow(TimeSpan page) {
        if (!still) {
            span = span.showing(page);
        }
        raster.repaint();
    }

    /// Does something to the page without following it: under the pointer the night stands still.
    void holdStill(Runnable action) {
        still = true;
        action.run();
        still = false;
    }

    // --- the pointer --------------------------------------------------------------------------------------------

    private void hover(double x) {
        NightRequest.Frame frame = frame();
        double px = x * frame.scale() - frame.gutterPx();
        if (px < 0 || px >= frame.plot().widthPx()) {
            unhover();
            return;
        }
        readout.show(Math.max(0, frame.plot().nanosAt(px)), picture.position());
        double width = Math.max(1, PageView.GUTTER_WIDTH - 28);
        readout.resizeRelocate(10, NightRenderer.hypnogram(frame).top() / frame.scale(), width, readout.prefHeight(width));
        double bottom = NightRenderer.axisTop(frame) / frame.scale();
        hairline.setVisible(true);
        hairline.resizeRelocate(Math.floor(x * frame.scale()) / frame.scale(), 0, 1 / frame.scale(), bottom);
    }

    private void unhover() {
        readout.hide();
        hairline.setVisible(false);
    }

    /// Whether the spectrogram lacks nothing that is still to be made.
    public boolean isWhole() {
        return spectrogram.isWhole();
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
        catchUp();
        NightRequest request = picture.request(size, span.shown());
        return out -> renderer.render(request, out);
    }

    private void catchUp() {
        if (edited) {
            edited = false;
            picture.scoringChanged();
        }
    }

    private NightRequest.Frame frame() {
        catchUp();
        double scale = raster.renderScale();
        return picture.frame(new RasterView.Size(Math.max(1, (int) Math.round(raster.getWidth() * scale)),
                Math.max(1, (int) Math.round(raster.getHeight() * scale)), scale), span.shown());
    }

    @Override
    protected void layoutChildren() {
        raster.resizeRelocate(0, 0, getWidth(), getHeight());
        NightRequest.Frame frame = frame();
        Optional<NightRenderer.PixelRows> rows = NightRenderer.rows(frame, NightLane.SPECTROGRAM);
        spectrogramLabel.setVisible(rows.isPresent());
        if (rows.isPresent()) {
            double scale = frame.scale();
            double top = rows.get().top() / scale;
            double height = Math.min(LABEL_HEIGHT, rows.get().bottom() / scale - top);
            double width = Math.min(Math.ceil(spectrogramLabel.prefWidth(-1)), PageView.GUTTER_WIDTH - TICKS_WIDTH);
            double middle = (top + rows.get().bottom() / scale) / 2;
            spectrogramLabel.resizeRelocate(PageView.GUTTER_WIDTH - TICKS_WIDTH - width, Math.round(middle - height / 2),
                    width, height);
        }
    }
}
