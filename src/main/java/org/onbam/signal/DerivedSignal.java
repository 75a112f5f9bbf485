package org.onbam.signal;

import java.util.Arrays;
import java.util.Optional;
import org.onbam.dsp.FilterChain;
import org.onbam.model.Channel;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.SampleRate;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;

/// What a channel shows: a weighted sum of signals, in microvolts where they are voltages, filtered.
///
/// It is read in blocks that lie fixed in their segment. The filter of a block starts a warm-up before the block (and, where
/// it is zero-phase, ends one after it), so that a sample's value is the same whatever page asks for it, and differs from a
/// filter that had run over the whole segment by less than 2e-5 of the signal's range. Filters start afresh after a gap.
///
/// What is added up is a [WeightedSum].
///
/// Thread-safe.
public final class DerivedSignal {

    /// What tells one derived signal of a recording from another.
    public record Key(Derivation derivation, FilterBand band) {

        public static Key of(Channel channel) {
            return new Key(channel.derivation(), channel.band());
        }
    }

    private static final double BLOCK_SECONDS = 32;
    /// From here on a page pays more for the part of a block that it does not show than for another warm-up.
    private static final double FAST_HZ = 500;
    private static final double[] NOWHERE = {};
    /// 64 MB: only the rates of damaged headers ask for more.
    private static final int MOST_SAMPLES = 1 << 24;

    private final Key key;
    private final WeightedSum sum;
    private final SignalInfo base;
    private final FilterChain filters;
    private final int blockSamples;
    private final int warmUp;
    private final int lookAhead;
    /// Whether a block can be filtered from its start as far as it is wanted.
    private final boolean inParts;
    private final SharedParts shared;

    /// @throws IllegalArgumentException if a term's signal is not in the recording, or there is no term
    public DerivedSignal(SignalSource source, Key key) {
        this(source, key, new SharedParts());
    }

    /// @param shared with other signals of the recording
    DerivedSignal(SignalSource source, Key key, SharedParts shared) {
        this.sum = new WeightedSum(source, key.derivation(), shared);
        this.key = key;
        this.shared = shared;
        this.base = sum.base();
        this.filters = shared.filters(key.band(), base.rate());
        this.warmUp = Math.min(filters.warmUpSamples(), MOST_SAMPLES);
        this.lookAhead = Math.min(filters.lookAheadSamples(), MOST_SAMPLES);
        this.inParts = isFiltered() && lookAhead == 0;
        boolean fast = inParts && base.rate().hertz() >= FAST_HZ;
        double wanted = fast ? Math.max(BLOCK_SECONDS / 2 * base.rate().hertz(), 1.5 * warmUp)
                : Math.max(BLOCK_SECONDS * base.rate().hertz(), 2.0 * warmUp);
        int samples = (int) Math.clamp(Math.ceil(wanted), 32, MOST_SAMPLES);
        this.blockSamples = Integer.highestOneBit(samples - 1) << 1;
    }

    public Key key() {
        return key;
    }

    /// The signal whose sample times and count this one has.
    public SignalInfo base() {
        return base;
    }

    /// Whether reading takes more than weighing and adding what is stored.
    public boolean isFiltered() {
        return !filters.isOff();
    }

    /// Samples in a block, a power of two of about half a minute, or of a quarter where a fast signal is filtered; the last
    /// block of a segment is shorter.
    public int blockSamples() {
        return blockSamples;
    }

    public long sampleCount(Segment segment) {
        return segment.recordCount() * base.samplesPerRecord();
    }

    public int blockCount(Segment segment) {
        return Math.toIntExact(Math.ceilDiv(sampleCount(segment), blockSamples));
    }

    public TimeSpan spanOfBlock(Segment segment, int block) {
        long first = (long) block * blockSamples;
        long end = Math.min(sampleCount(segment), first + blockSamples);
        return new TimeSpan(segment.startNanos() + rate().nanosAt(first), segment.startNanos() + rate().nanosAt(end));
    }

    /// Samples of a block.
    int samplesOf(Segment segment, int block) {
        long samples = Math.min(blockSamples, sampleCount(segment) - (long) block * blockSamples);
        if (block < 0 || samples <= 0) {
            throw new IllegalArgumentException("block " + block + " of " + blockCount(segment));
        }
        return (int) samples;
    }

    /// The first sample of the segment that the filter of a block needs.
    long inputStart(int block) {
        return Math.max(0, (long) block * blockSamples - warmUp);
    }

    /// The sample after the last one that the filter of a block needs.
    long inputEnd(Segment segment, int block) {
        return Math.min(sampleCount(segment), (long) (block + 1) * blockSamples + lookAhead);
    }

    /// Samples that the filter of a block needs at most.
    int inputSamples() {
        return warmUp + blockSamples + lookAhead;
    }

    /// Numbers that say where the filter stands; none where it cannot go on from a place.
    int stateLength() {
        return inParts ? filters.stateLength() : 0;
    }

