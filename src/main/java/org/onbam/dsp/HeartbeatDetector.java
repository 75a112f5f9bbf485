package org.onbam.dsp;

import java.util.Arrays;
import java.util.function.LongConsumer;

/// Finds R waves in an electrocardiogram of any lead, polarity and unit, sample after sample.
///
/// After Pan and Tompkins, "A real-time QRS detection algorithm", IEEE Trans Biomed Eng 32:230-236 (1985): band-pass of 5 to
/// 15 Hz, slope, square, mean over 150 ms; two running levels, of beats and of what is none, set the threshold between them,
/// a beat blocks the next 200 ms, a wave within 360 ms of a beat with less than half its slope is its T wave, and where no
/// beat came for 1.66 usual intervals the greatest wave over half the threshold was one. Two things are added for a night: a
/// movement counts at most as four beats' worth in the level, and after two seconds without a beat the levels halve, so that
/// neither a movement nor a loose electrode deafens it.
///
/// A beat is placed at the greatest excursion of the band-passed signal, about 30 ms after the R wave; intervals are exact.
/// Owned by one thread.
public final class HeartbeatDetector {

    /// Slower signals do not hold the 15 Hz of a QRS complex.
    public static final double LEAST_RATE_HZ = 64;

    private static final int PIECE = 4096;
    private static final double LEVEL_STEP = 0.125;
    private static final double THRESHOLD = 0.25;
    private static final double MOST_OF_A_BEAT = 4;

    private final BiquadCascade band;
    private final double[] state;
    private final LongConsumer beats;
    private final int meanSamples;
    private final int refractory;
    private final int tWave;
    private final int learning;
    private final int silence;
    private final float[] piece = new float[PIECE];
    private final float[] passed;
    private final float[] squares;
    private final int mask;

    private long at;
    private double sum;
    private double beatLevel;
    private double noiseLevel;
    private double usualInterval;
    private long lastBeat;
    private double lastSlope;
    private long levelsSince;
    private Wave rising = Wave.NONE;
    private Wave missed = Wave.NONE;

    /// A top of the mean energy.
    private record Wave(long at, double energy, double slope, long peak) {

        static final Wave NONE = new Wave(-1, 0, 0, -1);
    }

    /// @param rateHz [#LEAST_RATE_HZ] or more
    /// @param beats  told the index of each beat's sample since the last [#restart], in order, up to two seconds late
    public HeartbeatDetector(double rateHz, LongConsumer beats) {
        if (!(rateHz >= LEAST_RATE_HZ)) {
            throw new IllegalArgumentException("no heartbeats in " + rateHz + " samples/s");
        }
        this.band = BiquadCascade.chain(java.util.List.of(BiquadCascade.highPass(2, 5, rateHz),
                BiquadCascade.lowPass(2, 15, rateHz)));
        this.state = new double[band.stateLength()];
        this.beats = beats;
        this.meanSamples = (int) Math.round(0.15 * rateHz);
        this.refractory = (int) Math.round(0.2 * rateHz);
        this.tWave = (int) Math.round(0.36 * rateHz);
        this.learning = (int) Math.round(2 * rateHz);
        this.silence = (int) Math.round(2 * rateHz);
        int ring = Integer.highestOneBit((int) Math.ceil(rateHz)) << 1;
        this.mask = ring - 1;
        this.passed = new float[ring];
        this.squares = new float[ring];
        restart();
    }

    /// Forgets all: the next sample has nothing to do with those before, as after a gap. A beat of the last half second may
    /// be lost.
    public void restart() {
        Arrays.fill(passed, 0);
        Arrays.fill(squares, 0);
        at = 0;
        sum = 0;
        beatLevel = 0;
        noiseLevel = 0;
        usualInterval = 0;
        lastBeat = Long.MIN_VALUE / 2;
        lastSlope = 0;
        levelsSince = 0;
        rising = Wave.NONE;
        missed = Wave.NONE;
    }

