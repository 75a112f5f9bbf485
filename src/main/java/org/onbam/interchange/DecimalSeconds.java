package org.onbam.interchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/// Nanoseconds as decimal seconds and back, exactly: `12.5`, never `12.500000001` for want of binary fractions.
final class DecimalSeconds {

    /// 68 years; farther is not a time in a night, and sums of two stay inside 63 bits.
    private static final BigDecimal LIMIT = BigDecimal.valueOf(Long.MAX_VALUE / 4, 9);

    private DecimalSeconds() {
    }

    /// Plain digits with a point, up to nine decimals, no trailing zeros.
    static String format(long nanos) {
        BigDecimal seconds = BigDecimal.valueOf(nanos, 9).stripTrailingZeros();
        return (seconds.scale() < 0 ? seconds.setScale(0) : seconds).toPlainString();
    }

    /// Empty if the text is no number or is farther than 68 years.
    static OptionalLong parse(String text) {
        String digits = text.strip();
        // a number of thousands of digits, or 1e999999999, would cost seconds to scale; no file means it
        if (digits.isEmpty() || digits.length() > 40 || digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) {
            return OptionalLong.empty();
        }
        try {
            BigDecimal seconds = new BigDecimal(digits);
            if (seconds.abs().compareTo(LIMIT) > 0) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(seconds.movePointRight(9).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
        } catch (NumberFormatException notANumber) {
            return OptionalLong.empty();
        }
    }
}
