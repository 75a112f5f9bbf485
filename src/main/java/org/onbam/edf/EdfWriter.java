package org.onbam.edf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.onbam.message.Message;

/// Writes one file, record after record, so that the strictest reader opens it.
///
/// The file grows as `name.part` and gets its name when [#close] has completed it, in one step; a file that stood there
/// is replaced. After a failure, or after [#abort], nothing is left. In a try-with-resources block call [#abort] where
/// the work was given up, or [#close] makes a whole file of what there is.
///
/// Annotations that find no room in their record go into the next ones (EDF+ 2.2.3 lets an annotation stand in any
/// record). Not thread-safe.
public final class EdfWriter implements AutoCloseable {

    private static final int BLOCK_BYTES = 1 << 20;
    private static final int MAX_RECORDS = 99_999_999;

    private final Path file;
    private final Path part;
    private final EdfFileSpec spec;
    private final FileChannel channel;
    private final int recordBytes;
    private final byte[] block;
    private final ArrayDeque<byte[]> pending = new ArrayDeque<>();
    private int blockFill;
    private int records;
    private long nextNanos;
    private boolean open = true;

    private EdfWriter(Path file, Path part, EdfFileSpec spec, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.spec = spec;
        this.channel = channel;
        recordBytes = spec.recordBytes();
        block = new byte[Math.max(1, BLOCK_BYTES / recordBytes) * recordBytes];
    }

    /// @throws EdfException if the folder cannot be written
    public static EdfWriter create(Path file, EdfFileSpec spec) throws EdfException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        FileChannel channel;
        try {
            channel = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw failed(file, e);
        }
        EdfWriter writer = new EdfWriter(file, part, spec, channel);
        writer.write(ByteBuffer.wrap(HeaderEncoder.encode(spec)), 0);
        return writer;
    }

    /// Writes the next record.
    ///
    /// @param onsetNanos  time of the record since time 0: 0 for the first, then where the record before ends, or later
    ///                    in a variant with gaps
    /// @param digital     `digital[signal][sample]`, `samplesPerRecord` of each signal, within 16 or 24 bits
    /// @param annotations onsets since time 0, anywhere in the recording; none in plain files
    /// @throws EdfException             if the disk is full or fails; nothing is left of the file
    /// @throws IllegalArgumentException for a record that no file of this variant may hold; the file is as before
    public void writeRecord(long onsetNanos, int[][] digital, List<EdfAnnotation> annotations) throws EdfException {
        requireOpen();
        boolean gap = spec.variant().isDiscontinuous() && records > 0 && onsetNanos > nextNanos;
        require(onsetNanos == nextNanos || gap, "record " + records + " at " + onsetNanos + " ns, after " + nextNanos);
        require(digital.length == spec.signals().size(), digital.length + " signals for " + spec.signals().size());
        require(annotations.isEmpty() || spec.variant().isPlus(), "annotations in " + spec.variant().format());
        int at = blockFill;
        for (int s = 0; s < digital.length; s++) {
            at = encode(s, digital[s], at);
        }
        for (EdfAnnotation annotation : annotations) {
            pending.add(TalEncoder.annotation(annotation, offsetNanos()));
        }
        if (spec.variant().isPlus()) {
            encodeAnnotations(onsetNanos, at);
        }
        nextNanos = onsetNanos + spec.recordNanos();
        endRecord();
    }

    private int encode(int index, int[] samples, int at) {
        EdfSignalSpec signal = spec.signals().get(index);
        int count = signal.samplesPerRecord();
        int width = spec.variant().bytesPerSample();
        require(samples.length == count, "signal " + signal.label() + ": " + samples.length + " samples for " + count);
        require(SampleCodec.encode(width, samples, count, block, at),
                "signal " + signal.label() + ": a sample of more than " + 8 * width + " bits in record " + records);
        return at + count * width;
    }

    private void encodeAnnotations(long onsetNanos, int at) throws EdfException {
        int end = at + spec.annotationBytesPerRecord();
        byte[] time = TalEncoder.timeKeeping(offsetNanos() + onsetNanos);
        if (!pending.isEmpty() && pending.peek().length > spec.annotationBytesPerRecord() - time.length) {
            // were it let through, it would wait for room for ever
            throw noRoom();
        }
        System.arraycopy(time, 0, block, at, time.length);
        int p = at + time.length;
        while (!pending.isEmpty() && pending.peek().length <= end - p) {
            byte[] tal = pending.remove();
            System.arraycopy(tal, 0, block, p, tal.length);
            p += tal.length;
        }
        Arrays.fill(block, p, end, TalEncoder.END);
    }

    private void endRecord() throws EdfException {
        blockFill += recordBytes;
        records++;
        if (blockFill == block.length) {
            flush();
        }
        if (records > MAX_RECORDS) {
            abort();
            throw new EdfException(Message.of("edf.write.tooManyRecords.problem", file.getFileName()),
                    Message.of("edf.write.tooManyRecords.remedy"));
        }
    }

    /// Completes the header and gives the file its name.
    ///
    /// @throws EdfException if the disk is full or fails, if no record was written (no strict reader opens such a file),
    ///                      or if annotations found no room; nothing is left of the file
    @Override
    public void close() throws EdfException {
        if (!open) {
            return;
        }
        while (!pending.isEmpty() && spec.recordNanos() == 0) {
            writeRecord(nextNanos, new int[0][], List.of());
        }
        if (!pending.isEmpty()) {
            throw noRoom();
        }
        if (records == 0) {
            abort();
            throw new EdfException(Message.of("edf.write.empty.problem", file.getFileName()),
                    Message.of("edf.write.empty.remedy"));
        }
        flush();
        byte[] count = HeaderText.field(Integer.toString(records), HeaderEncoder.RECORD_COUNT_WIDTH);
        write(ByteBuffer.wrap(count), HeaderEncoder.RECORD_COUNT_AT);
        try {
            channel.force(true);
            channel.close();
            PartFile.finish(part, file);
            open = false;
        } catch (IOException e) {
            abort();
            throw failed(file, e);
        }
    }

    /// Gives up: the unfinished file is removed. Does nothing after [#close].
    public void abort() {
        if (!open) {
            return;
        }
        open = false;
        try {
            channel.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // what stays behind is a .part, which nobody takes for a recording; the first failure is what is reported
            part.toFile().deleteOnExit();
        }
    }

    private void flush() throws EdfException {
        write(ByteBuffer.wrap(block, 0, blockFill), -1);
        blockFill = 0;
    }

    /// @param position where to write; -1 to append
    private void write(ByteBuffer bytes, long position) throws EdfException {
        try {
            long at = position < 0 ? channel.size() : position;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            abort();
            throw failed(file, e);
        }
    }

    private long offsetNanos() {
        return spec.start().getNano();
    }

    private EdfException noRoom() {
        int waiting = pending.size();
        abort();
        return new EdfException(Message.of("edf.write.noRoom.problem", file.getFileName(), waiting),
                Message.of("edf.write.noRoom.remedy"));
    }

    private static EdfException failed(Path file, IOException cause) {
        return new EdfException(Message.of("edf.write.failed.problem", file, String.valueOf(cause.getMessage())),
                Message.of("edf.write.failed.remedy"), cause);
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("closed: " + file);
        }
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException("cannot be written: " + what);
        }
    }
}
