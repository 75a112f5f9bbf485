package org.onbam.render;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;

/// Draws the night strip: hypnogram, a lane for each family of events, slow numbers, position, a spectrogram, a clock axis,
/// and marks of where the scorer is.
///
/// It keeps what it drew without the marks. The next picture of the same night in the same frame is made of that: an edit
/// draws the columns of its epochs or events anew, a page turn draws the marks alone. Whatever happened in between, the
/// picture is the one that a new renderer draws. One thread at a time.
public final class NightRenderer {

    /// More changed events than this, and drawing all is as quick.
    private static final int MANY = 400;

    private final TextPainter text = new TextPainter();
    private final NightLabels labels = new NightLabels(text);
    private final SpectrogramPainter spectrograms = new SpectrogramPainter();
    private Optional<Base> kept = Optional.empty();

    /// What was drawn without marks.
    private record Base(NightRequest request, NightLayout layout, NightGround.Lights lights, int progress, Raster raster) {
    }

    /// @param out of the request's size
    public void render(NightRequest request, Raster out) {
        NightRequest.Frame frame = request.frame();
        if (out.width() != frame.widthPx() || out.height() != frame.heightPx()) {
            throw new IllegalArgumentException("night of " + frame.widthPx() + " x " + frame.heightPx()
                    + " on a raster of " + out.width() + " x " + out.height());
        }
        Base base = kept.filter(b -> b.request().frame().equals(frame) && b.request().night().hasGroundOf(request.night()))
                .flatMap(b -> next(b, request)).orElseGet(() -> whole(request));
        kept = Optional.of(base);
        out.copyRows(base.raster(), 0, out.height());
        NightMarks.paint(request, base.layout(), out);
    }

    /// Top and bottom of a lane, device px; empty where it is not asked for or the strip is too low.
    public static Optional<PixelRows> rows(NightRequest.Frame frame, NightLane lane) {
        return NightLayout.of(frame).rows(lane).map(rows -> new PixelRows(rows.top(), rows.bottom()));
    }

    /// The lane at a height, device px, gutter included; empty beside the lanes.
    public static Optional<NightLane> laneAt(NightRequest.Frame frame, double y) {
        return NightLayout.of(frame).lanes().stream().filter(place -> y >= place.rows().top() && y < place.rows().bottom())
                .findFirst().map(NightLayout.Place::lane);
    }

    /// The height, logical pixels, in which all these lanes have room.
    public static double leastHeight(List<NightLane> lanes) {
        return NightLayout.least(lanes);
    }

    /// Top and bottom of the hypnogram; over it are the flags.
    public static PixelRows hypnogram(NightRequest.Frame frame) {
        NightLayout layout = NightLayout.of(frame);
        return new PixelRows(layout.hypnogramTop(), layout.hypnogramBottom());
    }

    /// Top of the clock under everything, device px.
    public static int axisTop(NightRequest.Frame frame) {
        return NightLayout.of(frame).axisTop();
    }

    /// Rows of pixels `[top, bottom)`.
    public record PixelRows(int top, int bottom) {
    }

    private static int progress(NightRequest request) {
        return request.night().spectrum().map(spectrum -> spectrum.data().progress()).orElse(0);
    }

    private static Columns plot(NightRequest request, Raster out) {
        return new Columns(out, request.frame().gutterPx(), request.frame().widthPx());
    }

    private Base whole(NightRequest request) {
        NightRequest.Frame frame = request.frame();
        Raster raster = kept.map(Base::raster)
                .filter(r -> r.width() == frame.widthPx() && r.height() == frame.heightPx())
                .orElseGet(() -> new Raster(frame.widthPx(), frame.heightPx()));
        NightLayout layout = NightLayout.of(frame);
        NightGround.Lights lights = NightGround.Lights.of(request.night().scoring());
        int progress = progress(request);
        raster.fill(frame.palette().background());
        Columns all = plot(request, raster);
        NightGround.paint(request, lights, layout.hypnogramTop(), layout.axisTop(), all);
        NightGround.paintAxis(request, layout, text, raster);
        HypnogramPainter.label(request, layout, text, raster);
        HypnogramPainter.paint(request, layout, all);
        NightEventPainter.paintFlags(request, layout, all);
        for (NightLayout.Place place : layout.lanes()) {
            paintLane(request, place, all);
            labels.paint(request, place, raster);
        }
        if (isEmpty(request.night().scoring())) {
            labels.hint(request, layout, raster);
        }
        return new Base(request, layout, lights, progress, raster);
    }

    private void paintLane(NightRequest request, NightLayout.Place place, Columns columns) {
        switch (place.lane().kind()) {
            case EVENTS -> NightEventPainter.paint(request, place, columns);
            case TRACE -> request.night().traces().stream().filter(trace -> trace.lane() == place.lane())
                    .forEach(trace -> NightTracePainter.paint(request, trace, place.rows(), columns.out()));
            case POSITION -> NightPositionPainter.paint(request, place.rows(), text, columns.out());
            case SPECTROGRAM -> request.night().spectrum().ifPresent(spectrum -> spectrograms.paint(spectrum.data(),
                    request.frame().palette(), place.rows(), request.frame().gutterPx(), request.frame().plot(), columns.out()));
        }
    }

