package org.onbam.signal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.onbam.model.Channel;
import org.onbam.model.Segment;
import org.onbam.model.TimeSpan;

/// The derived signals of one recording, at full detail and as envelopes, each made once.
///
/// Once the [EnvelopePyramid] of a signal is begun, every block that is read also fills it, so that what was on screen is
/// there for longer pages; [#prepare] fills the rest in the background. Until then a page does not pay for the night.
/// Thread-safe: several threads may read and prepare at once; the worst that can happen is that two of them make the same
/// block.
public final class SignalBlocks {

    private record Envelope(DerivedSignal.Key signal, int segment) {
    }

    private final SignalSource source;
    private final BlockCache cache;
    private final long envelopeBudgetBytes;
    private final Map<Envelope, EnvelopePyramid> envelopes = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<DerivedSignal.Key, DerivedSignal> derived = new ConcurrentHashMap<>();

    /// @param blockBudgetBytes    memory for samples
    /// @param envelopeBudgetBytes memory for envelopes; a night of 26 channels at 512 Hz takes 64 MB
    public SignalBlocks(SignalSource source, long blockBudgetBytes, long envelopeBudgetBytes) {
        this.source = source;
        this.cache = new BlockCache(blockBudgetBytes);
        this.envelopeBudgetBytes = envelopeBudgetBytes;
    }

    public SignalSource source() {
        return source;
    }

    /// The derived signal that a key says, the same for all threads.
    public DerivedSignal derived(DerivedSignal.Key key) {
        return derived.computeIfAbsent(key, k -> new DerivedSignal(source, k));
    }

    /// A block's samples, shared: never write them.
    ///
    /// @param segment index in the recording's segments
    public float[] block(DerivedSignal signal, int segment, int block) throws SignalReadException {
        BlockCache.Place place = new BlockCache.Place(signal.key(), segment, block);
        var cached = cache.find(place);
        if (cached.isPresent()) {
            return cached.get();
        }
        float[] samples = signal.block(source.recording().segments().get(segment), block);
        EnvelopePyramid envelope = begun(signal, segment);
        if (envelope != null) {
            put(envelope, block, samples);
        }
        cache.put(place, samples);
        return samples;
    }

    /// Gives back the memory of samples; envelopes stay.
    public void forgetSamples() {
        cache.clear();
    }

    private static void put(EnvelopePyramid envelope, int block, float[] samples) {
        if (!envelope.hasBlock(block)) {
            envelope.putBlock(block, samples);
        }
    }

    private @Nullable EnvelopePyramid begun(DerivedSignal signal, int segment) {
        synchronized (envelopes) {
            return envelopes.get(new Envelope(signal.key(), segment));
        }
    }

    /// The envelope of one segment, filled as far as it is.
    public EnvelopePyramid envelope(DerivedSignal signal, int segment) {
        Envelope place = new Envelope(signal.key(), segment);
        synchronized (envelopes) {
            EnvelopePyramid envelope = envelopes.get(place);
            if (envelope == null) {
                long samples = signal.sampleCount(source.recording().segments().get(segment));
                envelope = EnvelopePyramid.of(signal, samples);
                envelopes.put(place, envelope);
                dropOld();
            }
            return envelope;
        }
    }

    private void dropOld() {
        long bytes = envelopes.values().stream().mapToLong(EnvelopePyramid::bytes).sum();
        var eldest = envelopes.entrySet().iterator();
        while (bytes > envelopeBudgetBytes && envelopes.size() > 1) {
            EnvelopePyramid old = eldest.next().getValue();
            bytes -= old.bytes();
            eldest.remove();
        }
    }

    /// Fills the envelopes of channels over a span of time, time by time across the channels, because the samples of one
    /// time stand together in the file.
    ///
    /// @param cancelled polled between blocks that have to be read
    /// @return whether everything in the span is filled
    public boolean prepare(List<Channel> channels, TimeSpan span, BooleanSupplier cancelled)
            throws SignalReadException {
        List<Segment> segments = source.recording().segments();
        List<DerivedSignal> signals = channels.stream().filter(channel -> !channel.isMissing())
                .map(DerivedSignal.Key::of).distinct().map(this::derived).toList();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).span().overlaps(span) && !prepareSegment(signals, i, span, cancelled)) {
                return false;
            }
        }
        return true;
    }

    private boolean prepareSegment(List<DerivedSignal> signals, int index, TimeSpan span, BooleanSupplier cancelled)
            throws SignalReadException {
        Segment segment = source.recording().segments().get(index);
        List<EnvelopePyramid> pyramids = signals.stream().map(signal -> envelope(signal, index)).toList();
        int steps = signals.stream().mapToInt(d -> d.blockCount(segment)).max().orElse(0);
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < signals.size(); i++) {
                DerivedSignal signal = signals.get(i);
                long blocks = signal.blockCount(segment);
                for (long b = step * blocks / steps; b < (step + 1) * blocks / steps; b++) {
                    int block = (int) b;
                    if (!pyramids.get(i).hasBlock(block) && signal.spanOfBlock(segment, block).overlaps(span)) {
                        if (cancelled.getAsBoolean()) {
                            return false;
                        }
                        put(pyramids.get(i), block, signal.block(segment, block));
                    }
                }
            }
        }
        return true;
    }
}
