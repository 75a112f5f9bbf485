package org.onbam.edf;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.onbam.message.Finding;
import org.onbam.message.Message;

/// Finds out whether a file is EDF or BDF at all, and fetches its header.
///
/// @param bytes    the whole header
/// @param signals  how many signals it says there are
/// @param bdf      whether its samples have 24 bits
/// @param findings what was put up with so far
record HeaderSource(byte[] bytes, int signals, boolean bdf, List<Finding> findings) {

    private static final int MAIN_BYTES = 256;

    /// @throws EdfException if this is no EDF or BDF, or its header is cut off
    static HeaderSource read(Path file, FileBytes channel) throws EdfException, IOException {
        long size = channel.size();
        if (size == 0) {
            throw refusal(file, "edf.open.empty.problem", "edf.open.empty.remedy");
        }
        byte[] main = new byte[(int) Math.min(size, MAIN_BYTES)];
        readFully(channel, main, 0);
        boolean bdf = main[0] == (byte) 0xFF && ascii(main, 1, 7).equals("BIOSEMI");
        boolean blank = ascii(main, 0, 8).isBlank();
        if (!bdf && !ascii(main, 0, 8).strip().equals("0") && !blank) {
            throw foreign(file, main);
        }
        if (main.length < MAIN_BYTES) {
            throw refusal(file, "edf.open.headerCut.problem", "edf.open.headerCut.remedy");
        }
        int signals = signals(file, main);
        long headerBytes = 256L * (signals + 1);
        if (headerBytes > size) {
            throw blank ? foreign(file, main) : refusal(file, "edf.open.headerCut.problem", "edf.open.headerCut.remedy");
        }
        byte[] header = Arrays.copyOf(main, (int) headerBytes);
        readFully(channel, header, MAIN_BYTES);
        List<Finding> findings = blank ? List.of(Finding.warning("version", "edf.header.version")) : List.of();
        return new HeaderSource(header, signals, bdf, findings);
    }

    private static int signals(Path file, byte[] main) throws EdfException {
        String text = ascii(main, 252, 4).strip();
        if (!text.matches("\\d{1,4}") || text.matches("0+")) {
            throw new EdfException(Message.of("edf.open.noSignals.problem", file.getFileName(), HeaderText.ascii(text, 4)),
                    Message.of("edf.open.noSignals.remedy"));
        }
        return Integer.parseInt(text);
    }

    private static EdfException foreign(Path file, byte[] main) {
        String start = ascii(main, 0, main.length);
        if (start.startsWith("version https://git-lfs")) {
            return refusal(file, "edf.open.lfsPointer.problem", "edf.open.lfsPointer.remedy");
        }
        if (start.startsWith("SR_RESEARCH")) {
            return refusal(file, "edf.open.eyelink.problem", "edf.open.eyelink.remedy");
        }
        return refusal(file, "edf.open.notEdf.problem", "edf.open.notEdf.remedy");
    }

    private static EdfException refusal(Path file, String problem, String remedy) {
        return new EdfException(Message.of(problem, String.valueOf(file.getFileName())), Message.of(remedy));
    }

    private static String ascii(byte[] bytes, int at, int width) {
        return new String(bytes, Math.min(at, bytes.length), Math.min(width, Math.max(0, bytes.length - at)),
                StandardCharsets.ISO_8859_1).replace('\0', ' ');
    }

    private static void readFully(FileBytes channel, byte[] to, int from) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(to, from, to.length - from);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, buffer.position()) < 0) {
                throw new EOFException("the file ended at " + buffer.position());
            }
        }
    }
}
