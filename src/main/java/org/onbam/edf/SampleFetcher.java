package org.onbam.edf;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;

/// Fetches the samples of one signal, record by record, in the way that suits the length of the read: a page through
/// the cache, so that all its signals cost one pass over the file; a long stretch in large blocks past the cache; and
/// out of very large records only the bytes in question. Thread-safe.
final class SampleFetcher {

    /// A longer read would empty the cache: five minutes of 26 signals of 512 Hz are 8 MB.
    private static final long LONGEST_CACHED_BYTES = 12L << 20;

    private final RecordFile file;
    private final RecordCache cache;

    SampleFetcher(RecordFile file) {
        this.file = file;
        this.cache = new RecordCache(file);
    }

    /// Receives `count` samples that stand at `bytes[from]`; `done` came before.
    @FunctionalInterface
    interface Sink {
        void samples(byte[] bytes, int from, int count, int done);
    }

    void fetch(StoredSignal signal, long first, int count, Sink sink) throws IOException {
        if (count == 0) {
            return;
        }
        int perRecord = signal.samplesPerRecord();
        int recordBytes = file.header().recordBytes();
        long records = (first + count - 1) / perRecord - first / perRecord + 1;
        if (recordBytes > RecordFile.LARGE_RECORD_BYTES) {
            fetchExactly(signal, first, count, sink);
        } else if (records <= LONGEST_CACHED_BYTES / recordBytes) {
            try {
                fetchCached(signal, first, count, sink);
            } catch (ClosedChannelException e) {
                throw e;
            } catch (IOException e) {
                // the block reaches beyond the end of a file that was cut, or over a bad place; these samples may not
                fetchExactly(signal, first, count, sink);
            }
        } else {
            fetchBlocks(signal, first, count, sink);
        }
    }

    private void fetchCached(StoredSignal signal, long first, int count, Sink sink) throws IOException {
        int perRecord = signal.samplesPerRecord();
        int width = signal.byteCount() / perRecord;
        for (int done = 0; done < count; ) {
            long record = (first + done) / perRecord;
            int inRecord = (int) ((first + done) % perRecord);
            int n = Math.min(perRecord - inRecord, count - done);
            int recordAt = (int) (record % cache.recordsPerBlock()) * file.header().recordBytes();
            sink.samples(cache.blockOf(record), recordAt + signal.byteOffset() + inRecord * width, n, done);
            done += n;
        }
    }

    private void fetchExactly(StoredSignal signal, long first, int count, Sink sink) throws IOException {
        int perRecord = signal.samplesPerRecord();
        int width = signal.byteCount() / perRecord;
        byte[] part = new byte[(int) Math.min(signal.byteCount(), (long) count * width)];
        for (int done = 0; done < count; ) {
            int inRecord = (int) ((first + done) % perRecord);
            int n = Math.min(perRecord - inRecord, count - done);
            file.read((first + done) / perRecord, signal.byteOffset() + inRecord * width, part, 0, n * width);
            sink.samples(part, 0, n, done);
            done += n;
        }
    }

    private void fetchBlocks(StoredSignal signal, long first, int count, Sink sink) throws IOException {
        int perRecord = signal.samplesPerRecord();
        int width = signal.byteCount() / perRecord;
        long end = first + count;
        file.forEachPart(first / perRecord, (end - 1) / perRecord + 1, signal.byteOffset(), signal.byteCount(),
                (record, bytes, at) -> {
                    long from = Math.max(first, record * perRecord);
                    int n = (int) (Math.min(end, (record + 1) * perRecord) - from);
                    sink.samples(bytes, at + (int) (from - record * perRecord) * width, n, (int) (from - first));
                });
    }
}
