package org.onbam.store;

/// The chain of one scoring's log. It begins with what the scoring first held, which therefore cannot change unnoticed either.
final class LogHash {

    private LogHash() {
    }

    /// @param content the row of `scoring_initial`; empty for none
    static byte[] beginning(String scoring, long gridOriginNanos, long epochNanos, long epochs, String content) {
        return ChainHash.beginning().with(scoring).with(gridOriginNanos).with(epochNanos).with(epochs).with(content).toBytes();
    }

    /// @param before hash of the row before, or of the beginning
    static byte[] row(byte[] before, String scoring, long revision, String kind, long atNanos, String change) {
        return ChainHash.after(before).with(scoring).with(revision).with(kind).with(atNanos).with(change).toBytes();
    }
}
