package org.onbam.edf;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onbam.message.Finding;

/// The fields of a header as text and numbers; what was put up with is noted as findings.
final class HeaderFields {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private final byte[] bytes;
    private final List<Finding> findings = new ArrayList<>();
    private int paddedWithNul;

    HeaderFields(byte[] bytes) {
        this.bytes = bytes;
    }

    /// What was found so far, in the order of the fields.
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (paddedWithNul > 0) {
            all.add(Finding.warning("header", "edf.header.nul", paddedWithNul));
        }
        return all;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    byte[] raw(int at, int width) {
        return Arrays.copyOfRange(bytes, at, at + width);
    }

    /// What stands in a field, for a message; notes nothing.
    String plain(int at, int width) {
        return HeaderText.ascii(new String(raw(at, width), StandardCharsets.ISO_8859_1), width);
    }

    /// A text field, trimmed, zero and control bytes as spaces.
    String text(int at, int width, String where) {
        byte[] raw = raw(at, width);
        Charset charset = TextDecoder.charsetOf(raw);
        return decode(raw, charset, where);
    }

    /// A physical dimension, trimmed. A micro sign is found in Latin-1, Shift-JIS and Korean too.
    String unit(int at, int width, String where) {
        byte[] raw = raw(at, width);
        if (TextDecoder.isAscii(raw)) {
            return decode(raw, StandardCharsets.US_ASCII, where);
        }
        int micro = indexOf(raw, 0x83, 0xCA);
        if (micro >= 0) {
            // the Shift-JIS μ of Japanese recorders, as MNE found it
            byte[] latin = raw.clone();
            latin[micro] = (byte) 0xB5;
            System.arraycopy(raw, micro + 2, latin, micro + 1, raw.length - micro - 2);
            latin[raw.length - 1] = ' ';
            return decode(latin, StandardCharsets.ISO_8859_1, where);
        }
        String text = decode(raw, TextDecoder.charsetOf(raw), where);
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('μ', 'µ');
    }

    private String decode(byte[] raw, Charset charset, String where) {
        int control = 0;
        boolean nul = false;
        for (int i = 0; i < raw.length; i++) {
            nul |= raw[i] == 0;
            control += raw[i] > 0 && raw[i] < 32 || raw[i] == 127 ? 1 : 0;
            raw[i] = raw[i] >= 0 && raw[i] < 32 || raw[i] == 127 ? (byte) ' ' : raw[i];
        }
        String text = new String(raw, charset).replace("\uFFFD", "").strip();
        paddedWithNul += nul ? 1 : 0;
        if (control > 0) {
            findings.add(Finding.warning(where, "edf.header.control", control));
        }
        if (charset != StandardCharsets.US_ASCII) {
            findings.add(Finding.warning(where, "edf.header.foreignText", text, charset.name()));
        }
        return text;
    }

    private static int indexOf(byte[] raw, int first, int second) {
        for (int i = 0; i + 1 < raw.length; i++) {
            if (raw[i] == (byte) first && raw[i + 1] == (byte) second) {
                return i;
            }
        }
        return -1;
    }

    /// A number, exact; empty where the field holds none. A decimal comma is taken for a point and noted.
    Optional<BigDecimal> number(int at, int width, String where) {
        String text = text(at, width, where);
        if (text.indexOf(',') >= 0 && NUMBER.matcher(text.replace(',', '.')).matches()) {
            findings.add(Finding.warning(where, "edf.header.decimalComma", text));
            text = text.replace(',', '.');
        }
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /// A whole number that an `int` holds; empty for anything else.
    Optional<Integer> wholeNumber(int at, int width, String where) {
        Optional<BigDecimal> number = number(at, width, where);
        if (number.isEmpty() || Math.abs(number.get().doubleValue()) > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        return number.filter(n -> n.signum() == 0 || n.stripTrailingZeros().scale() <= 0).map(BigDecimal::intValue);
    }
}
