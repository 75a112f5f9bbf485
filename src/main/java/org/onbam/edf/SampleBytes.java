package org.onbam.edf;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/// Picks the samples out of a file that passes by from front to back, and digests them.
final class SampleBytes {

    private final MessageDigest digest;
    private final long dataStart;
    private final long dataEnd;
    private final int recordBytes;
    /// From and to within a record, in order; neighbours are one.
    private final int[] from;
    private final int[] to;
    private int ranges;
    private long count;

    /// @param fileBytes the length of the file; what follows the last whole record is left out
    SampleBytes(EdfHeader header, long fileBytes, MessageDigest digest) {
        this.digest = digest;
        this.dataStart = header.dataStart();
        this.recordBytes = header.recordBytes();
        long records = recordBytes == 0 ? 0 : Math.max(0, fileBytes - dataStart) / recordBytes;
        this.dataEnd = dataStart + records * recordBytes;
        this.from = new int[header.signals().size()];
        this.to = new int[header.signals().size()];
        for (StoredSignal signal : header.sampleSignals()) {
            if (ranges > 0 && to[ranges - 1] == signal.byteOffset()) {
                to[ranges - 1] += signal.byteCount();
            } else {
                from[ranges] = signal.byteOffset();
                to[ranges] = signal.byteOffset() + signal.byteCount();
                ranges++;
            }
        }
    }

    /// Takes the next bytes of the file.
    ///
    /// @param at where in the file the first of them stands
    void add(byte[] bytes, long at, int length) {
        long end = Math.min(dataEnd, at + length);
        long place = Math.max(dataStart, at);
        while (place < end) {
            int inRecord = (int) ((place - dataStart) % recordBytes);
            long recordStart = place - inRecord;
            for (int i = 0; i < ranges; i++) {
                long first = Math.max(place, recordStart + from[i]);
                long last = Math.min(end, recordStart + to[i]);
                if (first < last) {
                    digest.update(bytes, (int) (first - at), (int) (last - first));
                    count += last - first;
                }
            }
            place = recordStart + recordBytes;
        }
    }

    Optional<String> digest() {
        return count == 0 ? Optional.empty() : Optional.of(HexFormat.of().formatHex(digest.digest()));
    }
}
