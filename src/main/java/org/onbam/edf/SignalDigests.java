package org.onbam.edf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.onbam.message.Report;

/// What a whole file holds: enough to see that two programs, or two copies, agree.
///
/// @param format      `EDF`, `EDF+C`, ...
/// @param records     records read
/// @param recordNanos duration of a record
/// @param annotations annotations with a text
/// @param gaps        spans without data
/// @param signals     all signals with samples in file order, those that are not shown as well
/// @param report      what was found on opening
public record SignalDigests(String format, long records, long recordNanos, int annotations, int gaps,
                            List<SignalDigest> signals, Report report) {

    private static final int BLOCK_BYTES = 4 << 20;

    public SignalDigests {
        signals = List.copyOf(signals);
    }

    /// Reads a whole file, from front to back, in blocks of 4 MiB.
    ///
    /// @throws EdfException if it is no EDF or BDF, or cannot be read to its end
    public static SignalDigests of(Path file) throws EdfException {
        try (EdfReader reader = EdfReader.open(file)) {
            OpenedFile opened = reader.opened();
            EdfHeader header = opened.records().header();
            List<SignalDigest> signals = digests(opened.records());
            return new SignalDigests(header.variant().format(), reader.recordCount(), header.recordNanos(),
                    reader.annotations().size(), opened.recording().gaps().size(), signals, opened.report());
        } catch (IOException e) {
            throw OpenedFile.unreadable(file, e);
        }
    }

    static List<SignalDigest> digests(RecordFile file) throws IOException {
        EdfHeader header = file.header();
        List<StoredSignal> stored = header.sampleSignals();
        List<Running> sums = stored.stream().map(Running::new).toList();
        RecordBlock block = new RecordBlock();
        int perBlock = Math.max(1, BLOCK_BYTES / Math.max(1, header.recordBytes()));
        for (long first = 0; first < file.recordCount(); first += perBlock) {
            int count = (int) Math.min(perBlock, file.recordCount() - first);
            file.read(first, 0, block.prepare(header, stored, first, count), 0, count * header.recordBytes());
            sums.forEach(sum -> sum.add(block));
        }
        List<SignalDigest> digests = new ArrayList<>();
        sums.forEach(sum -> digests.add(sum.digest()));
        return digests;
    }

    /// One signal's numbers so far.
    private static final class Running {

        private final StoredSignal signal;
        private final CRC32 crc = new CRC32();
        private int[] values = new int[0];
        private ByteBuffer bytes = ByteBuffer.allocate(0);
        private long samples;
        private long sum;
        private int minimum = Integer.MAX_VALUE;
        private int maximum = Integer.MIN_VALUE;

        Running(StoredSignal signal) {
            this.signal = signal;
        }

        void add(RecordBlock block) {
            int count = block.recordCount() * signal.samplesPerRecord();
            if (values.length < count) {
                values = new int[count];
                bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
            }
            block.decodeDigital(signal, values, 0);
            samples += count;
            sum += sum(values, count);
            minimum = Math.min(minimum, minimum(values, count));
            maximum = Math.max(maximum, maximum(values, count));
            bytes.clear().asIntBuffer().put(values, 0, count);
            crc.update(bytes.array(), 0, 4 * count);
        }

        private static long sum(int[] values, int count) {
            long sum = 0;
            for (int i = 0; i < count; i++) {
                sum += values[i];
            }
            return sum;
        }

        private static int minimum(int[] values, int count) {
            int minimum = Integer.MAX_VALUE;
            for (int i = 0; i < count; i++) {
                minimum = Math.min(minimum, values[i]);
            }
            return minimum;
        }

        private static int maximum(int[] values, int count) {
            int maximum = Integer.MIN_VALUE;
            for (int i = 0; i < count; i++) {
                maximum = Math.max(maximum, values[i]);
            }
            return maximum;
        }

        SignalDigest digest() {
            boolean none = samples == 0;
            return new SignalDigest(signal.position(), signal.label(), signal.unit(), signal.samplesPerRecord(), samples, sum,
                    none ? 0 : minimum, none ? 0 : maximum, crc.getValue());
        }
    }
}
