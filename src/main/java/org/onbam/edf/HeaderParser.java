package org.onbam.edf;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.model.SignalInfo.Calibration;
import org.onbam.model.TimeSpan;

/// Reads a whole header: takes what can be taken, notes every oddity, and refuses only where the layout of the records
/// cannot be known.
final class HeaderParser {

    /// A record longer than this is no duration but a damaged field (the longest real ones last a day).
    private static final BigDecimal LONGEST_RECORD_SECONDS = BigDecimal.valueOf(31 * 86_400L);

    /// Physical limits from here on are damaged fields; samples are floats, which end at 3.4e38.
    private static final double LIMIT = 1e30;

    private final HeaderFields fields;
    private final int count;
    private final EdfVariant variant;

    /// @param bytes the whole header, `256 * (count + 1)` bytes
    HeaderParser(byte[] bytes, int count, boolean bdf) {
        this.fields = new HeaderFields(bytes);
        this.count = count;
        String reserved = fields.text(192, 44, "reserved");
        // some writers put EDF+D into a BDF file: what counts is the + and the letter after it
        boolean plus = reserved.startsWith("EDF+") || reserved.startsWith("BDF+");
        boolean gaps = plus && reserved.startsWith("D", 4);
        this.variant = bdf ? plus ? gaps ? EdfVariant.BDF_PLUS_D : EdfVariant.BDF_PLUS_C : EdfVariant.BDF
                : plus ? gaps ? EdfVariant.EDF_PLUS_D : EdfVariant.EDF_PLUS_C : EdfVariant.EDF;
    }

    List<Finding> findings() {
        return fields.findings();
    }

    EdfHeader parse() throws EdfException {
        String patient = fields.text(8, 80, "patient");
        String recording = fields.text(88, 80, "recording");
        if (variant.isPlus()) {
            noteSubfields(patient, recording);
        }
        Optional<LocalDateTime> start = HeaderClock.read(fields, recording, variant.isPlus());
        int headerBytes = 256 * (count + 1);
        Optional<Integer> stated = fields.wholeNumber(184, 8, "header bytes");
        if (!stated.equals(Optional.of(headerBytes))) {
            fields.add(Finding.warning("header bytes", "edf.header.headerBytes", fields.plain(184, 8), headerBytes));
        }
        Optional<Integer> records = fields.wholeNumber(236, 8, "number of records");
        List<StoredSignal> signals = signals();
        long recordNanos = recordNanos(signals);
        long recordBytes = signals.stream().mapToLong(StoredSignal::byteCount).sum();
        return new EdfHeader(variant, patient, recording, start, recordNanos, records, (int) recordBytes, signals);
    }

    private void noteSubfields(String patient, String recording) {
        if (!PlusSubfields.isPatient(patient)) {
            fields.add(Finding.info("patient", "edf.header.subfields", patient));
        }
        if (!PlusSubfields.isRecording(recording)) {
            fields.add(Finding.info("recording", "edf.header.subfields", recording));
        }
    }

    private long recordNanos(List<StoredSignal> signals) {
        Optional<BigDecimal> seconds = fields.number(244, 8, "record duration");
        if (seconds.isEmpty() || seconds.get().signum() < 0 || seconds.get().compareTo(LONGEST_RECORD_SECONDS) > 0) {
            fields.add(Finding.error("record duration", "edf.header.recordDuration", fields.plain(244, 8)));
            return 0;
        }
        long nanos = seconds.get().multiply(BigDecimal.valueOf(TimeSpan.SECOND)).longValue();
        boolean samples = signals.stream().anyMatch(s -> !s.isAnnotations() && s.samplesPerRecord() > 0);
        if (nanos == 0 && samples) {
            fields.add(Finding.error("record duration", "edf.header.recordDurationZero"));
        }
        return nanos;
    }

    private List<StoredSignal> signals() throws EdfException {
        List<StoredSignal> signals = new ArrayList<>(count);
        Map<String, Integer> firstWithLabel = new HashMap<>();
        long offset = 0;
        for (int i = 0; i < count; i++) {
            StoredSignal signal = signal(i, offset);
            signals.add(signal);
            offset += signal.byteCount();
            if (offset > Integer.MAX_VALUE - 64) {
                throw unusableLayout(signal, offset + " B");
            }
            Integer before = firstWithLabel.putIfAbsent(signal.label(), i);
            if (before != null && !signal.isAnnotations() && !signal.isDummy()) {
                fields.add(Finding.info(signal.where(), "edf.header.duplicateLabel", before + 1));
            }
        }
        return signals;
    }

