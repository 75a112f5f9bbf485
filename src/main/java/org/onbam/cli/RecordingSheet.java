package org.onbam.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.onbam.edf.ContentDigest;
import org.onbam.edf.EdfAnnotation;
import org.onbam.edf.EdfException;
import org.onbam.edf.EdfReader;
import org.onbam.edf.SignalDigest;
import org.onbam.edf.SignalDigests;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;

/// A recording on paper: its clock, its signals, its gaps and what is odd about it.
final class RecordingSheet {

    private static final int GAPS_SHOWN = 10;

    private final Console console;

    RecordingSheet(Console console) {
        this.console = console;
    }

    /// Reads the header and the annotations.
    void print(Path file) throws EdfException {
        try (EdfReader reader = EdfReader.open(file)) {
            Recording recording = reader.recording();
            console.out().println(file);
            console.say("cli.info.format", recording.format());
            console.say("cli.info.patient", recording.patient());
            console.say("cli.info.recording", recording.recordingInfo());
            console.say("cli.info.start", recording.start().map(Durations::start).orElse("-"));
            console.say("cli.info.duration", Durations.clock(recording.durationNanos()), reader.recordCount());
            List<EdfAnnotation> annotations = reader.annotations();
            console.say("cli.info.annotations", annotations.size(), RecordingJson.distinctTexts(annotations));
            printGaps(recording.gaps());
            printSignals(recording.signals());
            console.say("cli.info.findings", reader.report().findings().size());
            reader.report().findings().forEach(console::tell);
        }
    }

    private void printGaps(List<TimeSpan> gaps) {
        console.say("cli.info.gaps", gaps.size());
        gaps.stream().limit(GAPS_SHOWN).forEach(gap ->
                console.out().println("  " + Durations.clock(gap.startNanos()) + " - " + Durations.clock(gap.endNanos())));
        if (gaps.size() > GAPS_SHOWN) {
            console.out().println("  " + console.text("cli.info.gapsMore", gaps.size() - GAPS_SHOWN));
        }
    }

    private void printSignals(List<SignalInfo> signals) {
        console.say("cli.info.signals", signals.size());
        if (signals.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(List.of(console.text("cli.info.column.number"), console.text("cli.info.column.label"),
                console.text("cli.info.column.rate"), console.text("cli.info.column.unit"),
                console.text("cli.info.column.range"), console.text("cli.info.column.samples")));
        for (SignalInfo signal : signals) {
            table.add(List.of(String.valueOf(signal.index() + 1), signal.label(), Durations.number(signal.rate().hertz()) + " Hz",
                    signal.unit().display(), range(signal), String.valueOf(signal.sampleCount())));
        }
        table.lines().forEach(console.out()::println);
    }

    private static String range(SignalInfo signal) {
        return signal.calibration().map(c -> Durations.number(c.physicalMinimum()) + " .. "
                + Durations.number(c.physicalMaximum())).orElse("-");
    }

    /// Reads the whole file.
    void printDigest(Path file) throws EdfException {
        console.say("cli.info.sha256", ContentDigest.of(file).digest());
        TextTable table = new TextTable(List.of(console.text("cli.info.column.number"), console.text("cli.info.column.label"),
                console.text("cli.info.column.sum"), console.text("cli.info.column.minimum"),
                console.text("cli.info.column.maximum"), "CRC-32"));
        for (SignalDigest digest : SignalDigests.of(file).signals()) {
            table.add(List.of(String.valueOf(digest.position() + 1), digest.label(), String.valueOf(digest.sum()),
                    String.valueOf(digest.minimum()), String.valueOf(digest.maximum()),
                    String.format(Locale.ROOT, "%08x", digest.crc32())));
        }
        table.lines().forEach(console.out()::println);
    }
}
