package org.onbam.dsp;

/// Runs a causal cascade up to where its values are wanted, at a third of the cost of filtering: nobody sees the values on
/// the way, so that only the state is made.
///
/// The first section remembers seconds, the others a tenth of one. It is run alone, over four quarters side by side,
/// which do not wait for each other as samples in a row do; each begins at rest, and what the one before left goes on in
/// it as a free oscillation, which is added at the end. The others join for as long as they remember.
///
/// Immutable and thread-safe.
final class WarmUp {

    /// Shorter ones are run through.
    private static final int WORTH_IT = 256;

    private final BiquadCascade cascade;
    private final int othersRemember;

    /// @param residue what the other sections may be wrong by when they join, as a part of the signal's range
    WarmUp(BiquadCascade cascade, double residue) {
        this.cascade = cascade;
        // a high-pass can double the range
        this.othersRemember = cascade.withoutFirst().memorySamples(residue / 2);
    }

    /// The state behind `count` samples of a signal that stood at the first of them before.
    ///
    /// @param samples from `samples[at]`, at least one; spoilt
    double[] state(float[] samples, int at, int count) {
        double[] state = new double[cascade.stateLength()];
        cascade.settle(samples[at], state);
        int alone = cascade.sectionCount() == 0 ? 0 : (int) Math.max(0L, (long) count - othersRemember) / 4 * 4;
        if (alone >= WORTH_IT) {
            quarters(samples, at, alone / 4, state);
            cascade.settleOthers(state);
        } else {
            alone = 0;
        }
        cascade.filter(samples, at + alone, count - alone, state);
        return state;
    }

    /// Runs the first section over four quarters.
    ///
    /// @param state of the cascade; its first four numbers are read and left as they are behind the last quarter
    private void quarters(float[] samples, int at, int quarter, double[] state) {
        double[][] ends = new double[4][];
        ends[0] = state.clone();
        for (int q = 1; q < 4; q++) {
            int start = at + q * quarter;
            ends[q] = new double[] {samples[start - 1], samples[start - 2], 0, 0};
        }
        double[] c = cascade.coefficients();
        run(samples, at, quarter, c[0], c[1], c[2], c[3], c[4], ends);
        double[] free = power(c[3], c[4], quarter);
        double y1 = ends[0][2];
        double y2 = ends[0][3];
        for (int q = 1; q < 4; q++) {
            double next = ends[q][2] + free[0] * y1 + free[1] * y2;
            y2 = ends[q][3] + free[2] * y1 + free[3] * y2;
            y1 = next;
        }
        state[0] = ends[3][0];
        state[1] = ends[3][1];
        state[2] = y1;
        state[3] = y2;
    }

    /// The section over each quarter; states hold the last two values that went in and the last two that came out.
    private static void run(float[] samples, int at, int quarter, double b0, double b1, double b2, double a1, double a2,
                            double[][] states) {
        double[] s = states[0];
        double[] t = states[1];
        double[] u = states[2];
        double[] v = states[3];
        double sx1 = s[0];
        double sx2 = s[1];
        double sy1 = s[2];
        double sy2 = s[3];
        double tx1 = t[0];
        double tx2 = t[1];
        double ty1 = t[2];
        double ty2 = t[3];
        double ux1 = u[0];
        double ux2 = u[1];
        double uy1 = u[2];
        double uy2 = u[3];
        double vx1 = v[0];
        double vx2 = v[1];
        double vy1 = v[2];
        double vy2 = v[3];
        for (int i = at; i < at + quarter; i++) {
            double sx = samples[i];
            double tx = samples[i + quarter];
            double ux = samples[i + 2 * quarter];
            double vx = samples[i + 3 * quarter];
            double sy = b0 * sx + b1 * sx1 + b2 * sx2 - a2 * sy2 - a1 * sy1;
            double ty = b0 * tx + b1 * tx1 + b2 * tx2 - a2 * ty2 - a1 * ty1;
            double uy = b0 * ux + b1 * ux1 + b2 * ux2 - a2 * uy2 - a1 * uy1;
            double vy = b0 * vx + b1 * vx1 + b2 * vx2 - a2 * vy2 - a1 * vy1;
            sx2 = sx1;
            sx1 = sx;
            sy2 = sy1;
            sy1 = sy;
            tx2 = tx1;
            tx1 = tx;
            ty2 = ty1;
            ty1 = ty;
            ux2 = ux1;
            ux1 = ux;
            uy2 = uy1;
            uy1 = uy;
            vx2 = vx1;
            vx1 = vx;
            vy2 = vy1;
            vy1 = vy;
        }
        states[0] = new double[] {sx1, sx2, sy1, sy2};
        states[1] = new double[] {tx1, tx2, ty1, ty2};
        states[2] = new double[] {ux1, ux2, uy1, uy2};
        states[3] = new double[] {vx1, vx2, vy1, vy2};
    }

    /// What the last two values become after `steps` samples with nothing going in: the matrix, row by row.
    private static double[] power(double a1, double a2, int steps) {
        double[] result = {1, 0, 0, 1};
        double[] square = {-a1, -a2, 1, 0};
        for (int left = steps; left > 0; left >>= 1) {
            result = (left & 1) == 1 ? times(result, square) : result;
            square = times(square, square);
        }
        return result;
    }

    private static double[] times(double[] m, double[] n) {
        return new double[] {m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3],
            m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3]};
    }
}
