package org.onbam.dsp;

import java.util.Arrays;
import java.util.List;

/// A recursive filter as a cascade of second-order sections, run causally sample by sample.
///
/// Designed by the bilinear transform with the cut-off prewarped, so that coefficients are those of
/// `scipy.signal.butter(order, hz, fs=rateHz, output='sos')` and `scipy.signal.iirnotch`. Immutable: the state of a run
/// lives in the array that the caller owns, so one cascade serves many channels and threads.
public final class BiquadCascade {

    /// The sections `{b0, b1, b2, a1, a2}` one after the other, `a0` being 1.
    private final double[] sections;

    private BiquadCascade(double[] sections) {
        this.sections = sections;
    }

    /// A Butterworth low-pass.
    ///
    /// @param order    1 or more; the slope is `6 * order` dB an octave
    /// @param cutoffHz where the gain is -3 dB; above 0 and below half the rate
    public static BiquadCascade lowPass(int order, double cutoffHz, double rateHz) {
        return butterworth(order, cutoffHz, rateHz, +1);
    }

    /// A Butterworth high-pass; see [#lowPass].
    public static BiquadCascade highPass(int order, double cutoffHz, double rateHz) {
        return butterworth(order, cutoffHz, rateHz, -1);
    }

    /// A notch of gain 0 at `centreHz` and -3 dB at `centreHz / quality` across.
    public static BiquadCascade notch(double centreHz, double quality, double rateHz) {
        requireBelowNyquist(centreHz, rateHz);
        double angle = 2 * Math.PI * centreHz / rateHz;
        double gain = 1 / (1 + Math.tan(angle / quality / 2));
        double cosine = Math.cos(angle);
        return new BiquadCascade(new double[] {
            gain, -2 * gain * cosine, gain, -2 * gain * cosine, 2 * gain - 1});
    }

    /// The filters one after the other; no filter for an empty list.
    public static BiquadCascade chain(List<BiquadCascade> filters) {
        return new BiquadCascade(filters.stream().flatMapToDouble(f -> Arrays.stream(f.sections)).toArray());
    }

    /// All sections but the first.
    BiquadCascade withoutFirst() {
        return new BiquadCascade(sections.length == 0 ? sections : Arrays.copyOfRange(sections, 5, sections.length));
    }

    private static BiquadCascade butterworth(int order, double cutoffHz, double rateHz, int sign) {
        if (order < 1) {
            throw new IllegalArgumentException("filter of order " + order);
        }
        requireBelowNyquist(cutoffHz, rateHz);
        double k = Math.tan(Math.PI * cutoffHz / rateHz);
        double[] sections = new double[5 * ((order + 1) / 2)];
        int at = 0;
        if (order % 2 == 1) {
            double b = (sign > 0 ? k : 1) / (1 + k);
            at = put(sections, at, b, sign * b, 0, (k - 1) / (k + 1), 0);
        }
        for (int pair = 0; pair < order / 2; pair++) {
            // poles of a Butterworth filter lie evenly on a half circle: 1/Q = 2 cos of their angle to the real axis
            double theta = Math.PI * (2 * pair + 1 + order % 2) / (2.0 * order);
            double inverseQ = 2 * Math.cos(theta);
            double norm = 1 / (1 + k * inverseQ + k * k);
            double b = (sign > 0 ? k * k : 1) * norm;
            at = put(sections, at, b, sign * 2 * b, b, 2 * (k * k - 1) * norm, (1 - k * inverseQ + k * k) * norm);
        }
        return new BiquadCascade(sections);
    }

    private static int put(double[] sections, int at, double b0, double b1, double b2, double a1, double a2) {
        sections[at] = b0;
        sections[at + 1] = b1;
        sections[at + 2] = b2;
        sections[at + 3] = a1;
        sections[at + 4] = a2;
        return at + 5;
    }

    private static void requireBelowNyquist(double hz, double rateHz) {
        if (!(hz > 0 && hz < rateHz / 2)) {
            throw new IllegalArgumentException("cut-off " + hz + " Hz at " + rateHz + " samples/s");
        }
    }

    public int sectionCount() {
        return sections.length / 5;
    }

    /// Length of the state array that [#settle] and [#filter] work on: the last two values that went into each section
    /// and came out.
    public int stateLength() {
        return 4 * sectionCount();
    }

    private double sectionGain(int s) {
        return (sections[s] + sections[s + 1] + sections[s + 2]) / (1 + sections[s + 3] + sections[s + 4]);
    }

