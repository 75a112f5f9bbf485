package org.onbam.dataset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onbam.edf.EdfAnnotation;
import org.onbam.edf.EdfException;
import org.onbam.edf.EdfFileSpec;
import org.onbam.edf.EdfReader;
import org.onbam.edf.EdfSignalSpec;
import org.onbam.edf.EdfVariant;
import org.onbam.edf.EdfWriter;
import org.onbam.edf.RecordBlock;
import org.onbam.message.UserException;
import org.onbam.model.Recording;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;

/// The signals of a night in a new EDF+ or BDF+ file: header made anew, every stored number as it is in the original.
///
/// Signals that only fill a place (`-`) stay behind, and so does what stands beyond the last record. A signal without a
/// usable calibration keeps its numbers under limits that say so: physical equals digital, without a unit.
final class SignalsFile {

    private static final int MOST_RECORDS = 64;
    /// Numbers in memory at once, in four bytes each, twice while files are compared.
    private static final int MOST_NUMBERS = 1 << 20;
    private static final int TIME_BYTES = 24;
    private static final int LONGEST_ROOM = 1 << 20;

    private final OpenedNight night;
    private final ExportWatch watch;
    private final int recordsAtOnce;

    SignalsFile(OpenedNight night, ExportWatch watch) {
        this.night = night;
        this.watch = watch;
        int numbers = Math.max(1, night.recording().signals().stream().mapToInt(SignalInfo::samplesPerRecord).sum());
        this.recordsAtOnce = Math.clamp(MOST_NUMBERS / numbers, 1, MOST_RECORDS);
    }

    /// Writes it and reads it back.
    ///
    /// @return texts of annotations that stay behind
    /// @throws UserException if a file fails, or does not read back equal; nothing is then left
    List<String> write(Path file) throws UserException {
        EdfReader source = night.source();
        Deidentifier.Cleaned<List<EdfAnnotation>> annotations =
                night.deidentifier().annotations(annotations(source), night.recording());
        copy(source, spec(annotations.kept()), annotations.kept(), file);
        compare(file, annotations.kept());
        return annotations.dropped();
    }

    private static List<EdfAnnotation> annotations(EdfReader source) throws DatasetException {
        try {
            return source.annotations();
        } catch (EdfException e) {
            throw DatasetException.ofNight(SkipReason.UNREADABLE, e);
        }
    }

    private static void read(EdfReader reader, long first, int count, RecordBlock block, SkipReason otherwise) throws DatasetException {
        try {
            reader.readRecords(first, count, block);
        } catch (UserException e) {
            throw DatasetException.ofNight(otherwise, e);
        }
    }

    private EdfFileSpec spec(List<EdfAnnotation> annotations) throws DatasetException {
        Recording recording = night.recording();
        boolean wide = recording.format().startsWith("BDF");
        boolean gaps = recording.segments().size() > 1;
        EdfVariant variant = wide ? gaps ? EdfVariant.BDF_PLUS_D : EdfVariant.BDF_PLUS_C
                : gaps ? EdfVariant.EDF_PLUS_D : EdfVariant.EDF_PLUS_C;
        List<String> labels = night.deidentifier().labels(recording);
        List<EdfSignalSpec> signals = new ArrayList<>();
        for (SignalInfo signal : recording.signals()) {
            SignalInfo.Calibration calibration = signal.calibration().orElse(new SignalInfo.Calibration(
                    variant.digitalMinimum(), variant.digitalMaximum(), variant.digitalMinimum(), variant.digitalMaximum()));
            signals.add(new EdfSignalSpec(labels.get(signal.index()), "",
                    signal.calibration().isEmpty() ? "" : Deidentifier.unit(signal.unit().text()),
                    calibration.physicalMinimum(), calibration.physicalMaximum(), calibration.digitalMinimum(),
                    calibration.digitalMaximum(), Deidentifier.prefilter(signal.prefilter()), signal.samplesPerRecord()));
        }
        try {
            return new EdfFileSpec(variant, Deidentifier.patient(night.night()), Deidentifier.recordingInfo(night.night()), Deidentifier.start(recording),
                    recording.segments().getFirst().recordNanos(), signals, room(annotations));
        } catch (IllegalArgumentException e) {
            // records of more than 10 MB, more than 640 signals: no other program would open it
            throw DatasetException.ofNight(SkipReason.UNWRITABLE, "dataset.write.unwritable", night.night().code(), String.valueOf(e.getMessage()));
        }
    }

