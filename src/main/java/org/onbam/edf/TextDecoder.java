package org.onbam.edf;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Which character set a text was written in, where the specification is silent or was ignored: ASCII, else UTF-8, else
/// MS949 (Korean Windows), else Latin-1.
///
/// MS949 takes almost any letter after a Latin-1 `Ä` for a syllable, so that it is believed only where high bytes stand in
/// pairs and give Hangul; `Größe` and a lone `µ` stay Latin-1.
final class TextDecoder {

    private static final String KOREAN = "x-windows-949";

    private TextDecoder() {
    }

    static Charset charsetOf(byte[] raw) {
        if (isAscii(raw)) {
            return StandardCharsets.US_ASCII;
        }
        if (strict(raw, StandardCharsets.UTF_8).isPresent() || isUtf8CutShort(raw)) {
            return StandardCharsets.UTF_8;
        }
        return isKorean(raw) ? Charset.forName(KOREAN) : StandardCharsets.ISO_8859_1;
    }

    /// One character set for many texts. Where none fits all, UTF-8 if it fits most of those that are not ASCII.
    static Charset charsetOf(List<byte[]> texts) {
        int utf8 = 0;
        int korean = 0;
        int foreign = 0;
        for (byte[] raw : texts) {
            if (!isAscii(raw)) {
                foreign++;
                utf8 += strict(raw, StandardCharsets.UTF_8).isPresent() ? 1 : 0;
                korean += isKorean(raw) ? 1 : 0;
            }
        }
        if (utf8 == foreign || utf8 > foreign / 2) {
            return StandardCharsets.UTF_8;
        }
        return korean == foreign ? Charset.forName(KOREAN) : StandardCharsets.ISO_8859_1;
    }

    static boolean isAscii(byte[] raw) {
        for (byte b : raw) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKorean(byte[] raw) {
        if (!Charset.isSupported(KOREAN) || !highBytesPair(raw)) {
            return false;
        }
        return strict(raw, Charset.forName(KOREAN))
                .filter(text -> text.chars().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3)).isPresent();
    }

    /// Whether a field ended in the middle of a character, after at least one whole one outside ASCII.
    private static boolean isUtf8CutShort(byte[] raw) {
        ByteBuffer in = ByteBuffer.wrap(raw);
        CharBuffer out = CharBuffer.allocate(raw.length);
        boolean sound = StandardCharsets.UTF_8.newDecoder().decode(in, out, false).isUnderflow();
        return sound && out.flip().chars().anyMatch(c -> c > 127);
    }

    private static boolean highBytesPair(byte[] raw) {
        for (int i = 1; i < raw.length; i++) {
            if (raw[i - 1] < 0 && raw[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> strict(byte[] raw, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(raw)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
