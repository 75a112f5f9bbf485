package org.onbam.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onbam.model.Derivation;
import org.onbam.model.SignalInfo;
import org.onbam.model.SignalInfo.Calibration;

/// Finds the extremes of the buckets of one block from stored records, piece by piece. Owned by one thread.
///
/// Only for unfiltered sums of signals of one rate; for filters over those see [FilteredStrip].
sealed interface LaneScan {

    /// Takes in samples that lie in the records fetched.
    ///
    /// @param first   index in the recording of the first sample, by the rate of all signals concerned
    /// @param inBlock its place in the block
    void add(StoredRecords records, long first, int count, int inBlock);

    /// Puts the extremes of a block of which all samples came into a pyramid.
    void put(EnvelopePyramid pyramid, int block);

    /// Forgets all samples that came: the next ones are of another block.
    void clear();

    /// @param bucketSamples a power of two
    /// @param buckets       of a whole block
    /// @return empty where the signal has to be read as [DerivedSignal] reads it
    static Optional<LaneScan> of(DerivedSignal signal, List<SignalInfo> signals, boolean shorts, int bucketSamples,
                                 int buckets) {
        if (signal.isFiltered() || !hasOneRate(signal, signals)) {
            return Optional.empty();
        }
        List<Scaled> scaled = Scaled.termsOf(signal, signals);
        boolean integers = shorts && (scaled.size() == 1
                || scaled.size() == 2 && Math.abs(scaled.getFirst().step()) == Math.abs(scaled.getLast().step()));
        return Optional.of(integers ? new Integers(scaled, bucketSamples, buckets)
                : new Values(scaled, bucketSamples, buckets));
    }

    /// Whether all terms of a derivation have their samples at the same times.
    static boolean hasOneRate(DerivedSignal signal, List<SignalInfo> signals) {
        int perRecord = signal.base().samplesPerRecord();
        return signal.key().derivation().terms().stream()
                .allMatch(term -> signals.get(term.signal()).samplesPerRecord() == perRecord);
    }

    /// A term of a derivation with what its stored values are worth.
    ///
    /// @param factor what a physical value is multiplied by, as [DerivedSignal] does
    record Scaled(int signal, double gain, double offset, float factor) {

        static Scaled of(Derivation.Term term, SignalInfo signal) {
            return new Scaled(signal.index(), signal.calibration().map(Calibration::gain).orElse(1.0),
                    signal.calibration().map(Calibration::offset).orElse(0.0),
                    term.factor(signal.unit()));
        }

        static List<Scaled> termsOf(DerivedSignal signal, List<SignalInfo> signals) {
            return signal.key().derivation().terms().stream().map(term -> of(term, signals.get(term.signal()))).toList();
        }

        /// What one step of the stored value is worth.
        double step() {
            return gain * factor;
        }
    }

    /// One signal, or the sum or difference of two whose steps are worth the same: the extremes are found among the
    /// stored integers and scaled afterwards. They may differ from those of the samples by three roundings of a `float`
    /// of the larger signal's size.
    final class Integers implements LaneScan {

        private final List<Scaled> terms;
        private final boolean same;
        private final int bucketSamples;
        private final int[] lows;
        private final int[] highs;
        private short[] values = new short[0];
        private short[] others = new short[0];

        private Integers(List<Scaled> terms, int bucketSamples, int buckets) {
            this.terms = terms;
            this.same = terms.getFirst().step() == terms.getLast().step();
            this.bucketSamples = bucketSamples;
            this.lows = new int[buckets];
            this.highs = new int[buckets];
            clear();
        }

        @Override
        public void clear() {
            Arrays.fill(lows, Integer.MAX_VALUE);
            Arrays.fill(highs, Integer.MIN_VALUE);
        }

        @Override
        public void add(StoredRecords records, long first, int count, int inBlock) {
            if (values.length < count) {
                values = new short[count];
                others = new short[terms.size() == 1 ? 0 : count];
            }
            records.shorts(terms.getFirst().signal(), first, count, values);
            if (terms.size() == 1) {
                ScanLoops.one(values, count, inBlock, bucketSamples, lows, highs);
                return;
            }
            records.shorts(terms.getLast().signal(), first, count, others);
            if (same) {
                ScanLoops.sum(values, others, count, inBlock, bucketSamples, lows, highs);
            } else {
                ScanLoops.difference(values, others, count, inBlock, bucketSamples, lows, highs);
            }
        }

        @Override
        public void put(EnvelopePyramid pyramid, int block) {
            Scaled one = terms.getFirst();
            Scaled other = terms.getLast();
            double offset = one.offset() * one.factor() + (terms.size() == 1 ? 0 : other.offset() * other.factor());
            if (one.step() < 0) {
                for (int i = 0; i < lows.length; i++) {
                    int low = lows[i];
                    lows[i] = -highs[i];
                    highs[i] = -low;
                }
            }
            pyramid.putBuckets(block, lows, highs, Math.abs(one.step()), offset);
        }
    }

    /// Any sum of signals of one rate, added up as [DerivedSignal] does: equal to its unfiltered samples.
    final class Sum {

        private final List<Scaled> terms;
        private float[] values = new float[0];
        private float[] term = new float[0];

        Sum(List<Scaled> terms) {
            this.terms = terms;
        }

        /// Takes samples that lie in the records fetched.
        ///
        /// @return `count` values from 0, valid until the next call
        float[] of(StoredRecords records, long first, int count) {
            if (values.length < count) {
                values = new float[count];
                term = new float[terms.size() == 1 ? 0 : count];
            }
            for (int t = 0; t < terms.size(); t++) {
                float factor = terms.get(t).factor();
                records.values(terms.get(t).signal(), first, count, t == 0 ? values : term);
                if (t > 0) {
                    ScanLoops.addScaled(values, term, factor, count);
                } else if (factor != 1) {
                    ScanLoops.scale(values, factor, count);
                }
            }
            return values;
        }
    }

    /// Any sum of signals of one rate: the extremes are equal to those of the samples of [DerivedSignal].
    final class Values implements LaneScan {

        private final Sum sum;
        private final int bucketSamples;
        private final float[] lows;
        private final float[] highs;

        private Values(List<Scaled> terms, int bucketSamples, int buckets) {
            this.sum = new Sum(terms);
            this.bucketSamples = bucketSamples;
            this.lows = new float[buckets];
            this.highs = new float[buckets];
            clear();
        }

        @Override
        public void clear() {
            Arrays.fill(lows, Float.POSITIVE_INFINITY);
            Arrays.fill(highs, Float.NEGATIVE_INFINITY);
        }

        @Override
        public void add(StoredRecords records, long first, int count, int inBlock) {
            ScanLoops.values(sum.of(records, first, count), count, inBlock, bucketSamples, lows, highs);
        }

        /// With one sample in a bucket, the samples of the block.
        float[] samples(int count) {
            return Arrays.copyOf(lows, count);
        }

        @Override
        public void put(EnvelopePyramid pyramid, int block) {
            pyramid.putBuckets(block, lows, highs);
        }
    }
}