    /// Filters what a block needs, in place; afterwards the samples of the block are right and those around it are not.
    ///
    /// @param work  the unfiltered samples from [#inputStart] to [#inputEnd], from `work[0]`
    /// @param warm  how many of them come before the block
    /// @param noted receives where the filter stands at places that divide a whole block evenly, the first its beginning;
    ///              of a multiple of [#stateLength], or none
    /// @return where the filter stands behind the last sample; empty where it cannot go on from there
    double[] filter(float[] work, int warm, int count, double[] noted) {
        if (!inParts) {
            filters.apply(work, 0, count);
            return NOWHERE;
        }
        double[] state = filters.begin(work, 0, warm);
        int places = noted.length / state.length;
        int apart = blockSamples / Math.max(1, places);
        for (int place = 0, at = warm; at < count; place++, at += apart) {
            if (place < places) {
                System.arraycopy(state, 0, noted, place * state.length, state.length);
            }
            filters.resume(work, at, Math.min(apart, count - at), state);
        }
        return state;
    }

    /// Reads one block.
    ///
    /// @param block number of the block in the segment, 0-based
    /// @return its samples, a new array
    public float[] block(Segment segment, int block) throws SignalReadException {
        return run(segment, block, samplesOf(segment, block)).samples();
    }

    /// Reads a block as far as it is wanted: where a filter is on that does not look ahead, no farther than that; else
    /// all of it.
    ///
    /// @param from   first sample wanted, from the start of the block
    /// @param end    the one after the last; beyond the block's end all of it
    /// @param before what is there of the block
    /// @param mark   a place to begin at, not behind `from`, if one is known
    BlockPart part(Segment segment, int block, int from, int end, BlockPart before, Optional<FilterMarks.Mark> mark)
            throws SignalReadException {
        int whole = samplesOf(segment, block);
        int wanted = Math.min(whole, end);
        if (before.holds(from, wanted)) {
            return before;
        }
        if (!inParts) {
            return run(segment, block, whole);
        }
        BlockPart part = before;
        if (before.isEmpty() || from < before.from()) {
            int until = before.isEmpty() ? wanted : before.from();
            BlockPart begun = mark.isPresent() ? goOn(segment, block, mark.get().sample(), until, mark.get().state())
                    : run(segment, block, until);
            part = before.isEmpty() ? begun : begun.with(before);
        }
        return part.end() >= wanted ? part
                : part.with(goOn(segment, block, part.end(), wanted, part.state().clone()));
    }

    /// Reads a block from its start, behind a warm-up.
    private BlockPart run(Segment segment, int block, int wanted) throws SignalReadException {
        long first = (long) block * blockSamples;
        long start = inputStart(block);
        int count = (int) ((inParts ? first + wanted : inputEnd(segment, block)) - start);
        float[] work = shared.take(count, inputSamples());
        sum.read(segment, start, count, work, 0, inputSamples());
        int warm = (int) (first - start);
        double[] state = filter(work, warm, count, NOWHERE);
        float[] samples = Arrays.copyOfRange(work, warm, warm + wanted);
        shared.back(work);
        return new BlockPart(0, samples, state);
    }

    /// Reads a stretch of a block from a place where it is known how the filter stands.
    ///
    /// @param state left as it is after the stretch
    private BlockPart goOn(Segment segment, int block, int from, int end, double[] state) throws SignalReadException {
        float[] samples = new float[end - from];
        sum.read(segment, (long) block * blockSamples + from, samples.length, samples, 0, inputSamples());
        filters.resume(samples, 0, samples.length, state);
        return new BlockPart(from, samples, state);
    }

    /// Reads what can be read of a block, where [#block] fails: from the first place that cannot be read to the last one
    /// samples are NaN, and the filter starts afresh behind them as after a gap.
    ///
    /// @param end samples wanted, from the start of the block
    /// @return as many, or those of the whole block; a new array
    float[] readable(Segment segment, int block, int end) {
        long first = (long) block * blockSamples;
        int wanted = Math.min(samplesOf(segment, block), end);
        long start = inputStart(block);
        int count = (int) (Math.min(inputEnd(segment, block), first + wanted + lookAhead) - start);
        float[] work = new float[count];
        TornRead.Hole hole = TornRead.read((at, n) -> sum.read(segment, start + at, n, work, at, inputSamples()), start, count,
                base.samplesPerRecord());
        filters.apply(work, 0, hole.from());
        Arrays.fill(work, hole.from(), hole.end(), Float.NaN);
        filters.apply(work, hole.end(), count - hole.end());
        return Arrays.copyOfRange(work, (int) (first - start), (int) (first - start) + wanted);
    }

    /// Reads a stretch of a segment: the same values as the blocks have, and where no filter is on in one read of each signal.
    ///
    /// @param first index of the first sample in the segment; `first + count` is at most [#sampleCount]
    /// @param dst   receives `count` values from `dst[at]`; owned by the caller
    public void read(Segment segment, long first, int count, float[] dst, int at) throws SignalReadException {
        if (filters.isOff()) {
            sum.read(segment, first, count, dst, at, inputSamples());
            return;
        }
        for (long sample = first; sample < first + count; ) {
            int block = (int) (sample / blockSamples);
            float[] samples = block(segment, block);
            int from = (int) (sample - (long) block * blockSamples);
            int length = (int) Math.min(samples.length - from, first + count - sample);
            System.arraycopy(samples, from, dst, at + (int) (sample - first), length);
            sample += length;
        }
    }

    /// The rate of the samples.
    public SampleRate rate() {
        return base.rate();
    }
}