    private static boolean isEmpty(Scoring scoring) {
        Hypnogram hypnogram = scoring.hypnogram();
        return hypnogram.size() > 0 && hypnogram.scoredCount() == 0;
    }

    /// What was drawn, brought to another scoring of the same night; empty where all has to be drawn.
    private Optional<Base> next(Base base, NightRequest request) {
        Scoring before = base.request().night().scoring();
        Scoring after = request.night().scoring();
        int progress = progress(request);
        if (before != after) {
            NightChange change = NightChange.between(before, after);
            if (change.before().size() + change.after().size() > MANY || isEmpty(before) != isEmpty(after)
                    || change.events().anyMatch(NightGround.Lights::decides)) {
                return Optional.empty();
            }
            if (change.isOfStages()) {
                paintStages(base, request, change);
            }
            if (change.events().findAny().isPresent()) {
                paintEvents(base, request, change);
            }
        }
        if (progress != base.progress()) {
            base.layout().lanes().stream().filter(place -> place.lane() == NightLane.SPECTROGRAM)
                    .forEach(place -> paintLane(request, place, plot(request, base.raster())));
        }
        return Optional.of(new Base(request, base.layout(), base.lights(), progress, base.raster()));
    }

    private static Columns within(NightRequest request, Raster out, int left, int right) {
        return new Columns(out, Math.max(request.frame().gutterPx(), left), Math.min(request.frame().widthPx(), right));
    }

    private void paintStages(Base base, NightRequest request, NightChange change) {
        NightRequest.Frame frame = request.frame();
        EpochGrid grid = request.night().scoring().grid();
        double left = frame.plot().pxAt(grid.span(change.firstEpoch()).startNanos());
        double right = frame.plot().pxAt(grid.span(change.endEpoch() - 1).endNanos());
        int reach = HypnogramPainter.reach(frame);
        paintHypnogram(base, request, within(request, base.raster(), frame.gutterPx() + (int) Math.floor(left) - reach,
                frame.gutterPx() + (int) Math.ceil(right) + reach));
    }

    private void paintHypnogram(Base base, NightRequest request, Columns columns) {
        if (!columns.isEmpty()) {
            NightLayout layout = base.layout();
            columns.fill(columns.left(), 0, columns.right(), layout.hypnogramTop(), request.frame().palette().background());
            NightGround.paint(request, base.lights(), layout.hypnogramTop(), layout.hypnogramBottom(), columns);
            HypnogramPainter.paint(request, layout, columns);
            NightEventPainter.paintFlags(request, layout, columns);
            if (isEmpty(request.night().scoring())) {
                labels.hint(request, layout, base.raster());
            }
        }
    }

    private void paintEvents(Base base, NightRequest request, NightChange change) {
        for (NightLayout.Place place : base.layout().lanes()) {
            if (place.lane().kind() == NightLane.Kind.EVENTS) {
                Columns columns = changed(base, request, change, place.lane());
                if (!columns.isEmpty()) {
                    NightGround.paint(request, base.lights(), place.rows().top(), place.rows().bottom(), columns);
                    NightEventPainter.paint(request, place, columns);
                }
            }
        }
        Columns flags = changedFlags(base, request, change);
        if (!flags.isEmpty()) {
            paintHypnogram(base, request, flags);
        }
    }

    private static EventFamily family(NightRequest request, ScoredEvent event) {
        return request.night().vocabulary().typeOf(event).family();
    }

    private static Columns changed(Base base, NightRequest request, NightChange change, NightLane lane) {
        OptionalInt left = change.events().filter(e -> lane.families().contains(family(request, e)))
                .mapToInt(e -> NightEventPainter.left(request.frame(), e)).min();
        OptionalInt right = change.events().filter(e -> lane.families().contains(family(request, e)))
                .mapToInt(e -> NightEventPainter.right(request.frame(), e)).max();
        return within(request, base.raster(), left.orElse(0), right.orElse(0));
    }

    private static Columns changedFlags(Base base, NightRequest request, NightChange change) {
        OptionalInt left = change.events().filter(e -> isFlag(request, e))
                .mapToInt(e -> NightEventPainter.left(request.frame(), e)).min();
        OptionalInt right = change.events().filter(e -> isFlag(request, e))
                .mapToInt(e -> NightEventPainter.flagRight(request.frame(), e)).max();
        return within(request, base.raster(), left.orElse(0), right.orElse(0));
    }

    private static boolean isFlag(NightRequest request, ScoredEvent event) {
        EventType type = request.night().vocabulary().typeOf(event);
        return type.isPoint();
    }
}
