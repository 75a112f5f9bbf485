package org.onbam.interchange;

/// Text that UTF-8, EDF+ and tables can carry: no control characters but tab, line feed and carriage return (EDF+ 2.2.2;
/// a NUL makes a table a binary file), and no half of a surrogate pair, as broken input methods leave it.
final class EncodableText {

    private EncodableText() {
    }

    /// The text with a space for every control character and U+FFFD for every half pair; the same text if it has none.
    static String of(String text) {
        if (text.codePoints().noneMatch(c -> isControl(c) || isHalfPair(c))) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isHalfPair(c) ? 0xFFFD : isControl(c) ? ' ' : c));
        return out.toString();
    }

    private static boolean isControl(int c) {
        return c < 32 && c != '\t' && c != '\n' && c != '\r' || c == 127;
    }

    private static boolean isHalfPair(int c) {
        return c >= 0xD800 && c <= 0xDFFF;
    }
}
