package org.onbam.dsp;

/// How long the sections of a filter remember, by adding up what one sample leaves behind.
final class ImpulseResponse {

    /// Longer ones are not added up: 4 million samples are more than an hour at 1,024 Hz.
    private static final int LONGEST = 1 << 22;

    private final double[] sections;

    /// @param sections `{b0, b1, b2, a1, a2}` one after the other, at least one; not written
    ImpulseResponse(double[] sections) {
        this.sections = sections;
    }

    private record Added(double sum, int samples) {
    }

    /// Sum of the magnitudes.
    double sum() {
        return added(faded(1e-6), Double.POSITIVE_INFINITY).sum();
    }

    /// Samples after which the magnitudes still to come sum to `residue`; the largest `int` where they never do.
    int samplesUntil(double residue) {
        int length = faded(residue * 1e-4);
        if (length > LONGEST) {
            return length;
        }
        double all = added(length, Double.POSITIVE_INFINITY).sum();
        return added(length, all - residue).samples();
    }

    /// Samples until the slowest pole has faded to `part`; the largest `int` where it never does.
    private int faded(double part) {
        double slowest = 0;
        for (int s = 0; s < sections.length; s += 5) {
            double a1 = sections[s + 3];
            double a2 = sections[s + 4];
            double discriminant = a1 * a1 / 4 - a2;
            double radius = discriminant < 0 ? Math.sqrt(a2) : Math.abs(a1 / 2) + Math.sqrt(discriminant);
            slowest = Math.max(slowest, radius);
        }
        // a cast to int stops at its largest value
        return slowest >= 1 ? Integer.MAX_VALUE
                : (int) Math.min(Integer.MAX_VALUE, 3 + (slowest == 0 ? 0 : Math.ceil(Math.log(part) / Math.log(slowest))));
    }

    /// Adds until `samples` or until the sum passes `enough`.
    private Added added(int samples, double enough) {
        double[] state = new double[4 * sections.length / 5];
        double sum = 0;
        int i = 0;
        for (; i < Math.min(samples, LONGEST) && sum <= enough; i++) {
            sum += Math.abs(next(i == 0 ? 1 : 0, state));
        }
        return new Added(sum, i);
    }

    private double next(double input, double[] state) {
        double x = input;
        for (int s = 0, z = 0; s < sections.length; s += 5, z += 4) {
            double y = sections[s] * x + sections[s + 1] * state[z] + sections[s + 2] * state[z + 1]
                    - sections[s + 3] * state[z + 2] - sections[s + 4] * state[z + 3];
            state[z + 1] = state[z];
            state[z] = x;
            state[z + 3] = state[z + 2];
            state[z + 2] = y;
            x = y;
        }
        return x;
    }
}