    /// Sets the state to that after a long constant input, so that an offset makes no transient
    /// (`scipy.signal.sosfilt_zi(sos) * value`).
    public void settle(double value, double[] state) {
        settle(value, state, 0);
    }

    /// Sets the state of all sections but the first to that after a long constant input of what came out of the first
    /// last.
    void settleOthers(double[] state) {
        settle(state[2], state, 1);
    }

    private void settle(double value, double[] state, int firstSection) {
        double level = value;
        for (int s = 5 * firstSection, z = 4 * firstSection; s < sections.length; s += 5, z += 4) {
            Arrays.fill(state, z, z + 2, level);
            level *= sectionGain(s);
            Arrays.fill(state, z + 2, z + 4, level);
        }
    }

    /// Filters in place, in direct form I, in double precision: there a sample waits only for a product and a
    /// difference of the one before, in the transposed form for four operations.
    ///
    /// @param samples `count` values from `samples[at]`
    /// @param state   of [#stateLength]; read and left as it is after the last sample
    public void filter(float[] samples, int at, int count, double[] state) {
        int s = 0;
        int z = 0;
        for (; s + 10 <= sections.length; s += 10, z += 8) {
            two(samples, at, count, s, state, z);
        }
        if (s < sections.length) {
            one(samples, at, count, s, state, z);
        }
    }

    private void one(float[] samples, int at, int count, int s, double[] state, int z) {
        double b0 = sections[s];
        double b1 = sections[s + 1];
        double b2 = sections[s + 2];
        double a1 = sections[s + 3];
        double a2 = sections[s + 4];
        double x1 = state[z];
        double x2 = state[z + 1];
        double y1 = state[z + 2];
        double y2 = state[z + 3];
        for (int i = at; i < at + count; i++) {
            double x = samples[i];
            double y = b0 * x + b1 * x1 + b2 * x2 - a2 * y2 - a1 * y1;
            samples[i] = (float) y;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
        }
        state[z] = x1;
        state[z + 1] = x2;
        state[z + 2] = y1;
        state[z + 3] = y2;
    }

    /// Two sections in one pass: the second works on the sample that the first has just made while the first goes on,
    /// which halves the time, and nothing is rounded to float between them.
    private void two(float[] samples, int at, int count, int s, double[] state, int z) {
        double b0 = sections[s];
        double b1 = sections[s + 1];
        double b2 = sections[s + 2];
        double a1 = sections[s + 3];
        double a2 = sections[s + 4];
        double d0 = sections[s + 5];
        double d1 = sections[s + 6];
        double d2 = sections[s + 7];
        double c1 = sections[s + 8];
        double c2 = sections[s + 9];
        double x1 = state[z];
        double x2 = state[z + 1];
        double y1 = state[z + 2];
        double y2 = state[z + 3];
        double w1 = state[z + 6];
        double w2 = state[z + 7];
        for (int i = at; i < at + count; i++) {
            double x = samples[i];
            double y = b0 * x + b1 * x1 + b2 * x2 - a2 * y2 - a1 * y1;
            double w = d0 * y + d1 * y1 + d2 * y2 - c2 * w2 - c1 * w1;
            samples[i] = (float) w;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
            w2 = w1;
            w1 = w;
        }
        state[z] = x1;
        state[z + 1] = x2;
        state[z + 2] = y1;
        state[z + 3] = y2;
        state[z + 6] = w1;
        state[z + 7] = w2;
    }

    /// The coefficients `{b0, b1, b2, a1, a2}` of each section, a copy.
    double[] coefficients() {
        return sections.clone();
    }

    /// By how many mirrored values `scipy.signal.sosfiltfilt` lengthens each end where no `padlen` is given: three
    /// times the number of coefficients.
    int sosfiltfiltPadding() {
        int firstOrder = 0;
        for (int s = 0; s < sections.length; s += 5) {
            firstOrder += sections[s + 2] == 0 && sections[s + 4] == 0 ? 1 : 0;
        }
        return 3 * (2 * sectionCount() + 1 - firstOrder);
    }

    /// Sum of the magnitudes of the impulse response: the most by which the filter can enlarge what goes in. 0 for no
    /// filter.
    public double gainBound() {
        return sections.length == 0 ? 0 : new ImpulseResponse(sections).sum();
    }

    /// How many samples it takes until all that went in before can add no more than `residue` of its own range to what
    /// comes out: from there the magnitudes of the impulse response sum to `residue`. 0 for no filter, the largest
    /// `int` where it never ends.
    public int memorySamples(double residue) {
        return sections.length == 0 ? 0 : new ImpulseResponse(sections).samplesUntil(residue);
    }
}
