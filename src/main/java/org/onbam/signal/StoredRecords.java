package org.onbam.signal;

/// The records of a recording as they are stored, fetched one stretch after the other past every cache: for whoever
/// needs all samples of many signals once, at the pace of the disk.
///
/// Belongs to one thread, which closes it. Samples are counted as in [SignalSource#read].
public interface StoredRecords extends AutoCloseable {

    /// Bytes of one record of all signals.
    int recordBytes();

    /// Whether stored values are integers of 16 bits, so that [#shorts] may be asked.
    boolean holdsShorts();

    /// Fetches records with one positional read; those fetched before are gone.
    ///
    /// @param firstRecord counted over the recording
    /// @throws SignalReadException if the file ends early or the disk fails; no records are then there
    void fetch(long firstRecord, int count) throws SignalReadException;

    /// Stored values, before calibration, of samples that lie in the fetched records.
    ///
    /// @param dst receives `count` values from `dst[0]`; owned by the caller
    void shorts(int signal, long first, int count, short[] dst);

    /// Physical values of samples that lie in the fetched records, the same as [SignalSource#read] gives.
    ///
    /// @param dst receives `count` values from `dst[0]`; owned by the caller
    void values(int signal, long first, int count, float[] dst);

    @Override
    void close();
}