    /// @param samples finite values, `count` of them from the first; left as they are
    public void add(float[] samples, int count) {
        for (int from = 0; from < count; from += PIECE) {
            int n = Math.min(PIECE, count - from);
            System.arraycopy(samples, from, piece, 0, n);
            if (at == 0 && n > 0) {
                band.settle(piece[0], state);
            }
            band.filter(piece, 0, n, state);
            for (int i = 0; i < n; i++) {
                next(piece[i]);
            }
        }
    }

    private void next(float value) {
        int place = (int) at & mask;
        passed[place] = value;
        double slope = value - (at == 0 ? value : passed[(int) (at - 1) & mask]);
        float square = (float) (slope * slope);
        squares[place] = square;
        sum = at % mask == 0 ? recount() : Math.max(0, sum + square - (at >= meanSamples
                ? squares[(int) (at - meanSamples) & mask] : 0));
        double energy = sum / meanSamples;
        if (at < learning) {
            beatLevel = Math.max(beatLevel, energy * 0.5);
            noiseLevel = beatLevel * 0.1;
        }
        follow(energy);
        at++;
    }

    // The running sum would carry its roundings through the night.
    private double recount() {
        double all = 0;
        for (long i = Math.max(0, at - meanSamples + 1); i <= at; i++) {
            all += squares[(int) i & mask];
        }
        return all;
    }

    /// A wave is over when for 200 ms nothing was higher.
    private void follow(double energy) {
        if (energy > rising.energy()) {
            rising = new Wave(at, energy, 0, -1);
        } else if (rising.at() >= 0 && at - rising.at() >= refractory) {
            judge(located(rising));
            rising = Wave.NONE;
        }
        if (at - Math.max(lastBeat, levelsSince) > silence) {
            beatLevel /= 2;
            noiseLevel /= 2;
            levelsSince = at;
        }
        if (missed.at() >= 0 && usualInterval > 0 && at - lastBeat > 1.66 * usualInterval + refractory) {
            accept(missed, 0.25);
        }
    }

    private Wave located(Wave wave) {
        long peak = wave.at();
        double greatest = -1;
        double slope = 0;
        for (long i = Math.max(1, wave.at() - meanSamples - refractory / 4); i <= wave.at(); i++) {
            float value = Math.abs(passed[(int) i & mask]);
            slope = Math.max(slope, squares[(int) i & mask]);
            if (value > greatest) {
                greatest = value;
                peak = i;
            }
        }
        return new Wave(wave.at(), wave.energy(), Math.sqrt(slope), peak);
    }

    private void judge(Wave wave) {
        double threshold = noiseLevel + THRESHOLD * (beatLevel - noiseLevel);
        boolean isTWave = wave.peak() - lastBeat < tWave && wave.slope() < lastSlope / 2;
        if (wave.energy() >= threshold && wave.energy() > 0 && wave.peak() - lastBeat >= refractory && !isTWave) {
            accept(wave, LEVEL_STEP);
            return;
        }
        noiseLevel += LEVEL_STEP * (Math.min(wave.energy(), MOST_OF_A_BEAT * beatLevel) - noiseLevel);
        boolean mayBeBeat = !isTWave && wave.peak() - lastBeat >= tWave && wave.energy() >= threshold / 2;
        if (mayBeBeat && wave.energy() > missed.energy()) {
            missed = wave;
        }
    }

    private void accept(Wave wave, double step) {
        beatLevel += step * (Math.min(wave.energy(), MOST_OF_A_BEAT * beatLevel) - beatLevel);
        long interval = wave.peak() - lastBeat;
        if (lastBeat >= 0 && interval < 2 * silence) {
            usualInterval = usualInterval == 0 ? interval : usualInterval + LEVEL_STEP * (interval - usualInterval);
        }
        lastBeat = wave.peak();
        lastSlope = wave.slope();
        levelsSince = wave.at();
        missed = Wave.NONE;
        beats.accept(wave.peak());
    }
}
