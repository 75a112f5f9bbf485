package org.onbam.edf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onbam.message.Finding;
import org.onbam.message.Report;

/// All annotations of a file, and what was odd about how they were written.
///
/// @param annotations by onset, those of one onset in the order of the file
/// @param report      one finding for each kind of oddity, with its count and the first record
public record EdfAnnotations(List<EdfAnnotation> annotations, Report report) {

    private record Raw(long onsetNanos, long durationNanos, byte[] text) {
    }

    public EdfAnnotations {
        annotations = List.copyOf(annotations);
    }

    /// Reads every record's annotation signals.
    ///
    /// @param offsetNanos time 0 since the clock time in the header
    static EdfAnnotations read(RecordFile file, long offsetNanos) throws IOException {
        List<Raw> raws = new ArrayList<>();
        TalParser parser = new TalParser((onset, duration, text) -> raws.add(new Raw(onset, duration, text)));
        boolean first = true;
        for (StoredSignal signal : file.header().annotationSignals()) {
            boolean keepsTime = first;
            file.forEachPart(signal.byteOffset(), signal.byteCount(),
                    (record, bytes, at) -> parser.parse(record, bytes, at, at + signal.byteCount(), keepsTime));
            first = false;
        }
        Charset charset = TextDecoder.charsetOf(raws.stream().map(Raw::text).toList());
        List<Finding> findings = new ArrayList<>(parser.findings());
        if (charset != StandardCharsets.UTF_8) {
            findings.add(Finding.warning("annotations", "edf.tal.charset", charset.name()));
        }
        List<EdfAnnotation> annotations = new ArrayList<>(raws.size());
        raws.sort(Comparator.comparingLong(Raw::onsetNanos));
        for (Raw raw : raws) {
            annotations.add(annotation(raw.onsetNanos - offsetNanos, raw.durationNanos, new String(raw.text, charset)));
        }
        return new EdfAnnotations(annotations, new Report(findings));
    }

    /// Splits `text@@label`, as EDFbrowser and others link an annotation to a signal.
    private static EdfAnnotation annotation(long onset, long duration, String text) {
        int link = text.lastIndexOf("@@");
        if (link > 0 && link + 2 < text.length()) {
            return new EdfAnnotation(onset, duration, text.substring(0, link), text.substring(link + 2));
        }
        return new EdfAnnotation(onset, duration, text, "");
    }
}
