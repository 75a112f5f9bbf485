package org.onbam.edf;

import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The header record of a file to be written, 256 bytes and 256 for each signal (EDF 1992, table 1).
final class HeaderEncoder {

    /// Where the number of records stands, which is known only at the end.
    static final int RECORD_COUNT_AT = 236;
    static final int RECORD_COUNT_WIDTH = 8;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm.ss", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uu", Locale.ROOT);
    private static final DateTimeFormatter LATE_DATE = DateTimeFormatter.ofPattern("dd.MM.'yy'", Locale.ROOT);

    private HeaderEncoder() {
    }

    /// The header, the number of records still -1.
    static byte[] encode(EdfFileSpec spec) {
        EdfVariant variant = spec.variant();
        List<EdfSignalSpec> signals = new ArrayList<>(spec.signals());
        if (variant.isPlus()) {
            signals.add(annotationSignal(spec));
        }
        boolean plus = variant.isPlus();
        ByteArrayOutputStream out = new ByteArrayOutputStream(256 * (signals.size() + 1));
        if (variant.bytesPerSample() == 2) {
            put(out, "0", 8);
        } else {
            out.write(0xFF);
            put(out, "BIOSEMI", 7);
        }
        put(out, plus ? PlusSubfields.patient(spec.patient()) : HeaderText.ascii(spec.patient(), 80), 80);
        put(out, plus ? PlusSubfields.recording(spec.recording(), spec.start().toLocalDate())
                : HeaderText.ascii(spec.recording(), 80), 80);
        // EDF+ 2.1.3.2: after 2084 the two digits of the year are the letters yy
        put(out, (spec.start().getYear() > 2084 ? LATE_DATE : DATE).format(spec.start()), 8);
        put(out, TIME.format(spec.start()), 8);
        put(out, Integer.toString(256 * (signals.size() + 1)), 8);
        put(out, plus ? variant.format() : variant.bytesPerSample() == 2 ? "" : "24BIT", 44);
        put(out, "-1", RECORD_COUNT_WIDTH);
        put(out, HeaderText.seconds(spec.recordNanos()), 8);
        put(out, Integer.toString(signals.size()), 4);
        column(out, signals, 16, EdfSignalSpec::label);
        column(out, signals, 80, EdfSignalSpec::transducer);
        column(out, signals, 8, EdfSignalSpec::unit);
        column(out, signals, 8, s -> HeaderText.number(s.physicalMin()));
        column(out, signals, 8, s -> HeaderText.number(s.physicalMax()));
        column(out, signals, 8, s -> Integer.toString(s.digitalMin()));
        column(out, signals, 8, s -> Integer.toString(s.digitalMax()));
        column(out, signals, 80, EdfSignalSpec::prefilter);
        column(out, signals, 8, s -> Integer.toString(s.samplesPerRecord()));
        column(out, signals, 32, s -> "");
        return out.toByteArray();
    }

    /// EDF+ 2.2.1: full digital range, differing physical limits, all texts empty.
    private static EdfSignalSpec annotationSignal(EdfFileSpec spec) {
        EdfVariant variant = spec.variant();
        return new EdfSignalSpec(variant.annotationLabel(), "", "", -1, 1, variant.digitalMinimum(), variant.digitalMaximum(),
                "", spec.annotationBytesPerRecord() / variant.bytesPerSample());
    }

    private static void put(ByteArrayOutputStream out, String text, int width) {
        out.writeBytes(HeaderText.field(text, width));
    }

    private static void column(ByteArrayOutputStream out, List<EdfSignalSpec> signals, int width,
                               Function<EdfSignalSpec, String> text) {
        signals.forEach(signal -> put(out, text.apply(signal), width));
    }
}
