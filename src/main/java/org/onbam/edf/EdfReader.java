package org.onbam.edf;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onbam.message.Message;
import org.onbam.message.Report;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo.Calibration;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.SignalSource;
import org.onbam.signal.StoredRecords;

/// An open EDF, EDF+, BDF or BDF+ file.
///
/// Opening reads the header and the times of the first and the last record; of a file with gaps the times of all.
/// Samples are read by position, never mapped: a network drive that vanishes is then an exception and not a crash, and
/// when it is back reading goes on ([ReopenedFile]). What a file lacks since it was opened is an exception for those
/// samples alone; what it has more is not seen. Thread-safe; see [SignalSource] about interrupts.
public final class EdfReader implements SignalSource {

    private final Path file;
    private final OpenedFile opened;
    private final RecordFile records;
    private final SampleFetcher fetcher;

    private EdfReader(Path file, OpenedFile opened) {
        this.file = file;
        this.opened = opened;
        this.records = opened.records();
        this.fetcher = new SampleFetcher(records);
    }

    /// Opens a file.
    ///
    /// @throws EdfException if it is missing, locked, no EDF or BDF, or so damaged that the place of its samples is unknown
    public static EdfReader open(Path file) throws EdfException {
        return new EdfReader(file, OpenedFile.open(file));
    }

    /// As above, for a file that is opened in a way of one's own.
    ///
    /// @param opening opens it, now and whenever reading it fails
    static EdfReader open(Path file, ReopenedFile.Opening opening) throws EdfException {
        return new EdfReader(file, OpenedFile.open(file, opening));
    }

    @Override
    public Recording recording() {
        return opened.recording();
    }

    /// What was found on opening; [EdfCheck] finds what only reading everything shows.
    public Report report() {
        return opened.report();
    }

    /// Records in the file; sample `i` of a signal stands in record `i / samplesPerRecord`.
    public long recordCount() {
        return records.recordCount();
    }

    /// All annotations by onset, merged over the file's annotation signals. Reads them anew at each call: tens of
    /// milliseconds for a night.
    ///
    /// @throws EdfException if the file ends early, the disk fails, or this is closed
    public List<EdfAnnotation> annotations() throws EdfException {
        return readAnnotations().annotations();
    }

    /// As [#annotations], with what was odd about them.
    public EdfAnnotations readAnnotations() throws EdfException {
        try {
            return EdfAnnotations.read(records, opened.offsetNanos());
        } catch (IOException e) {
            throw OpenedFile.unreadable(file, e);
        }
    }

    /// {@inheritDoc}
    ///
    /// Costs one positional read per block of about 256 KiB that was not read lately, so that signals of one page are
    /// best read one after the other. A stretch of more than 12 MiB of file is read past the cache, from end to end:
    /// whoever wants all signals of a night uses [#readRecords].
    @Override
    public void read(int signal, long first, int count, float[] dst, int at) throws SignalReadException {
        StoredSignal stored = opened.shown().get(signal);
        Optional<Calibration> calibration = stored.calibration();
        double gain = calibration.map(Calibration::gain).orElse(1.0);
        double offset = calibration.map(Calibration::offset).orElse(0.0);
        int width = records.header().variant().bytesPerSample();
        Objects.checkFromIndexSize(at, count, dst.length);
        fetch(signal, first, count,
                (bytes, from, n, done) -> SampleCodec.decode(width, bytes, from, n, gain, offset, dst, at + done));
    }

    /// Reads stored values, without calibration; otherwise as [#read].
    public void readDigital(int signal, long first, int count, int[] dst, int at) throws SignalReadException {
        int width = records.header().variant().bytesPerSample();
        Objects.checkFromIndexSize(at, count, dst.length);
        fetch(signal, first, count,
                (bytes, from, n, done) -> SampleCodec.decode(width, bytes, from, n, dst, at + done));
    }

    /// Reads whole records of all signals with one positional read.
    ///
    /// @param into owned by the caller's thread
    public void readRecords(long firstRecord, int count, RecordBlock into) throws SignalReadException {
        Objects.checkFromIndexSize(firstRecord, count, records.recordCount());
        byte[] bytes = into.prepare(records.header(), opened.shown(), firstRecord, count);
        try {
            records.read(firstRecord, 0, bytes, 0, count * records.header().recordBytes());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// {@inheritDoc}
    ///
    /// Empty where one record has more than a megabyte.
    @Override
    public Optional<StoredRecords> records() {
        int bytes = records.header().recordBytes();
        return bytes == 0 || bytes > RecordFile.LARGE_RECORD_BYTES ? Optional.empty()
                : Optional.of(new RecordStretch(records, opened.shown(), this::failed));
    }

    OpenedFile opened() {
        return opened;
    }

    private void fetch(int signal, long first, int count, SampleFetcher.Sink sink) throws SignalReadException {
        Objects.checkFromIndexSize(first, count, recording().signals().get(signal).sampleCount());
        try {
            fetcher.fetch(opened.shown().get(signal), first, count, sink);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private SignalReadException failed(IOException cause) {
        String name = String.valueOf(file.getFileName());
        if (cause instanceof ClosedChannelException) {
            return new SignalReadException(Message.of("edf.read.closed.problem", name),
                    Message.of("edf.read.closed.remedy"), cause);
        }
        if (cause instanceof EOFException) {
            return new SignalReadException(Message.of("edf.read.ended.problem", name),
                    Message.of("edf.read.ended.remedy"), cause);
        }
        return new SignalReadException(Message.of("edf.read.failed.problem", name, String.valueOf(cause.getMessage())),
                Message.of("edf.read.failed.remedy"), cause);
    }

    @Override
    public void close() {
        try {
            records.file().close();
        } catch (IOException e) {
            // nothing was written through this channel, so that nothing is lost
        }
    }
}
