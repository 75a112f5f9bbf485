package org.onbam.signal;

import java.time.LocalDateTime;
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

/// A recording made of arithmetic: every sample is a function of signal and index, so any part can be read at any time and a
/// test can say what must be there.
public final class SyntheticNight implements SignalSource {

    /// The value of one sample.
    @FunctionalInterface
    public interface Wave {
        float at(int signal, long sample);
    }

    private final Recording recording;
    private final Wave wave;
    private final AtomicLong reads = new AtomicLong();
    private int brokenSignal = -1;
    private long brokenFrom;
    private long brokenEnd;

    private SyntheticNight(Recording recording, Wave wave) {
        this.recording = recording;
        this.wave = wave;
    }

    public static final class Builder {
        private final List<SignalInfo> signals = new ArrayList<>();
        private final List<Segment> segments = new ArrayList<>();
        private long records;

        public Builder signal(String label, String unit, int rateHz) {
            signals.add(new SignalInfo(signals.size(), label, "", new PhysicalUnit(unit), Optional.empty(), "", rateHz,
                    SampleRate.ofHertz(rateHz), 0));
            return this;
        }

        /// Records of one second, from `startSecond`.
        public Builder segment(long startSecond, long seconds) {
            segments.add(new Segment(startSecond * TimeSpan.SECOND, records, seconds, TimeSpan.SECOND));
            records += seconds;
            return this;
        }

        public SyntheticNight wave(Wave wave) {
            List<SignalInfo> counted = signals.stream().map(s -> new SignalInfo(s.index(), s.label(), "", s.unit(),
                    s.calibration(), "", s.samplesPerRecord(), s.rate(), records * s.samplesPerRecord())).toList();
            return new SyntheticNight(new Recording("EDF+D", "", "", Optional.of(LocalDateTime.of(2026, 3, 14, 22, 49)),
                    counted, segments, segments.getLast().endNanos()), wave);
        }

        public SyntheticNight noise() {
            return wave(SyntheticNight::noise);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Uniform noise of +-50 on a slow wave of +-20, the same on every machine.
    public static float noise(int signal, long sample) {
        long z = (sample + 1) * 0x9E3779B97F4A7C15L + signal * 0xD1B54A32D192ED03L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        int phase = (int) (sample & 1023);
        return (int) (z >>> 40) * (100f / (1 << 24)) - 50 + 40f * Math.abs(phase - 512) / 512 - 20;
    }

    /// Reading this signal fails from now on.
    public void breakSignal(int signal) {
        brokenSignal = signal;
    }

    /// Reading these records fails from now on.
    public void breakRecords(long from, long end) {
        brokenFrom = from;
        brokenEnd = end;
    }

    public long reads() {
        return reads.get();
    }

    @Override
    public Recording recording() {
        return recording;
    }

    @Override
    public void read(int signal, long first, int count, float[] dst, int at) throws SignalReadException {
        reads.incrementAndGet();
        int perRecord = recording.signals().get(signal).samplesPerRecord();
        boolean broken = first < brokenEnd * perRecord && brokenFrom * perRecord < first + count;
        if (signal == brokenSignal || broken) {
            throw new SignalReadException(Message.of("signal.test.broken"), Message.of("signal.test.broken"), null);
        }
        if (first < 0 || first + count > recording.signals().get(signal).sampleCount()) {
            throw new IllegalArgumentException(count + " samples from " + first + " of signal " + signal);
        }
        for (int i = 0; i < count; i++) {
            dst[at + i] = wave.at(signal, first + i);
        }
    }

    @Override
    public void close() {
    }
}
