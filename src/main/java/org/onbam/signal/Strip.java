package org.onbam.signal;

/// One channel whose extremes a [StretchScan] takes from stored records, in the order of time. Owned by one thread;
/// records are counted in the segment.
sealed interface Strip permits PlainStrip, FilteredStrip {

    EnvelopeScan.Lane lane();

    /// Begins with a range of blocks, of which the first and the last are wanted.
    void begin(int firstBlock, int endBlock);

    /// The first record that is needed.
    long firstRecord();

    /// The record after the last one that is needed.
    long endRecord();

    /// Takes what is needed of the records fetched, which follow those of the last call.
    void add(StoredRecords records, long record, int count);

    /// Passes over records that could not be read, and marks the blocks that need them as lost.
    void lost(long record, int count);
}
