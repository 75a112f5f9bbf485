package org.onbam.simulate;

/// The electrocardiogram of modified lead II, or what other leads catch of it.
///
/// Each wave is a bell curve (McSharry et al. 2003, IEEE TBME 50:289, their model's angles brought to seconds); the T wave
/// follows the R wave by the square root of the interval (Bazett).
final class HeartShape {

    //                                     P      Q       R      S
    private static final double[] AT =    {-0.155, -0.028, 0,     0.028};
    private static final double[] WIDTH = {0.023,  0.009,  0.0105, 0.0105};
    private static final double[] HIGH =  {0.11,  -0.09,   1.0,  -0.2};
    private static final double BEFORE = 0.25;
    private static final double AFTER = 0.6;
    private static final int TABLE_HZ = 2000;
    private static final float[] QRS = table();

    private final Heartbeats beats;
    private final int rateHz;

    HeartShape(Heartbeats beats, int rateHz) {
        this.beats = beats;
        this.rateHz = rateHz;
    }

    private static float[] table() {
        float[] table = new float[(int) ((BEFORE + 0.1) * TABLE_HZ) + 2];
        for (int i = 0; i < table.length; i++) {
            double t = i / (double) TABLE_HZ - BEFORE;
            for (int w = 0; w < AT.length; w++) {
                table[i] += (float) (HIGH[w] * bell(t, AT[w], WIDTH[w]));
            }
        }
        return table;
    }

    private static double bell(double t, double centre, double width) {
        double z = (t - centre) / width;
        return Math.exp(-0.5 * z * z);
    }

    /// Adds the P wave and QRS complex of every beat, R waves of height `gain`: what reaches other leads.
    void addTo(float[] out, long blockSeconds, float gain) {
        double end = blockSeconds + Window.BLOCK_SECONDS;
        for (int beat = Math.max(0, beats.lastBefore(blockSeconds - AFTER)); beat < beats.count()
                && beats.at(beat) < end + BEFORE; beat++) {
            double origin = beats.at(beat) - BEFORE - blockSeconds;
            int from = Math.max(0, (int) Math.ceil(origin * rateHz));
            int to = (int) Math.min(out.length, Math.floor((origin + BEFORE + 0.1) * rateHz));
            for (int i = from; i < to; i++) {
                double position = (i / (double) rateHz - origin) * TABLE_HZ;
                int k = (int) position;
                float f = (float) (position - k);
                out[i] += gain * (QRS[k] + f * (QRS[k + 1] - QRS[k]));
            }
        }
    }

    /// Adds the T wave of every beat.
    void addRepolarisation(float[] out, long blockSeconds, float gain) {
        double end = blockSeconds + Window.BLOCK_SECONDS;
        for (int beat = Math.max(1, beats.lastBefore(blockSeconds - 1)); beat < beats.count()
                && beats.at(beat) < end; beat++) {
            double interval = beats.at(beat) - beats.at(beat - 1);
            double centre = beats.at(beat) + 0.27 * Math.sqrt(interval) - blockSeconds;
            int from = Math.max(0, (int) ((centre - 0.2) * rateHz));
            int to = (int) Math.min(out.length, (centre + 0.15) * rateHz);
            for (int i = from; i < to; i++) {
                double t = i / (double) rateHz - centre;
                out[i] += (float) (gain * bell(t, 0, t < 0 ? 0.055 : 0.038));
            }
        }
    }
}
