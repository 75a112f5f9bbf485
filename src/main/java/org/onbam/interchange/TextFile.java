package org.onbam.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.onbam.message.Message;

/// The whole text of a small file, whatever wrote it: UTF-8 or UTF-16 by byte order mark, UTF-8, the Korean code page 949
/// of spreadsheets, or else Latin-1, which decodes anything.
///
/// @param charset what it was decoded as
record TextFile(String text, Charset charset) {

    /// A year of events is some megabytes; more is another kind of file.
    private static final long LIMIT = 16L << 20;

    private static final int BEGINNING = 4096;

    static TextFile read(Path file) throws InterchangeException {
        try {
            if (Files.size(file) > LIMIT) {
                throw new InterchangeException(Message.of("interchange.read.tooLarge", file),
                        Message.of("interchange.read.tooLarge.remedy"));
            }
            return decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new InterchangeException(Message.of("interchange.read.failed", file),
                    Message.of("interchange.read.failed.remedy"), e);
        }
    }

    /// The first lines as text, for a probe; empty when the file cannot be read or is no text.
    static String beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(BEGINNING);
            String text = decode(bytes.length < BEGINNING ? bytes : wholeLines(bytes)).text();
            return text.indexOf('\0') >= 0 ? "" : text;
        } catch (IOException unreadable) {
            return "";
        }
    }

    boolean isUnicode() {
        return charset.name().startsWith("UTF-");
    }

    /// Without the last line, which may end inside a character.
    private static byte[] wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 1 && bytes[end - 1] != '\n') {
            end--;
        }
        return end > 1 ? Arrays.copyOf(bytes, end) : bytes;
    }

    private static TextFile decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new TextFile(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new TextFile(new String(bytes, StandardCharsets.UTF_16), StandardCharsets.UTF_16);
        }
        for (Charset charset : candidates()) {
            try {
                return new TextFile(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString(), charset);
            } catch (CharacterCodingException notThisOne) {
                // the next one
            }
        }
        return new TextFile(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    private static List<Charset> candidates() {
        return Charset.isSupported("x-windows-949")
                ? List.of(StandardCharsets.UTF_8, Charset.forName("x-windows-949")) : List.of(StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
