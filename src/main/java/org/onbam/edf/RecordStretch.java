package org.onbam.edf;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.onbam.model.SignalInfo.Calibration;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.StoredRecords;

/// Whole records of a file in memory outside the heap, where the system puts them without a second copy.
final class RecordStretch implements StoredRecords {

    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final RecordFile file;
    private final List<StoredSignal> shown;
    private final Function<IOException, SignalReadException> failure;
    private Arena arena = Arena.ofConfined();
    private MemorySegment bytes = MemorySegment.NULL;
    private byte[] part = new byte[0];
    private long first;
    private int count;

    /// @param failure makes the exception that says what happened
    RecordStretch(RecordFile file, List<StoredSignal> shown, Function<IOException, SignalReadException> failure) {
        this.file = file;
        this.shown = shown;
        this.failure = failure;
    }

    @Override
    public int recordBytes() {
        return file.header().recordBytes();
    }

    @Override
    public boolean holdsShorts() {
        return file.header().variant().bytesPerSample() == 2;
    }

    @Override
    public void fetch(long firstRecord, int records) throws SignalReadException {
        Objects.checkFromIndexSize(firstRecord, records, file.recordCount());
        count = 0;
        long needed = Math.multiplyExact((long) records, recordBytes());
        if (bytes.byteSize() < needed) {
            arena.close();
            arena = Arena.ofConfined();
            bytes = arena.allocate(needed, Long.BYTES);
        }
        ByteBuffer buffer = bytes.asSlice(0, needed).asByteBuffer();
        try {
            file.read(firstRecord, 0, buffer);
        } catch (IOException e) {
            throw failure.apply(e);
        }
        first = firstRecord;
        count = records;
    }

    @Override
    public void shorts(int signal, long firstSample, int samples, short[] dst) {
        StoredSignal stored = shown.get(signal);
        for (int done = 0; done < samples; ) {
            int n = inOneRecord(stored, firstSample + done, samples - done);
            MemorySegment.copy(bytes, SHORT, placeOf(stored, firstSample + done), dst, done, n);
            done += n;
        }
    }

    @Override
    public void values(int signal, long firstSample, int samples, float[] dst) {
        StoredSignal stored = shown.get(signal);
        int width = file.header().variant().bytesPerSample();
        double gain = stored.calibration().map(Calibration::gain).orElse(1.0);
        double offset = stored.calibration().map(Calibration::offset).orElse(0.0);
        part = part.length < stored.byteCount() ? new byte[stored.byteCount()] : part;
        for (int done = 0; done < samples; ) {
            int n = inOneRecord(stored, firstSample + done, samples - done);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, placeOf(stored, firstSample + done), part, 0, n * width);
            SampleCodec.decode(width, part, 0, n, gain, offset, dst, done);
            done += n;
        }
    }

    private static int inOneRecord(StoredSignal stored, long sample, int samples) {
        return Math.min(samples, stored.samplesPerRecord() - (int) (sample % stored.samplesPerRecord()));
    }

    private long placeOf(StoredSignal stored, long sample) {
        long record = Objects.checkIndex(sample / stored.samplesPerRecord() - first, (long) count);
        int inRecord = (int) (sample % stored.samplesPerRecord());
        return record * recordBytes() + stored.byteOffset() + (long) inRecord * file.header().variant().bytesPerSample();
    }

    @Override
    public void close() {
        arena.close();
        count = 0;
    }
}
