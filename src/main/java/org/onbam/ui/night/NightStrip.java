package org.onbam.ui.night;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.onbam.app.Jobs;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.TimeSpan;
import org.onbam.render.NightLane;
import org.onbam.render.NightRenderer;
import org.onbam.render.NightRequest;
import org.onbam.render.Palette;
import org.onbam.ui.page.PageView;
import org.onbam.ui.page.RasterView;
import org.onbam.ui.scoring.ScoreModel;

/// The night under the page: hypnogram, event lanes, slow numbers, spectrogram, and where the page is.
///
/// FX thread. [NightMouse] says what the mouse does; the label of the spectrogram and the other mouse button open menus.
/// Zoomed in, it follows the page. Close it with the night: it ends its painter thread.
public final class NightStrip extends Region implements AutoCloseable {

    private final ScoreModel model;
    private final Messages messages;
    private final NightRenderer renderer = new NightRenderer();
    private final RasterView raster;
    private final Subscription looks;
    private final NightChoices choices;
    private final SpectrogramLane spectrogram;
    private final NightPicture picture;
    private final NightLanes lanes;
    private final NightHover hover;
    private final SpectrogramLabel label;
    private Runnable codes = () -> { };
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
        this.lanes = new NightLanes(model, choices, spectrogram);
        this.picture = new NightPicture(model, lanes, spectrogram, messages, palette);
        this.hover = new NightHover(new NightReadout(model, messages), picture);
        this.label = new SpectrogramLabel(spectrogram, choices, messages);
        this.span = NightSpan.whole(picture.span());
        getChildren().addAll(raster, hover.hairline(), hover.readout(), label);
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
            hover.show(frame(), event.getX());
        });
        raster.setOnMouseMoved(event -> {
            mouse.moved(event);
            hover.show(frame(), event.getX());
        });
        raster.setOnMouseExited(event -> hover.hide());
        raster.setOnScroll(event -> {
            mouse.scrolled(event);
            hover.show(frame(), event.getX());
        });
        raster.setOnContextMenuRequested(event -> {
            NightRequest.Frame frame = frame();
            // by the menu key there is no pointer, and so no lane
            menu(event.isKeyboardTrigger() ? Optional.empty() : NightRenderer.laneAt(frame, event.getY() * frame.scale()))
                    .show(raster, event.getScreenX(), event.getScreenY());
        });
    }

    /// The menu of the strip.
    ///
    /// @param on the lane it is opened on, empty for none of them
    ContextMenu menu(Optional<NightLane> on) {
        return new NightMenu(this, choices, spectrogram, messages, codes).on(on);
    }

    /// Opens the menu over the strip, as the other mouse button does.
    public void openMenu() {
        menu(Optional.empty()).show(raster, Side.TOP, PageView.GUTTER_WIDTH, 0);
    }

    void openCodes() {
        codes.run();
    }

    /// @param open opens what the position codes mean
    public void onCodes(Runnable open) {
        codes = open;
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
        label.name();
        edited();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    /// The height that suits a space which strip and page share, logical pixels.
    ///
    /// @param available height of both
    public double heightIn(double available) {
        return lanes.heightIn(available);
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
        label.place(frame());
    }

    /// Why a lane is seen or not.
    LaneState state(NightLane lane) {
        return picture.state(lane, frame());
    }
}
