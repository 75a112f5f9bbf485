package org.onbam.render;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.onbam.model.Channel;
import org.onbam.model.LaneScale;
import org.onbam.model.Montage;
import org.onbam.model.Segment;
import org.onbam.model.TimeSpan;
import org.onbam.signal.DerivedSignal;
import org.onbam.signal.ExactSamples;
import org.onbam.signal.FittedRanges;
import org.onbam.signal.OverviewStore;
import org.onbam.signal.SignalBlocks;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.SignalSource;

/// Draws a page of a recording: the grid, the traces, and hatching where there are no data.
///
/// Pages with up to some hundred samples a pixel are drawn from the samples, longer ones from envelopes, which
/// [#prepare] makes in the background. A long page whose envelopes are not all there is drawn as far as they are,
/// within a third of a second, with the rest tinted; [#isComplete] then says false, and drawing it again shows more.
///
/// [#render] belongs to one thread at a time; [#prepare] and [#rangeOf] may run beside it.
public final class TraceRenderer {

    private static final long FILL_NANOS = 300_000_000;
    private static final double DENSE_INK = 0.75;
    /// Pages of a quarter of an hour and more.
    private static final double PALE_NANOS_PER_PX = 0.5 * TimeSpan.SECOND;

    private final SignalBlocks blocks;
    private final FittedRanges ranges;
    private final TraceExtents extents = new TraceExtents();
    private final TracePen pen = new TracePen();
    private final Unreadable unreadable = new Unreadable();
    private final Gridlines gridlines = new Gridlines();
    private final EnvelopeTrace envelopes;
    private final SampleTrace samples;
    private final Paper plain = new Paper();
    private boolean complete = true;

    public TraceRenderer(SignalSource source) {
        this(source, OverviewStore.NONE);
    }

    /// @param overviews keeps envelopes from one opening to the next
    public TraceRenderer(SignalSource source, OverviewStore overviews) {
        this(new SignalBlocks(source, overviews));
    }

    private TraceRenderer(SignalBlocks blocks) {
        this(blocks, new FittedRanges(blocks));
    }

    /// @param blocks the samples and envelopes of the recording, which several renderers may share
    /// @param ranges fitted to those blocks
    public TraceRenderer(SignalBlocks blocks, FittedRanges ranges) {
        this.blocks = blocks;
        this.ranges = ranges;
        this.envelopes = new EnvelopeTrace(blocks, extents, unreadable);
        this.samples = new SampleTrace(blocks, extents, unreadable);
    }

    /// Another renderer of the same recording, for another thread; both share samples, envelopes and ranges.
    public TraceRenderer beside() {
        return new TraceRenderer(blocks, ranges);
    }

    /// Draws a page over whatever `out` holds.
    ///
    /// @param out of the viewport's width and the layout's height
    /// @throws SignalReadException after the page has been drawn, if something could not be read; that stretch of its lane is
    ///                             hatched, or all of it where nothing is known of its range
    public void render(PageRequest request, Raster out) throws SignalReadException {
        plain.start(grid(request));
        render(request, plain, out);
    }

    /// As [#render(PageRequest, Raster)] on paper of this page.
    void render(PageRequest request, Paper paper, Raster out) throws SignalReadException {
        requireFit(request, out.width(), out.height());
        int[] laid = {0};
        // laid as far as the next trace reaches: a trace is inked fastest on paper still in the processor's cache
        render(request, out, row -> {
            paper.lay(laid[0], Math.min(row, out.height()), out);
            laid[0] = Math.max(laid[0], row);
        });
    }

    /// Draws the traces of a page on nothing.
    ///
    /// @param layer of the viewport's width and the layout's height
    /// @throws SignalReadException as [#render(PageRequest, Raster)]
    public void render(PageRequest request, TraceLayer layer) throws SignalReadException {
        requireFit(request, layer.width(), layer.height());
        render(request, layer.start(grid(request)), row -> { });
    }

    /// The rows of a page's paper.
    GridRows grid(PageRequest request) {
        return new GridRows(request, blocks.source().recording());
    }

    /// @param before told, from the top down, before anything above a row is inked
    private void render(PageRequest request, Raster out, IntConsumer before) throws SignalReadException {
        complete = true;
        ranges.find(request.montage().channels());
        @Nullable SignalReadException failure = fillVisible(request);
        List<PageLayout.Lane> reaches = LaneReach.of(request);
        for (int i = 0; i < request.montage().channels().size(); i++) {
            PageLayout.Lane lane = request.layout().lanes().get(i);
            before.accept(reaches.get(i).bottom());
            unreadable.reset(out.width());
            try {
                drawLane(request, i, reaches.get(i), out);
                failure = failure == null ? unreadable.failure().orElse(null) : failure;
            } catch (SignalReadException e) {
                failure = failure == null ? e : failure;
                Ink.hatch(out, 0, lane.top(), out.width(), lane.bottom(), request.palette().hatch(), request.scale());
            }
        }
        before.accept(out.height());
        if (failure != null) {
            throw failure;
        }
    }

    /// Whether the last page that [#render] drew was whole.
    public boolean isComplete() {
        return complete;
    }

    /// Makes the envelopes of a montage over the whole recording, for pages of minutes to the whole night.
    ///
    /// @param cancelled polled every few milliseconds
    /// @return whether all of it is made
    public boolean prepare(Montage montage, BooleanSupplier cancelled) throws SignalReadException {
        return blocks.prepare(montage.channels(), blocks.source().recording().span(), cancelled);
    }