    private StoredSignal signal(int i, long offset) throws EdfException {
        String label = fields.text(at(0, 16, i), 16, "signal " + (i + 1) + ": label");
        String where = "signal " + (i + 1) + " (" + label + "): ";
        StoredSignal bare = new StoredSignal(i, label, fields.text(at(16, 80, i), 80, where + "transducer"),
                fields.unit(at(96, 8, i), 8, where + "physical dimension"), Optional.empty(),
                fields.text(at(136, 80, i), 80, where + "prefilter"), 0, (int) offset, 0);
        Optional<Integer> samples = fields.wholeNumber(at(216, 8, i), 8, where + "samples per record").filter(n -> n >= 0);
        long bytes = samples.orElse(0) * (long) variant.bytesPerSample();
        if (samples.isEmpty() || bytes > Integer.MAX_VALUE) {
            throw unusableLayout(bare, fields.plain(at(216, 8, i), 8));
        }
        Optional<Calibration> calibration = bare.isAnnotations() ? Optional.empty() : calibration(i, bare);
        if (samples.get() == 0) {
            fields.add(Finding.warning(where + "samples per record", "edf.header.noSamples"));
        } else if (bare.isDummy()) {
            fields.add(Finding.info(bare.where(), "edf.header.dummy"));
        }
        return new StoredSignal(i, label, bare.transducer(), bare.unit(), calibration, bare.prefilter(), samples.get(),
                (int) offset, (int) bytes);
    }

    private Optional<Calibration> calibration(int i, StoredSignal signal) {
        String where = signal.where() + ": ";
        Optional<BigDecimal> physicalMin = fields.number(at(104, 8, i), 8, where + "physical minimum");
        Optional<BigDecimal> physicalMax = fields.number(at(112, 8, i), 8, where + "physical maximum");
        Optional<Integer> digitalMin = fields.wholeNumber(at(120, 8, i), 8, where + "digital minimum");
        Optional<Integer> digitalMax = fields.wholeNumber(at(128, 8, i), 8, where + "digital maximum");
        if (physicalMin.isPresent() && physicalMax.isPresent() && digitalMin.isPresent() && digitalMax.isPresent()) {
            double low = physicalMin.get().doubleValue();
            double high = physicalMax.get().doubleValue();
            boolean usable = Math.abs(low) < LIMIT && Math.abs(high) < LIMIT && high != low;
            if (usable && digitalMin.get() < digitalMax.get()) {
                noteRange(signal, low > high, digitalMin.get(), digitalMax.get());
                return Optional.of(new Calibration(low, high, digitalMin.get(), digitalMax.get()));
            }
        }
        if (!signal.isDummy()) {
            fields.add(Finding.warning(signal.where(), "edf.header.uncalibrated", limits(i)));
        }
        return Optional.empty();
    }

    private void noteRange(StoredSignal signal, boolean inverted, int digitalMin, int digitalMax) {
        if (inverted) {
            fields.add(Finding.info(signal.where(), "edf.header.inverted"));
        }
        if (digitalMin < variant.digitalMinimum() || digitalMax > variant.digitalMaximum()) {
            fields.add(Finding.warning(signal.where(), "edf.header.digitalRange", digitalMin + ".." + digitalMax,
                    8 * variant.bytesPerSample()));
        }
    }

    private String limits(int i) {
        return fields.plain(at(104, 8, i), 8) + ".." + fields.plain(at(112, 8, i), 8) + " / "
                + fields.plain(at(120, 8, i), 8) + ".." + fields.plain(at(128, 8, i), 8);
    }

    /// Where a field of signal `i` stands: fields are stored column by column, `before` bytes per signal come first.
    private int at(int before, int width, int i) {
        return 256 + before * count + width * i;
    }

    private static EdfException unusableLayout(StoredSignal signal, String found) {
        return new EdfException(Message.of("edf.open.layout.problem", signal.where(), found),
                Message.of("edf.open.layout.remedy"));
    }
}
