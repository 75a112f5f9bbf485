package org.onbam.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.onbam.message.Message;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.Recording;
import org.onbam.model.SampleRate;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;

/// A recording made of arithmetic that lies in records of one second, as integers of 16 or 24 bits with a calibration.
final class StoredNight implements SignalSource {

    private final Recording recording;
    private final int bytes;
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong samplesRead = new AtomicLong();
    private final AtomicLong fetches = new AtomicLong();
    private final AtomicLong fetched = new AtomicLong();
    private volatile long brokenFrom;
    private volatile long brokenEnd;

    private StoredNight(Recording recording, int bytes) {
        this.recording = recording;
        this.bytes = bytes;
    }

    static Builder builder(int bytes) {
        return new Builder(bytes);
    }

    static final class Builder {
        private final int bytes;
        private final List<SignalInfo> signals = new ArrayList<>();
        private final List<Segment> segments = new ArrayList<>();
        private long records;

        private Builder(int bytes) {
            this.bytes = bytes;
        }

        /// @param bottom value at -20,000
        /// @param top    value at 20,000
        Builder signal(String unit, int rateHz, double bottom, double top) {
            signals.add(new SignalInfo(signals.size(), "x", "", new PhysicalUnit(unit),
                    Optional.of(new SignalInfo.Calibration(bottom, top, -20_000, 20_000)), "", rateHz,
                    SampleRate.ofHertz(rateHz), 0));
            return this;
        }

        Builder segment(long startSecond, long seconds) {
            segments.add(new Segment(startSecond * TimeSpan.SECOND, records, seconds, TimeSpan.SECOND));
            records += seconds;
            return this;
        }

        StoredNight build() {
            List<SignalInfo> counted = signals.stream().map(s -> new SignalInfo(s.index(), s.label(), "", s.unit(),
                    s.calibration(), "", s.samplesPerRecord(), s.rate(), records * s.samplesPerRecord())).toList();
            return new StoredNight(new Recording("EDF+D", "", "", Optional.empty(), counted, segments,
                    segments.getLast().endNanos()), bytes);
        }
    }

    /// Noise of the whole range.
    static short stored(int signal, long sample) {
        return (short) (SyntheticNight.noise(signal, sample) * 250);
    }

    private float value(int signal, long sample) {
        SignalInfo.Calibration calibration = recording.signals().get(signal).calibration().orElseThrow();
        return (float) (stored(signal, sample) * calibration.gain() + calibration.offset());
    }

    /// Reading these records fails from now on.
    void breakRecords(long from, long end) {
        brokenFrom = from;
        brokenEnd = end;
    }

    private void check(long fromRecord, long endRecord) throws SignalReadException {
        if (fromRecord < brokenEnd && brokenFrom < endRecord) {
            throw new SignalReadException(Message.of("signal.test.broken"), Message.of("signal.test.broken"), null);
        }
    }

    long reads() {
        return reads.get();
    }

    long samplesRead() {
        return samplesRead.get();
    }

    long fetches() {
        return fetches.get();
    }

    long recordsFetched() {
        return fetched.get();
    }

    @Override
    public Recording recording() {
        return recording;
    }

    @Override
    public void read(int signal, long first, int count, float[] dst, int at) throws SignalReadException {
        reads.incrementAndGet();
        samplesRead.addAndGet(count);
        int perRecord = recording.signals().get(signal).samplesPerRecord();
        check(first / perRecord, Math.ceilDiv(first + count, (long) perRecord));
        for (int i = 0; i < count; i++) {
            dst[at + i] = value(signal, first + i);
        }
    }

    @Override
    public Optional<StoredRecords> records() {
        return Optional.of(new Records());
    }

    private final class Records implements StoredRecords {

        private long from;
        private long end;

        @Override
        public int recordBytes() {
            return recording.signals().stream().mapToInt(s -> s.samplesPerRecord() * bytes).sum();
        }

        @Override
        public boolean holdsShorts() {
            return bytes == 2;
        }

        @Override
        public void fetch(long firstRecord, int count) throws SignalReadException {
            fetches.incrementAndGet();
            check(firstRecord, firstRecord + count);
            fetched.addAndGet(count);
            from = firstRecord;
            end = firstRecord + count;
        }

        private void require(int signal, long first, int count) {
            int perRecord = recording.signals().get(signal).samplesPerRecord();
            if (first < from * perRecord || first + count > end * perRecord) {
                throw new IllegalArgumentException(count + " samples from " + first + " of records " + from + " to " + end);
            }
        }

        @Override
        public void shorts(int signal, long first, int count, short[] dst) {
            require(signal, first, count);
            for (int i = 0; i < count; i++) {
                dst[i] = stored(signal, first + i);
            }
        }

        @Override
        public void values(int signal, long first, int count, float[] dst) {
            require(signal, first, count);
            for (int i = 0; i < count; i++) {
                dst[i] = value(signal, first + i);
            }
        }

        @Override
        public void close() {
            end = from;
        }
    }

    @Override
    public void close() {
    }
}