    /// Gives back the memory of samples, so that the next page reads its own; envelopes stay.
    public void forgetSamples() {
        blocks.forgetSamples();
    }

    /// The samples that its traces are drawn from, one by one.
    public ExactSamples samples() {
        return new ExactSamples(blocks);
    }

    /// The values at the bottom and top of a channel's lane: its own, or those fitted to its data.
    public Channel.Range rangeOf(Channel channel) throws SignalReadException {
        return ranges.of(channel);
    }

    /// Finds the ranges that channels leave open, of all together, which is many times faster than by [#rangeOf] one by
    /// one; what cannot be read is left to that.
    public void findRanges(List<Channel> channels) {
        ranges.find(channels);
    }

    /// Where the values of a lane of a page stand; empty where its channel is missing or its range is fitted to data and
    /// no page has shown it yet. Reads nothing; any thread.
    public Optional<LaneGeometry> geometryOf(PageRequest request, int lane) {
        Channel channel = request.montage().channels().get(lane);
        PageLayout.Lane place = request.layout().lanes().get(lane);
        if (channel.isMissing()) {
            return Optional.empty();
        }
        return channel.scale() instanceof LaneScale.PerMillimetre perMillimetre
                ? Optional.of(LaneGeometry.of(channel.kind(), place, perMillimetre, request.pxPerMm()))
                : ranges.known(channel).map(range -> LaneGeometry.of(channel.kind(), place, range));
    }

    private static void requireFit(PageRequest request, int width, int height) {
        if (width != request.viewport().widthPx() || height != request.layout().heightPx()) {
            throw new IllegalArgumentException("page of " + request.viewport().widthPx() + " x "
                    + request.layout().heightPx() + " on a raster of " + width + " x " + height);
        }
    }

    private @Nullable SignalReadException fillVisible(PageRequest request) {
        List<Channel> dense = request.montage().channels().stream()
                .filter(c -> !c.isMissing())
                .filter(c -> envelopes.suits(blocks.derived(DerivedSignal.Key.of(c)), request.viewport())).toList();
        if (dense.isEmpty()) {
            return null;
        }
        long deadline = System.nanoTime() + FILL_NANOS;
        try {
            blocks.fill(dense, request.viewport().span(), request.viewport().nanosPerPx(),
                    () -> System.nanoTime() > deadline);
            return null;
        } catch (SignalReadException e) {
            return e;
        }
    }

    private void drawLane(PageRequest request, int index, PageLayout.Lane reach, Raster out) throws SignalReadException {
        Channel channel = request.montage().channels().get(index);
        if (channel.isMissing()) {
            return;
        }
        Viewport viewport = request.viewport();
        DerivedSignal signal = blocks.derived(DerivedSignal.Key.of(channel));
        boolean dense = envelopes.suits(signal, viewport);
        double samplesPerPx = SampleTrace.samplesPerPx(signal, viewport);
        // finer slivers smooth steep lines; beyond some fifty samples a column there is nothing left to smooth
        int perColumn = dense || samplesPerPx >= 32 ? 1 : samplesPerPx >= 5 ? 2 : 4;
        PageLayout.Lane lane = request.layout().lanes().get(index);
        LaneGeometry geometry = geometry(channel, lane, request);
        TracePen.Lane place = penLane(channel, reach, geometry);
        extents.reset(viewport.widthPx() * perColumn, place);
        envelopes.reset(viewport.widthPx());
        List<Segment> segments = blocks.source().recording().segments();
        for (int s = 0; s < segments.size(); s++) {
            if (segments.get(s).span().overlaps(viewport.span())) {
                extents.lift();
                if (dense) {
                    envelopes.add(signal, s, viewport);
                } else {
                    // with many samples a column a step and a slope are the same picture
                    samples.add(signal, s, viewport, perColumn, LaneGeometry.isStep(channel.kind()) && samplesPerPx < 8);
                }
            }
        }
        complete &= envelopes.isWhole();
        envelopes.tintMissing(request, lane, out);
        unreadable.hatch(request, lane, out);
        gridlines.draw(channel, geometry, lane, request, out);
        // an envelope of many minutes fills its lane: paler ink keeps a night from turning into a wall
        int ink = request.palette().trace(channel.style().colour(), channel.kind());
        boolean pale = dense && viewport.nanosPerPx() >= PALE_NANOS_PER_PX;
        int colour = pale ? Ink.mix(request.palette().background(), ink, DENSE_INK) : ink;
        pen.draw(extents, perColumn, place, Math.max(1, 1.05 * request.scale()), colour, out);
    }

    private LaneGeometry geometry(Channel channel, PageLayout.Lane lane, PageRequest request) throws SignalReadException {
        return channel.scale() instanceof LaneScale.PerMillimetre perMillimetre
                ? LaneGeometry.of(channel.kind(), lane, perMillimetre, request.pxPerMm())
                : LaneGeometry.of(channel.kind(), lane, ranges.of(channel));
    }

    private static TracePen.Lane penLane(Channel channel, PageLayout.Lane reach, LaneGeometry geometry) {
        double centre = (geometry.range().bottom() + geometry.range().top()) / 2;
        return new TracePen.Lane(centre, geometry.y(centre), geometry.pxPerUnit(), reach.top(), reach.bottom(),
                LaneGeometry.isStep(channel.kind()));
    }
}