    /// Bytes a record keeps for annotations: enough for all of them together, whichever record each falls into.
    private int room(List<EdfAnnotation> annotations) {
        long all = 0;
        int longest = 0;
        for (EdfAnnotation annotation : annotations) {
            // a sign, 18 digits and a point for each of two numbers, four marks, two signs before the channel
            int bytes = 48 + annotation.text().getBytes(StandardCharsets.UTF_8).length
                    + annotation.channel().getBytes(StandardCharsets.UTF_8).length;
            all += bytes;
            longest = Math.max(longest, bytes);
        }
        long each = Math.ceilDiv(all, Math.max(1, night.source().recordCount()));
        return (int) Math.min(LONGEST_ROOM, TIME_BYTES + longest + each + 8);
    }

    private void copy(EdfReader source, EdfFileSpec spec, List<EdfAnnotation> annotations, Path file) throws UserException {
        EdfWriter writer = EdfWriter.create(file, spec);
        try {
            RecordBlock block = new RecordBlock();
            int count = spec.signals().size();
            int[][] digital = new int[count][];
            int[][] record = new int[count][];
            for (int s = 0; s < count; s++) {
                record[s] = new int[spec.signals().get(s).samplesPerRecord()];
                digital[s] = new int[recordsAtOnce * record[s].length];
            }
            boolean first = true;
            for (Segment segment : source.recording().segments()) {
                for (long at = 0; at < segment.recordCount(); at += recordsAtOnce) {
                    watch.check();
                    int records = (int) Math.min(recordsAtOnce, segment.recordCount() - at);
                    read(source, segment.firstRecord() + at, records, block, SkipReason.UNREADABLE);
                    for (int s = 0; s < count; s++) {
                        block.decodeDigital(s, digital[s], 0);
                    }
                    for (int r = 0; r < records; r++) {
                        for (int s = 0; s < count; s++) {
                            System.arraycopy(digital[s], r * record[s].length, record[s], 0, record[s].length);
                        }
                        writer.writeRecord(segment.startNanos() + (at + r) * segment.recordNanos(), record,
                                first ? annotations : List.of());
                        first = false;
                    }
                }
            }
            writer.close();
        } finally {
            // does nothing after a whole file was closed
            writer.abort();
        }
    }

    /// Every stored number of every signal, the calibration, times and annotations.
    private void compare(Path file, List<EdfAnnotation> annotations) throws DatasetException {
        try (EdfReader copy = EdfReader.open(file)) {
            EdfReader source = night.source();
            Recording there = copy.recording();
            Recording here = source.recording();
            require(there.signals().size() == here.signals().size() && there.segments().equals(here.segments()), "header");
            int[][] numbers = new int[2][0];
            for (SignalInfo signal : here.signals()) {
                SignalInfo other = there.signals().get(signal.index());
                require(isSame(signal.calibration(), other.calibration())
                        && other.rate().equals(signal.rate()) && other.sampleCount() == signal.sampleCount(), "signal " + (signal.index() + 1));
                int most = Math.max(numbers[0].length, recordsAtOnce * signal.samplesPerRecord());
                numbers = new int[2][most];
            }
            RecordBlock one = new RecordBlock();
            RecordBlock two = new RecordBlock();
            for (long at = 0; at < source.recordCount(); at += recordsAtOnce) {
                watch.check();
                int records = (int) Math.min(recordsAtOnce, source.recordCount() - at);
                read(source, at, records, one, SkipReason.UNREADABLE);
                read(copy, at, records, two, SkipReason.NOT_EQUAL);
                for (SignalInfo signal : here.signals()) {
                    int count = records * signal.samplesPerRecord();
                    one.decodeDigital(signal.index(), numbers[0], 0);
                    two.decodeDigital(signal.index(), numbers[1], 0);
                    require(Arrays.equals(numbers[0], 0, count, numbers[1], 0, count), "signal " + (signal.index() + 1));
                }
            }
            require(copy.annotations().size() == annotations.size(), "annotations");
        } catch (EdfException e) {
            throw DatasetException.ofNight(SkipReason.NOT_EQUAL, e);
        }
    }

    // Eight characters hold a limit to a thousandth at the least; what a file gave in eight comes back as it was.
    private static boolean isSame(Optional<SignalInfo.Calibration> here, Optional<SignalInfo.Calibration> there) {
        return here.isEmpty() || there.isPresent() && here.get().digitalMinimum() == there.get().digitalMinimum()
                && here.get().digitalMaximum() == there.get().digitalMaximum()
                && near(here.get().physicalMinimum(), there.get().physicalMinimum())
                && near(here.get().physicalMaximum(), there.get().physicalMaximum());
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= 1e-3 * Math.max(Math.abs(a), Math.abs(b));
    }

    private void require(boolean met, String what) throws DatasetException {
        if (!met) {
            throw DatasetException.ofNight(SkipReason.NOT_EQUAL, "dataset.write.notEqual", night.night().code(), what);
        }
    }
}
