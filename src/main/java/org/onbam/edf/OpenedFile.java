package org.onbam.edf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.message.Report;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.Recording;
import org.onbam.model.SampleRate;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;

/// A file that was opened and understood: what there is, where it lies, and what was odd about it.
///
/// @param shown       the stored signals behind `recording.signals()`, in the same order
/// @param offsetNanos time 0 since the clock time in the header
record OpenedFile(RecordFile records, Recording recording, List<StoredSignal> shown, long offsetNanos, Report report) {

    /// A century in one file is a damaged duration or count.
    private static final long LONGEST_NANOS = 3_155_760_000_000_000_000L;

    /// Opens a file and keeps its channel open.
    ///
    /// @throws EdfException if it cannot be read or understood; the channel is closed then
    static OpenedFile open(Path file) throws EdfException {
        return open(file, () -> FileBytes.open(file));
    }

    /// As above.
    ///
    /// @param opening opens the file, now and whenever reading it fails
    static OpenedFile open(Path file, ReopenedFile.Opening opening) throws EdfException {
        FileBytes channel = channel(file, opening);
        try {
            return understand(file, channel, opening);
        } catch (EdfException e) {
            throw closing(channel, e);
        } catch (IOException e) {
            throw closing(channel, unreadable(file, e));
        }
    }

    private static EdfException closing(FileBytes channel, EdfException failure) {
        try {
            channel.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private static FileBytes channel(Path file, ReopenedFile.Opening opening) throws EdfException {
        if (Files.isDirectory(file)) {
            throw new EdfException(Message.of("edf.open.directory.problem", file), Message.of("edf.open.directory.remedy"));
        }
        try {
            return opening.open();
        } catch (NoSuchFileException e) {
            throw new EdfException(Message.of("edf.open.missing.problem", file), Message.of("edf.open.missing.remedy"), e);
        } catch (AccessDeniedException e) {
            throw new EdfException(Message.of("edf.open.denied.problem", file), Message.of("edf.open.denied.remedy"), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static EdfException unreadable(Path file, IOException cause) {
        return new EdfException(Message.of("edf.open.unreadable.problem", file, String.valueOf(cause.getMessage())),
                Message.of("edf.open.unreadable.remedy"), cause);
    }

    private static OpenedFile understand(Path file, FileBytes channel, ReopenedFile.Opening opening)
            throws EdfException, IOException {
        HeaderSource source = HeaderSource.read(file, channel);
        HeaderParser parser = new HeaderParser(source.bytes(), source.signals(), source.bdf());
        EdfHeader header = parser.parse();
        List<Finding> findings = new ArrayList<>(source.findings());
        findings.addAll(parser.findings());
        noteAnnotationSignals(header, findings);
        long count = recordCount(channel, header, findings);
        if (header.recordNanos() > 0 && count > LONGEST_NANOS / header.recordNanos()) {
            findings.add(Finding.error("record duration", "edf.header.recordDuration",
                    HeaderText.decimal(header.recordNanos())));
            header = header.withoutDuration();
        }
        RecordFile records = new RecordFile(new ReopenedFile(channel, beginning(channel, source.bytes()), opening,
                System::nanoTime), header, count);
        RecordTimeline timeline = RecordTimeline.of(records);
        findings.addAll(timeline.findings());
        List<StoredSignal> shown = header.recordNanos() == 0 ? List.of() : header.sampleSignals().stream()
                .filter(s -> s.samplesPerRecord() > 0 && !s.isDummy()).toList();
        return new OpenedFile(records, recording(header, shown, timeline, count), shown, timeline.offsetNanos(),
                new Report(findings));
    }

    /// The header and as much of the data behind it as can be read at once.
    private static byte[] beginning(FileBytes channel, byte[] header) {
        ByteBuffer data = ByteBuffer.allocate(ReopenedFile.DATA_COMPARED);
        try {
            channel.read(data, header.length);
        } catch (IOException e) {
            // a bad place here is found again by whoever reads it; the header is enough to know the file by
            data.clear();
        }
        byte[] bytes = Arrays.copyOf(header, header.length + data.position());
        data.flip().get(bytes, header.length, data.limit());
        return bytes;
    }

    private static void noteAnnotationSignals(EdfHeader header, List<Finding> findings) {
        boolean any = !header.annotationSignals().isEmpty();
        if (header.variant().isPlus() && !any) {
            findings.add(Finding.warning("reserved", "edf.header.noAnnotationSignal", header.variant().format()));
        } else if (!header.variant().isPlus() && any) {
            findings.add(Finding.warning(header.annotationSignals().getFirst().where(), "edf.header.annotationsInPlain"));
        }
    }

    /// How many records to read: what the header says where the file agrees, else what the file holds.
    private static long recordCount(FileBytes channel, EdfHeader header, List<Finding> findings) throws IOException {
        long bytes = Math.max(0, channel.size() - header.dataStart());
        long held = header.recordBytes() == 0 ? 0 : bytes / header.recordBytes();
        long declared = header.declaredRecords().orElse(-1);
        long count = held;
        if (declared >= 0 && held > declared && endsWithoutTime(channel, header, held)) {
            // what follows the last record are no records: none of a plus file is without its time
            count = declared;
        }
        if (count != declared) {
            String stated = header.declaredRecords().map(n -> Integer.toString(n)).orElse("?");
            findings.add(Finding.warning("number of records", "edf.header.recordCount", stated, count));
        }
        long tail = bytes - count * header.recordBytes();
        if (tail > 0) {
            findings.add(Finding.warning("end of file", "edf.header.tail", tail));
        }
        if (count == 0) {
            findings.add(Finding.warning("number of records", "edf.header.noRecords"));
        }
        return count;
    }

    private static boolean endsWithoutTime(FileBytes channel, EdfHeader header, long held) throws IOException {
        if (header.annotationSignals().isEmpty()) {
            return false;
        }
        StoredSignal keeper = header.annotationSignals().getFirst();
        byte[] bytes = new byte[Math.min(64, keeper.byteCount())];
        new RecordFile(channel, header, held).read(held - 1, keeper.byteOffset(), bytes, 0, bytes.length);
        return TalParser.timeKeeping(bytes, 0, bytes.length) == TalNumber.INVALID;
    }

    private static Recording recording(EdfHeader header, List<StoredSignal> shown, RecordTimeline timeline, long count) {
        List<SignalInfo> signals = new ArrayList<>(shown.size());
        for (StoredSignal s : shown) {
            signals.add(new SignalInfo(signals.size(), s.label(), s.transducer(), new PhysicalUnit(s.unit()), s.calibration(),
                    s.prefilter(), s.samplesPerRecord(), new SampleRate(s.samplesPerRecord(), header.recordNanos()),
                    count * s.samplesPerRecord()));
        }
        List<Segment> segments = timeline.segments();
        return new Recording(header.variant().format(), header.patient(), header.recordingInfo(),
                header.start().map(start -> start.plusNanos(timeline.offsetNanos())), signals, segments,
                segments.isEmpty() ? 0 : segments.getLast().endNanos());
    }
}
