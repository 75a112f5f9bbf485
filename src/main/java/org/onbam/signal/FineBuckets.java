package org.onbam.signal;

import java.util.Arrays;

/// Least and greatest values of the buckets of a fine level of a segment, block by block, in four bytes each.
///
/// Made from stored integers they are those integers, less the least of the block: exact but for the rounding of a
/// `float`, unless a difference spans more than 65,535 of them, where one bit is lost outwards. Made from values they
/// are 65,535 steps between the extremes of up to 128 neighbours, rounded outwards: less than one step of a 16-bit
/// recorder.
///
/// One array holds all: tens of thousands of small ones would be copied by every young collection while a night is read
/// (pauses of 40 ms and more were seen). Whoever writes a block has it to himself; who reads it sees it after that.
final class FineBuckets {

    private static final int GROUP_BITS = 7;
    private static final int STEPS = 65_535;

    private final int perBlock;
    private final int groups;
    /// Of each block all lows, then all highs.
    private final short[] codes;
    private final double[] bases;
    private final double[] steps;

    /// @param perBlock buckets of a block, 1 or more
    FineBuckets(int blocks, int perBlock) {
        this.perBlock = perBlock;
        this.groups = (perBlock - 1 >> GROUP_BITS) + 1;
        this.codes = new short[Math.multiplyExact(blocks, 2 * perBlock)];
        this.bases = new double[blocks * groups];
        this.steps = new double[blocks * groups];
    }

    /// How stored integers of one block are kept.
    ///
    /// @param least what is kept as 0
    /// @param lost  bits left out, 0 or 1
    /// @param step  what one stored step is worth, above 0
    /// @param zero  what a stored 0 is worth
    record Coding(int least, int lost, double step, double zero) {

        /// @param lows  of `count` buckets, stored integers of 17 bits at most
        /// @param highs none under its low
        static Coding of(int[] lows, int[] highs, int count, double step, double zero) {
            int least = lows[0];
            int most = highs[0];
            for (int i = 1; i < count; i++) {
                least = Math.min(least, lows[i]);
                most = Math.max(most, highs[i]);
            }
            return new Coding(least, most - least > STEPS ? 1 : 0, step, zero);
        }
    }

    /// Writes the buckets of a block, of which the last one of a segment has but `count`.
    void put(int block, int[] lows, int[] highs, int count, Coding coding) {
        int low = 2 * block * perBlock;
        int high = low + perBlock;
        for (int i = 0; i < count; i++) {
            codes[low + i] = (short) (lows[i] - coding.least >> coding.lost);
            codes[high + i] = (short) (highs[i] - coding.least + coding.lost >> coding.lost);
        }
        Arrays.fill(bases, block * groups, (block + 1) * groups, coding.least * coding.step + coding.zero);
        Arrays.fill(steps, block * groups, (block + 1) * groups, coding.step * (1 << coding.lost));
    }

    /// Writes the buckets of a block, of which the last one of a segment has but `count`.
    ///
    /// @param lows  finite
    /// @param highs none under its low
    void put(int block, float[] lows, float[] highs, int count) {
        for (int from = 0; from < count; from += 1 << GROUP_BITS) {
            putGroup(block, lows, highs, from, Math.min(count, from + (1 << GROUP_BITS)));
        }
    }

    private void putGroup(int block, float[] lows, float[] highs, int from, int to) {
        float base = lows[from];
        float top = highs[from];
        for (int i = from + 1; i < to; i++) {
            base = Math.min(base, lows[i]);
            top = Math.max(top, highs[i]);
        }
        double step = ((double) top - base) / STEPS;
        double perUnit = step > 0 ? 1 / step : 0;
        bases[block * groups + (from >> GROUP_BITS)] = base;
        steps[block * groups + (from >> GROUP_BITS)] = step;
        int at = 2 * block * perBlock;
        for (int i = from; i < to; i++) {
            int low = Math.min(STEPS, (int) ((lows[i] - (double) base) * perUnit));
            while (low > 0 && (float) (base + step * low) > lows[i]) {
                low--;
            }
            int high = Math.min(STEPS, (int) ((highs[i] - (double) base) * perUnit));
            while (high < STEPS && (float) (base + step * high) < highs[i]) {
                high++;
            }
            codes[at + i] = (short) low;
            codes[at + perBlock + i] = (short) high;
        }
    }

    /// Reads `count` buckets of a block from its bucket `from`.
    void read(int block, int from, int count, float[] lows, float[] highs) {
        int low = 2 * block * perBlock + from;
        int high = low + perBlock;
        for (int done = 0; done < count; ) {
            int group = from + done >> GROUP_BITS;
            int end = Math.min(count, (group + 1 << GROUP_BITS) - from);
            double base = bases[block * groups + group];
            double step = steps[block * groups + group];
            for (int i = done; i < end; i++) {
                lows[i] = (float) (base + step * (codes[low + i] & 0xFFFF));
                highs[i] = (float) (base + step * (codes[high + i] & 0xFFFF));
            }
            done = end;
        }
    }

    /// Memory of one block of `perBlock` buckets.
    static long bytes(int perBlock) {
        return 4L * perBlock + 16 * ((perBlock - 1 >> GROUP_BITS) + 1);
    }
}
