package org.onbam.signal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.onbam.model.Channel;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.Segment;
import org.onbam.model.TimeSpan;

/// The derived signals of one recording, at full detail and as envelopes, each made once.
///
/// Once the [EnvelopePyramid] of a signal is begun, every block that is read also fills it, so that what was on screen is
/// there for longer pages; [#prepare] fills the rest in the background, and [#fill] what one page lacks. Until then a page
/// does not pay for the night. Thread-safe: several threads may read and prepare at once, and none waits for another; the
/// worst that can happen is that two of them make the same block.
public final class SignalBlocks {

    /// Memory for samples: three pages of 30 s of 64 channels at 1,024 Hz.
    public static final long BLOCK_BUDGET = 64L << 20;
    /// Memory for envelopes: a night of 64 channels at 1,024 Hz in buckets of a sixteenth of a second takes 170 MB.
    public static final long ENVELOPE_BUDGET = 192L << 20;

    /// Memory for where filters stand: a night of 64 channels at 1,024 Hz takes 29 MB.
    private static final long MARK_BUDGET = 32L << 20;

    /// After so many stretches between gaps that could not be read whole, the file is taken to be gone.
    private static final int MOST_LOST = 4;
    /// So that rounding never makes the page ask for a finer level than was filled.
    private static final double SLIGHTLY_FINER = 1 - 1e-9;
    private static final double[] NOWHERE = {};

    private final SignalSource source;
    private final BlockCache cache;
    private final Map<BlockCache.Place, float[]> slow = new ConcurrentHashMap<>();
    private final EnvelopeShelf envelopes;
    private final FilterMarks marks;
    private final SharedParts shared = new SharedParts();
    private final Map<DerivedSignal.Key, DerivedSignal> derived = new ConcurrentHashMap<>();
    private final KeptOverviews kept;

    /// Keeps to the budgets above.
    ///
    /// @param store keeps envelopes from one opening to the next
    public SignalBlocks(SignalSource source, OverviewStore store) {
        this(source, BLOCK_BUDGET, ENVELOPE_BUDGET, store);
    }

    /// @param blockBudgetBytes    memory for samples
    /// @param envelopeBudgetBytes memory for envelopes; where those of a montage would take more, their buckets are coarser
    /// @param store               keeps envelopes from one opening to the next
    public SignalBlocks(SignalSource source, long blockBudgetBytes, long envelopeBudgetBytes, OverviewStore store) {
        this.source = source;
        this.cache = new BlockCache(blockBudgetBytes);
        this.envelopes = new EnvelopeShelf(source.recording().segments(), envelopeBudgetBytes);
        this.marks = new FilterMarks(source.recording().segments(), MARK_BUDGET);
        this.kept = new KeptOverviews(store, envelopes, source.recording().segments().size());
        envelopes.makeRoom(source.recording().signals().stream()
                .map(signal -> derived(new DerivedSignal.Key(Derivation.of(signal.index()), FilterBand.OFF))).toList());
    }

    public SignalSource source() {
        return source;
    }

    /// The derived signal that a key says, the same for all threads.
    public DerivedSignal derived(DerivedSignal.Key key) {
        return derived.computeIfAbsent(key, k -> new DerivedSignal(source, k, shared));
    }

    /// A block's samples, shared: never write them.
    ///
    /// @param segment index in the recording's segments
    public float[] block(DerivedSignal signal, int segment, int block) throws SignalReadException {
        return part(signal, segment, block, 0, signal.blockSamples()).samples();
    }

    /// What a page shows of a block. What comes before it is not read where it is known how the filter stands there; what
    /// comes behind is read when a page shows it, from where the filter stands.
    ///
    /// @param segment index in the recording's segments
    /// @param from    first sample wanted, from the start of the block
    /// @param end     the one after the last; beyond the block's end all of it
    /// @return as many or more
    public BlockPart part(DerivedSignal signal, int segment, int block, int from, int end) throws SignalReadException {
        BlockCache.Place place = new BlockCache.Place(signal.key(), segment, block);
        float[] kept = slow.get(place);
        if (kept != null) {
            return new BlockPart(0, kept, NOWHERE);
        }
        BlockPart there = cache.find(place).orElse(BlockPart.NONE);
        Segment of = source.recording().segments().get(segment);
        int whole = signal.samplesOf(of, block);
        if (there.holds(from, Math.min(whole, end))) {
            return there;
        }
        BlockPart part = signal.part(of, block, from, end, there, marks.before(signal, segment, block, from));
        if (part.samples().length == whole) {
            envelopes.begun(signal, segment).filter(envelope -> !envelope.hasBlock(block))
                    .ifPresent(envelope -> envelope.putBlock(block, part.samples()));
        }
        cache.put(place, part);
        return part;
    }

