package org.onbam.edf;

import java.util.List;
import java.util.Optional;
import org.onbam.model.SignalInfo.Calibration;

/// Whole records of a file, fetched with one positional read, out of which every signal is decoded.
///
/// Owned by one thread and used again and again: filled by [EdfReader#readRecords], it grows to the largest request and
/// then allocates no more.
public final class RecordBlock {

    private byte[] bytes = new byte[0];
    private long firstRecord;
    private int recordCount;
    private int recordBytes;
    private int width = 2;
    private List<StoredSignal> shown = List.of();

    /// First record, counted over the file.
    public long firstRecord() {
        return firstRecord;
    }

    /// Records held.
    public int recordCount() {
        return recordCount;
    }

    byte[] prepare(EdfHeader header, List<StoredSignal> signals, long first, int count) {
        recordBytes = header.recordBytes();
        width = header.variant().bytesPerSample();
        shown = signals;
        firstRecord = first;
        recordCount = count;
        int needed = Math.multiplyExact(count, recordBytes);
        if (bytes.length < needed) {
            bytes = new byte[needed];
        }
        return bytes;
    }

    /// Decodes all samples of a signal in these records.
    ///
    /// @param signal index in `recording().signals()`
    /// @param dst    receives `recordCount * samplesPerRecord` values from `dst[at]`, physical, or digital where the signal
    ///               has no calibration
    public void decode(int signal, float[] dst, int at) {
        StoredSignal stored = shown.get(signal);
        Optional<Calibration> calibration = stored.calibration();
        double gain = calibration.map(Calibration::gain).orElse(1.0);
        double offset = calibration.map(Calibration::offset).orElse(0.0);
        int samples = stored.samplesPerRecord();
        for (int r = 0; r < recordCount; r++) {
            SampleCodec.decode(width, bytes, r * recordBytes + stored.byteOffset(), samples, gain, offset, dst,
                    at + r * samples);
        }
    }

    /// As [#decode], the values as they are stored: nothing is lost where they are written again.
    public void decodeDigital(int signal, int[] dst, int at) {
        decodeDigital(shown.get(signal), dst, at);
    }

    /// Decodes all stored values of a signal in these records; as [#decode], without the calibration.
    void decodeDigital(StoredSignal stored, int[] dst, int at) {
        int samples = stored.samplesPerRecord();
        for (int r = 0; r < recordCount; r++) {
            SampleCodec.decode(width, bytes, r * recordBytes + stored.byteOffset(), samples, dst, at + r * samples);
        }
    }
}
