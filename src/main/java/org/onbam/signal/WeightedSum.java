package org.onbam.signal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.onbam.dsp.Interpolator;
import org.onbam.model.Derivation;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;

/// The signals of a derivation weighed and added up, in microvolts where they are voltages, before any filter.
///
/// Samples stand at the times of the first term's signal. A term of another rate is brought to them by an [Interpolator]; at
/// the ends of a segment it goes on for some samples as it came.
///
/// Thread-safe.
final class WeightedSum {

    private final SignalSource source;
    private final Derivation derivation;
    private final SignalInfo base;
    private final SharedParts shared;
    /// By the samples in a record of the term's signal.
    private final Map<Integer, Interpolator> interpolators = new ConcurrentHashMap<>();

    /// @throws IllegalArgumentException if a term's signal is not in the recording, or there is no term
    WeightedSum(SignalSource source, Derivation derivation, SharedParts shared) {
        for (Derivation.Term t : derivation.terms()) {
            if (t.signal() < 0 || t.signal() >= source.recording().signals().size()) {
                throw new IllegalArgumentException("signal " + t.signal() + " of a recording of "
                        + source.recording().signals().size());
            }
        }
        if (derivation.isNone()) {
            throw new IllegalArgumentException("derived signal of no signal");
        }
        this.source = source;
        this.derivation = derivation;
        this.shared = shared;
        this.base = source.recording().baseOf(derivation);
    }

    /// The signal whose sample times and count this one has.
    SignalInfo base() {
        return base;
    }

    /// @param start first sample of the segment
    /// @param into  receives `count` values from `into[at]`
    /// @param usual how many samples are read at most as a rule: working arrays are made for as many
    void read(Segment segment, long start, int count, float[] into, int at, int usual) throws SignalReadException {
        for (int i = 0; i < derivation.terms().size(); i++) {
            Derivation.Term term = derivation.terms().get(i);
            SignalInfo signal = source.recording().signals().get(term.signal());
            float factor = term.factor(signal.unit());
            if (i == 0) {
                source.read(signal.index(), segment.firstSample(signal) + start, count, into, at);
                for (int k = at; k < at + count && factor != 1; k++) {
                    into[k] *= factor;
                }
            } else if (signal.samplesPerRecord() == base.samplesPerRecord()) {
                add(signal, factor, segment, start, count, into, at, usual);
            } else {
                addInterpolated(signal, factor, segment, start, count, into, at, usual);
            }
        }
    }

    private void add(SignalInfo signal, float factor, Segment segment, long start, int count, float[] into, int at, int usual)
            throws SignalReadException {
        float[] term = shared.take(count, usual);
        source.read(signal.index(), segment.firstSample(signal) + start, count, term, 0);
        for (int i = 0; i < count; i++) {
            into[at + i] += factor * term[i];
        }
        shared.back(term);
    }

    private void addInterpolated(SignalInfo signal, float factor, Segment segment, long start, int count, float[] into, int at,
                                 int usual) throws SignalReadException {
        Interpolator interpolator = interpolators.computeIfAbsent(signal.samplesPerRecord(),
                inputs -> new Interpolator(inputs, base.samplesPerRecord()));
        Interpolator.Stretch stretch = interpolator.stretch(start, count,
                segment.recordCount() * signal.samplesPerRecord());
        float[] term = shared.take(stretch.length(), usual);
        source.read(signal.index(), segment.firstSample(signal) + stretch.firstThere(), stretch.there(), term,
                stretch.before());
        stretch.extend(term);
        interpolator.add(term, factor, start, count, into, at);
        shared.back(term);
    }
}
