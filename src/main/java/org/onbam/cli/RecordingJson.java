package org.onbam.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onbam.edf.ContentDigest;
import org.onbam.edf.EdfAnnotation;
import org.onbam.edf.EdfException;
import org.onbam.edf.EdfReader;
import org.onbam.edf.SignalDigest;
import org.onbam.edf.SignalDigests;
import org.onbam.message.Messages;
import org.onbam.message.Report;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a recording holds, as JSON objects in a fixed order of keys.
///
/// [#digest] gives numbers that any other program can recompute from the file, under the key names of the reference
/// tables that recordings are compared with; [#header] what the program makes of it.
final class RecordingJson {

    /// The format of a file that is no EDF or BDF.
    static final String UNREADABLE = "?";

    private final Messages messages;

    RecordingJson(Messages messages) {
        this.messages = messages;
    }

    static String text(Map<String, Object> object) {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(object);
    }

    /// A text that is JSON, to be part of other JSON.
    static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    /// Reads the whole file. One that is no recording gives its size, its SHA-256 and why it is none.
    ///
    /// @throws EdfException if the file cannot be read at all
    Map<String, Object> digest(Path file) throws EdfException {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("bytes", new File(file.toString()).length());
        object.put("sha256", ContentDigest.of(file).digest());
        try {
            SignalDigests digests = SignalDigests.of(file);
            object.put("format", digests.format());
            object.put("oddities", sentences(digests.report()));
            object.put("records", digests.records());
            object.put("recordSeconds", Durations.seconds(digests.recordNanos()));
            object.put("annotations", digests.annotations());
            object.put("gaps", digests.gaps());
            try (EdfReader reader = EdfReader.open(file)) {
                object.put("distinctTexts", distinctTexts(reader.annotations()));
            }
            object.put("signals", digests.signals().stream().map(RecordingJson::signal).toList());
        } catch (EdfException refused) {
            object.put("format", UNREADABLE);
            object.put("oddities", List.of(messages.text(refused.problem())));
        }
        return object;
    }

    private static Map<String, Object> signal(SignalDigest digest) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("index", digest.position());
        object.put("label", digest.label());
        object.put("unit", digest.unit());
        object.put("samplesPerRecord", digest.samplesPerRecord());
        object.put("samples", digest.samples());
        object.put("digitalSum", digest.sum());
        object.put("digitalMin", digest.minimum());
        object.put("digitalMax", digest.maximum());
        object.put("crc32", String.format(Locale.ROOT, "%08x", digest.crc32()));
        return object;
    }

    /// Reads the header and the annotations.
    Map<String, Object> header(Path file) throws EdfException {
        try (EdfReader reader = EdfReader.open(file)) {
            Recording recording = reader.recording();
            List<EdfAnnotation> annotations = reader.annotations();
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("bytes", new File(file.toString()).length());
            object.put("format", recording.format());
            object.put("patient", recording.patient());
            object.put("recording", recording.recordingInfo());
            object.put("start", recording.start().map(start -> start.toString()).orElse(""));
            object.put("durationSeconds", Durations.seconds(recording.durationNanos()));
            object.put("records", reader.recordCount());
            object.put("annotations", annotations.size());
            object.put("distinctTexts", distinctTexts(annotations));
            object.put("gaps", recording.gaps().stream().map(RecordingJson::gap).toList());
            object.put("signals", recording.signals().stream().map(RecordingJson::signal).toList());
            object.put("findings", sentences(reader.report()));
            return object;
        }
    }

    private static Map<String, Object> gap(TimeSpan gap) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("startSeconds", Durations.seconds(gap.startNanos()));
        object.put("durationSeconds", Durations.seconds(gap.durationNanos()));
        return object;
    }

    private static Map<String, Object> signal(SignalInfo signal) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("signal", signal.index());
        object.put("label", signal.label());
        object.put("transducer", signal.transducer());
        object.put("unit", signal.unit().text());
        object.put("prefilter", signal.prefilter());
        object.put("rateHz", signal.rate().hertz());
        object.put("samples", signal.sampleCount());
        signal.calibration().ifPresent(calibration -> {
            object.put("physicalMin", calibration.physicalMinimum());
            object.put("physicalMax", calibration.physicalMaximum());
            object.put("digitalMin", calibration.digitalMinimum());
            object.put("digitalMax", calibration.digitalMaximum());
        });
        return object;
    }

    static int distinctTexts(List<EdfAnnotation> annotations) {
        return (int) annotations.stream().map(annotation -> List.of(annotation.text(), annotation.channel())).distinct().count();
    }

    private List<String> sentences(Report report) {
        return report.findings().stream().map(finding -> finding.where() + ": " + messages.text(finding.message())).toList();
    }
}
