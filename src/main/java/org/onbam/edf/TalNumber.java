package org.onbam.edf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.onbam.model.TimeSpan;

/// Onsets and durations of annotations: seconds in decimals to nanoseconds.
final class TalNumber {

    /// No number, or one beyond any recording.
    static final long INVALID = Long.MIN_VALUE;
    /// Ten years: what is farther away is a damaged number.
    private static final long LIMIT_SECONDS = 315_360_000;
    private static final int LONGEST = 40;
    private static final Pattern LOOSE = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,2})?");

    private TalNumber() {
    }

    /// Reads digits with or without a fraction, without a sign, as EDF+ 2.2.2 spells them.
    ///
    /// @return nanoseconds, rounded down beyond the ninth decimal; [#INVALID] for any other form
    static long strict(byte[] bytes, int from, int to) {
        long whole = 0;
        int p = from;
        while (p < to && isDigit(bytes[p])) {
            whole = whole * 10 + bytes[p++] - '0';
            if (whole > LIMIT_SECONDS) {
                return INVALID;
            }
        }
        if (p == from) {
            return INVALID;
        }
        long nanos = 0;
        if (p < to && bytes[p] == '.') {
            p++;
            long unit = TimeSpan.SECOND;
            while (p < to && isDigit(bytes[p])) {
                unit /= 10;
                nanos += (bytes[p++] - '0') * unit;
            }
        }
        return p == to ? whole * TimeSpan.SECOND + nanos : INVALID;
    }

    /// Reads what a person would still take for a number: an exponent, a comma, spaces around, no digit before the point.
    static long loose(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return INVALID;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).strip().replace(',', '.');
        if (!LOOSE.matcher(text).matches()) {
            return INVALID;
        }
        BigDecimal seconds = new BigDecimal(text);
        if (seconds.abs().doubleValue() > LIMIT_SECONDS) {
            return INVALID;
        }
        return seconds.movePointRight(9).setScale(0, RoundingMode.FLOOR).longValue();
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
