package org.onbam.simulate;

/// Makes the samples of one channel, block after block. Used by one thread at a time.
interface Trace {

    /// @param blockSeconds start of the block since the recording's start
    /// @param out          receives [Window#BLOCK_SECONDS] of physical values at the channel's rate
    void render(long blockSeconds, float[] out);
}
