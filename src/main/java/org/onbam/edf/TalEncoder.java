package org.onbam.edf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Time-stamped annotation lists as EDF+ 2.2.2 spells them: `+onset [0x15 duration] 0x14 text 0x14 0x00`.
///
/// Numbers are plain decimals with a sign before the onset alone; annotations are rounded to the microsecond, since
/// strict readers count in units of 100 ns and long tails of digits have broken some.
final class TalEncoder {

    static final byte END = 0;
    static final byte TEXT = 0x14;
    static final byte DURATION = 0x15;

    private TalEncoder() {
    }

    /// The first list of a record, which keeps its time (EDF+ 2.2.4).
    ///
    /// @param nanos time of the record since the clock time in the header
    static byte[] timeKeeping(long nanos) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        onset(out, nanos);
        out.write(TEXT);
        out.write(TEXT);
        out.write(END);
        return out.toByteArray();
    }

    /// @param offsetNanos time 0 since the clock time in the header
    static byte[] annotation(EdfAnnotation annotation, long offsetNanos) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        onset(out, toMicrosecond(annotation.onsetNanos() + offsetNanos));
        if (annotation.hasDuration()) {
            out.write(DURATION);
            out.writeBytes(HeaderText.decimal(toMicrosecond(annotation.durationNanos())).getBytes(StandardCharsets.US_ASCII));
        }
        out.write(TEXT);
        String channel = annotation.channel().isEmpty() ? "" : "@@" + annotation.channel();
        out.writeBytes(printable(annotation.text() + channel).getBytes(StandardCharsets.UTF_8));
        out.write(TEXT);
        out.write(END);
        return out.toByteArray();
    }

    private static void onset(ByteArrayOutputStream out, long nanos) {
        String decimal = HeaderText.decimal(nanos);
        out.writeBytes((nanos < 0 ? decimal : "+" + decimal).getBytes(StandardCharsets.US_ASCII));
    }

    private static long toMicrosecond(long nanos) {
        return Math.floorDiv(nanos + 500, 1000L) * 1000;
    }

    /// EDF+ 2.2.2 allows no control characters in a text but tab, line feed and carriage return.
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < 32 && c != '\t' && c != '\n' && c != '\r' || c == 127;
            out.append(control ? ' ' : c);
        }
        return out.toString();
    }
}
