package org.onbam.edf;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.onbam.model.TimeSpan;

/// Header fields as the specification wants them: printable ASCII, left-justified, padded with spaces.
final class HeaderText {

    /// Width of every numeric field of a signal header and of the record duration.
    static final int NUMBER_WIDTH = 8;

    private HeaderText() {
    }

    /// The text in printable ASCII and at most `width` characters: accents dropped, `µ` as `u`, all else foreign as `?`.
    static String ascii(String text, int width) {
        String plain = text.replace('µ', 'u').replace('μ', 'u').replace("°", "deg").replace("Ω", "Ohm").replace("Ω", "Ohm")
                .replace('–', '-').replace('—', '-');
        StringBuilder out = new StringBuilder(width);
        Normalizer.normalize(plain, Normalizer.Form.NFD).codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(c -> c == '\t' || c == '\n' || c == '\r' ? ' ' : c)
                .forEach(c -> out.append(c >= 32 && c < 127 ? (char) c : '?'));
        String trimmed = out.toString().strip();
        return trimmed.length() <= width ? trimmed : trimmed.substring(0, width).stripTrailing();
    }

    /// A field of `width` bytes.
    static byte[] field(String ascii, int width) {
        if (ascii.length() > width) {
            throw new IllegalArgumentException("\"" + ascii + "\" does not fit into " + width + " characters");
        }
        byte[] field = new byte[width];
        Arrays.fill(field, (byte) ' ');
        byte[] text = ascii.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, field, 0, text.length);
        return field;
    }

    /// The number nearest to `value` that eight characters hold, as a plain decimal; with an exponent, which readers
    /// know but people stumble over, only where a plain one would be off by more than a thousandth.
    static String number(double value) {
        if (!Double.isFinite(value) || Math.abs(value) >= 1e30) {
            throw new IllegalArgumentException("no header number: " + value);
        }
        BigDecimal exact = new BigDecimal(value).round(new MathContext(15));
        String plain = plain(exact);
        if (plain.length() <= NUMBER_WIDTH
                && Math.abs(Double.parseDouble(plain) - value) <= Math.abs(value) * 1e-3) {
            return plain;
        }
        return scientific(exact);
    }

    private static String plain(BigDecimal exact) {
        for (int scale = NUMBER_WIDTH - 2; scale > 0; scale--) {
            String text = stripped(exact.setScale(scale, RoundingMode.HALF_EVEN));
            if (text.length() <= NUMBER_WIDTH) {
                return text;
            }
        }
        return stripped(exact.setScale(0, RoundingMode.HALF_EVEN));
    }

    private static String scientific(BigDecimal exact) {
        for (int digits = NUMBER_WIDTH; digits > 0; digits--) {
            BigDecimal rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
            int exponent = rounded.precision() - rounded.scale() - 1;
            String text = rounded.scaleByPowerOfTen(-exponent).toPlainString() + "E" + exponent;
            if (text.length() <= NUMBER_WIDTH) {
                return text;
            }
        }
        throw new IllegalArgumentException("no header number: " + exact);
    }

    /// A duration in seconds, exact; without its leading zero where only that makes it fit.
    ///
    /// @throws IllegalArgumentException if eight characters cannot hold it
    static String seconds(long nanos) {
        String text = decimal(nanos);
        if (text.length() > NUMBER_WIDTH && text.startsWith("0.")) {
            text = text.substring(1);
        }
        if (nanos < 0 || text.length() > NUMBER_WIDTH) {
            throw new IllegalArgumentException("a record of " + text + " s cannot be written in eight characters");
        }
        return text;
    }

    /// Nanoseconds as seconds in plain decimals, without trailing zeros.
    static String decimal(long nanos) {
        return stripped(BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(TimeSpan.SECOND)));
    }

    private static String stripped(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
