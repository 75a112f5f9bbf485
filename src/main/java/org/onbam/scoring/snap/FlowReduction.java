package org.onbam.scoring.snap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onbam.model.TimeSpan;

/// How much smaller breaths are in an event than before it (AASM VIII: the peak signal excursions of an apnea drop by
/// 90 % or more of pre-event baseline, those of a hypopnea by 30 % or more, for 10 s or longer).
///
/// *Baseline:* the mean excursion, least to greatest value of a breath, in the two minutes before the onset where breathing
/// is stable there, else the mean of the three largest breaths in them (AASM Task Force, Sleep 1999;22:667-689). PROPOSAL:
/// breathing is stable while the standard deviation of the excursions is a quarter of their mean or less.
/// *Event:* PROPOSAL: the median excursion of windows as long as a usual breath before, a quarter of one apart: an apnea
/// has no breaths to be counted, and an edge drawn into a breath must not make that breath the event's.
///
/// @param baseline in the channel's unit, above 0
/// @param event    in the channel's unit, 0 or more
public record FlowReduction(double baseline, double event) {

    /// How long before the onset breaths are looked at.
    public static final long BASELINE_NANOS = 120 * TimeSpan.SECOND;
    /// AASM VIII.C and D, percent.
    public static final double APNEA_PERCENT = 90;
    public static final double HYPOPNEA_PERCENT = 30;

    private static final int LARGEST = 3;
    private static final double STABLE = 0.25;

    /// By how much the excursions are smaller, in percent of the baseline; below 0 where they are larger.
    public double percent() {
        return 100 * (1 - event / baseline);
    }

    /// @param samples in any unit, without a gap, from up to two minutes before the event to its end
    /// @param onset   index of the event's first sample
    /// @return empty with fewer than three breaths before the onset, and for an event shorter than one of them
    public static Optional<FlowReduction> of(float[] samples, int onset, double rateHz) {
        for (float sample : samples) {
            if (!Float.isFinite(sample)) {
                return Optional.empty();
            }
        }
        List<Integer> troughs = troughs(Arrays.copyOf(samples, onset), rateHz);
        if (troughs.size() <= LARGEST) {
            return Optional.empty();
        }
        double[] excursions = new double[troughs.size() - 1];
        double[] lengths = new double[excursions.length];
        for (int i = 0; i < excursions.length; i++) {
            excursions[i] = excursion(samples, troughs.get(i), troughs.get(i + 1) + 1);
            lengths[i] = (double) troughs.get(i + 1) - troughs.get(i);
        }
        int breath = (int) Math.round(median(lengths));
        double baseline = baseline(excursions);
        return samples.length - onset < breath || !(baseline > 0) ? Optional.empty()
                : Optional.of(new FlowReduction(baseline, event(samples, onset, breath)));
    }

    private static List<Integer> troughs(float[] before, double rateHz) {
        List<SnapPoint> points = Breaths.of(before, 0, rateHz);
        List<Integer> troughs = new ArrayList<>();
        // each breath gives its trough and its beginning
        for (int i = 0; i < points.size(); i += 2) {
            troughs.add((int) Math.round(points.get(i).nanos() * rateHz / TimeSpan.SECOND));
        }
        return troughs;
    }

    private static double baseline(double[] excursions) {
        double mean = Arrays.stream(excursions).average().orElseThrow();
        double variance = Arrays.stream(excursions).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
        if (Math.sqrt(variance) <= STABLE * mean) {
            return mean;
        }
        double[] sorted = excursions.clone();
        Arrays.sort(sorted);
        return Arrays.stream(sorted, sorted.length - LARGEST, sorted.length).average().orElseThrow();
    }

    private static double event(float[] samples, int onset, int breath) {
        int step = Math.max(1, breath / 4);
        double[] excursions = new double[(samples.length - onset - breath) / step + 1];
        for (int i = 0; i < excursions.length; i++) {
            excursions[i] = excursion(samples, onset + i * step, onset + i * step + breath);
        }
        return median(excursions);
    }

    private static double excursion(float[] samples, int from, int to) {
        float least = samples[from];
        float greatest = samples[from];
        for (int i = from; i < to; i++) {
            least = Math.min(least, samples[i]);
            greatest = Math.max(greatest, samples[i]);
        }
        return (double) greatest - least;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
