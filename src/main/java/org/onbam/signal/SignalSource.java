package org.onbam.signal;

import java.util.Optional;
import org.onbam.model.Recording;

/// The samples of one recording.
///
/// Thread-safe: several threads read at once by position. Reading needs no interrupt to be cancelled and must not be
/// interrupted: an interrupt closes a shared `FileChannel` for everybody.
public interface SignalSource extends AutoCloseable {

    Recording recording();

    /// Reads physical values of one signal, in the signal's own unit (digital units where it has no calibration).
    ///
    /// @param signal index in `recording().signals()`
    /// @param first  index of the first sample, 0-based, counted over stored samples (gaps hold none)
    /// @param count  number of samples; `first + count <= sampleCount`
    /// @param dst    receives the values from `dst[at]`; owned by the caller
    /// @throws SignalReadException if the file ends early or the disk fails; `dst` is then undefined
    void read(int signal, long first, int count, float[] dst, int at) throws SignalReadException;

    /// The records as they are stored, for one thread; empty where samples do not lie in records of a moderate size.
    default Optional<StoredRecords> records() {
        return Optional.empty();
    }

    /// Closes the file. Reads under way on other threads fail with [SignalReadException].
    @Override
    void close();
}
