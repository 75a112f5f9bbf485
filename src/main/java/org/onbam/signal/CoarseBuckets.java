package org.onbam.signal;

/// Least and greatest values of the coarse levels of a segment, block by block, as `float`.
///
/// Whoever writes a block has it to himself; who reads it sees it after that.
final class CoarseBuckets {

    private final int perBlock;
    /// Low and high by turns, of each block level by level.
    private final float[] values;

    /// @param perBlock buckets of all coarse levels of a block
    CoarseBuckets(int blocks, int perBlock) {
        this.perBlock = perBlock;
        this.values = new float[Math.multiplyExact(blocks, 2 * perBlock)];
    }

    /// Writes `count` buckets of a block from its bucket `from`.
    void put(int block, int from, float[] lows, float[] highs, int count) {
        int at = 2 * (block * perBlock + from);
        for (int i = 0; i < count; i++) {
            values[at + 2 * i] = lows[i];
            values[at + 2 * i + 1] = highs[i];
        }
    }

    /// The same from stored integers.
    ///
    /// @param step what one of them is worth
    /// @param zero what 0 is worth
    void put(int block, int from, int[] lows, int[] highs, int count, double step, double zero) {
        int at = 2 * (block * perBlock + from);
        for (int i = 0; i < count; i++) {
            values[at + 2 * i] = (float) (lows[i] * step + zero);
            values[at + 2 * i + 1] = (float) (highs[i] * step + zero);
        }
    }

    /// Reads `count` buckets of a block from its bucket `from`.
    void read(int block, int from, int count, float[] lows, float[] highs) {
        int at = 2 * (block * perBlock + from);
        for (int i = 0; i < count; i++) {
            lows[i] = values[at + 2 * i];
            highs[i] = values[at + 2 * i + 1];
        }
    }

    /// Numbers in all blocks.
    int length() {
        return values.length;
    }

    /// @param to receives [#length] numbers
    void copyTo(float[] to) {
        System.arraycopy(values, 0, to, 0, values.length);
    }

    /// Takes one block of what [#copyTo] gave.
    void putBlock(int block, float[] from) {
        System.arraycopy(from, block * 2 * perBlock, values, block * 2 * perBlock, 2 * perBlock);
    }
}