    /// What can be read of a block that [#block] fails to read, with NaN for what cannot; not kept, so that the next page
    /// tries again.
    ///
    /// @param end as in [#part]
    /// @return a new array
    public float[] readable(DerivedSignal signal, int segment, int block, int end) {
        return signal.readable(source.recording().segments().get(segment), block, end);
    }

    /// Gives back the memory of samples; envelopes stay.
    public void forgetSamples() {
        cache.clear();
    }

    /// The envelope of one segment, filled as far as it is.
    public EnvelopePyramid envelope(DerivedSignal signal, int segment) {
        return envelopes.of(signal, segment);
    }

    /// Samples in the finest bucket of a signal's envelopes.
    public int bucketSamples(DerivedSignal signal) {
        return envelopes.bucketSamples(signal);
    }

    /// Fills the envelopes of channels over a span of time, with the help of all processors: first, at once, what is kept
    /// on disk; then all else, which is kept when the whole recording is there.
    ///
    /// @param cancelled polled every few milliseconds, by several threads
    /// @return whether everything in the span is filled
    /// @throws SignalReadException after all that can be read was read
    public boolean prepare(List<Channel> channels, TimeSpan span, BooleanSupplier cancelled)
            throws SignalReadException {
        List<DerivedSignal> signals = signals(channels);
        envelopes.makeRoom(signals);
        marks.makeRoom(signals);
        kept.load(signals);
        boolean whole = scan(signals, span, signal -> 0, Runtime.getRuntime().availableProcessors(), cancelled);
        kept.save(signals);
        return whole;
    }

    /// Fills what a page of these channels lacks, on this thread: only the levels that the page is drawn from.
    ///
    /// @param nanosPerColumn time in a pixel column
    /// @param cancelled      polled every few milliseconds
    /// @return whether everything in the span is filled
    /// @throws SignalReadException after all that can be read was read
    public boolean fill(List<Channel> channels, TimeSpan span, double nanosPerColumn, BooleanSupplier cancelled)
            throws SignalReadException {
        List<DerivedSignal> signals = signals(channels);
        envelopes.makeRoom(signals);
        return scan(signals, span, signal -> nanosPerColumn * SLIGHTLY_FINER * signal.rate().samples()
                / signal.rate().periodNanos(), 1, cancelled);
    }

    private List<DerivedSignal> signals(List<Channel> channels) {
        return channels.stream().filter(channel -> !channel.isMissing())
                .map(DerivedSignal.Key::of).distinct().map(this::derived).toList();
    }

    private boolean scan(List<DerivedSignal> signals, TimeSpan span, ToDoubleFunction<DerivedSignal> samplesPerColumn,
                         int workers, BooleanSupplier cancelled) throws SignalReadException {
        List<Segment> segments = source.recording().segments();
        SignalReadException failure = null;
        int lostInARow = 0;
        for (int i = 0; i < segments.size() && lostInARow < MOST_LOST; i++) {
            int segment = i;
            if (!segments.get(i).span().overlaps(span)) {
                continue;
            }
            List<EnvelopeScan.Lane> lanes = signals.stream().map(signal -> {
                EnvelopePyramid pyramid = envelope(signal, segment);
                return new EnvelopeScan.Lane(signal, pyramid, pyramid.levelFor(samplesPerColumn.applyAsDouble(signal)));
            }).toList();
            try {
                if (!new EnvelopeScan(source, segments.get(i), lanes, span, cancelled, new Seen(segment)).run(workers)) {
                    return false;
                }
                lostInARow = 0;
            } catch (SignalReadException e) {
                failure = failure == null ? e : failure;
                lostInARow++;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return true;
    }

    /// Keeps what a scan of one segment sees on its way.
    private final class Seen implements EnvelopeScan.Seen {

        private final int segment;

        private Seen(int segment) {
            this.segment = segment;
        }

        @Override
        public void block(DerivedSignal signal, int block, float[] samples) {
            slow.put(new BlockCache.Place(signal.key(), segment, block), samples);
        }

        @Override
        public double[] roomForMarks(DerivedSignal signal) {
            return marks.room(signal);
        }

        @Override
        public void marks(DerivedSignal signal, int block, double[] noted) {
            marks.put(signal, segment, block, noted);
        }
    }
}
