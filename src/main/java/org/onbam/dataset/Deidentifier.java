package org.onbam.dataset;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onbam.edf.EdfAnnotation;
import org.onbam.interchange.EventTexts;
import org.onbam.interchange.RecordingFacts;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Recording;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.montage.Device;

/// Makes of what a recording and its scorings say what may leave. Nothing is scrubbed: each field is made anew of what is
/// known to be harmless, and all else is dropped and counted. Immutable.
///
/// Header fields by EDF+ 2.1.3: the code for the patient, `Startdate X X X X`, the clipping date 01.01.85 with the clock
/// time kept, since the time of day means something in sleep.
public final class Deidentifier {

    /// EDF's earliest date stands for none, as the EDF+ consensus on de-identified files has it.
    static final LocalDate NO_DATE = LocalDate.of(1985, 1, 1);

    private static final Pattern UNIT = Pattern.compile("(?i)|([numkM]|µ|μ)?V|%|bpm|b/m|1/min|/min|(m|k)?Hz|cmH2O|mmH2O|mmHg|"
            + "(h|m|k)?Pa|(m|u|µ)?bar|torr|(m|c)?l|(m|c)?l/(s|min|m|h)|(k|M)?Ohm|deg( ?C)?|degC|°C?|C|F|d[Bb]|m?g|m/s(2|\\^2)?|"
            + "m?s|sec|min|lx|lux|a\\.?u\\.?|adu|n/a|none|bit|step|ppm|rpm|(m|u)?A|kg|cm|mm|m");
    private static final Pattern PREFILTER = Pattern.compile("(?i)(HP|LP|N|BP|BS|NOTCH)\\s*:\\s*(DC|none|off|[0-9.]{1,8}\\s?(m|k)?(Hz|s)?)");

    private final ExportPlan.Privacy privacy;
    private final SignalLabels labels;
    private final EventTexts texts = new EventTexts(EventVocabulary.standard());
    private final EventVocabulary vocabulary = EventVocabulary.standard();

    public Deidentifier(ExportPlan.Privacy privacy) {
        this.privacy = privacy;
        this.labels = new SignalLabels(privacy.allowedLabels());
    }

    /// What is left of annotations or events.
    ///
    /// @param kept    those that may leave
    /// @param dropped what may not, as it was: texts, types, comments and channels
    record Cleaned<T>(T kept, List<String> dropped) {
    }

    /// The patient field: `S0012 M X X`.
    static String patient(PlannedNight night) {
        return night.subject() + " " + night.shown().sex() + " X X";
    }

    /// The recording field: `Startdate X X X X`, or with the equipment's model at the end.
    static String recordingInfo(PlannedNight night) {
        return "Startdate X X X " + night.shown().device().map(name -> name.replace(' ', '_')).orElse("X");
    }

    /// The model of the equipment; never a word with a serial number in it.
    static Optional<String> model(Recording recording) {
        String name = Device.of(recording).name();
        boolean isModel = name.length() >= 2 && name.length() <= 30 && name.matches("[A-Za-z0-9 .+-]+") && !name.matches(".*\\d{4,}.*");
        return isModel ? Optional.of(name) : Optional.empty();
    }

    /// The clock time on the clipping date; midnight where the header has none.
    static LocalDateTime start(Recording recording) {
        return recording.start().map(start -> NO_DATE.atTime(start.toLocalTime())).orElse(NO_DATE.atStartOfDay());
    }

    List<String> labels(Recording recording) {
        return labels.of(recording);
    }

    /// A physical dimension; empty for what is none.
    static String unit(String unit) {
        return UNIT.matcher(unit.strip()).matches() ? unit.strip() : "";
    }

    /// Filters in the words of EDF+ (`HP:0.3Hz LP:35Hz`); the rest of the field stays behind.
    static String prefilter(String text) {
        List<String> kept = new ArrayList<>();
        PREFILTER.matcher(text).results().forEach(match -> kept.add(match.group().replaceAll("\\s", "")));
        return String.join(" ", kept);
    }

    RecordingFacts facts(PlannedNight night, Recording recording) {
        return new RecordingFacts(patient(night), recordingInfo(night), Optional.of(start(recording)),
                recording.durationNanos(), recording.defaultGrid(), labels(recording));
    }

    /// The annotations of a recording that may leave: stages and events in the standard's words, and what the plan allows.
    Cleaned<List<EdfAnnotation>> annotations(List<EdfAnnotation> annotations, Recording recording) {
        Map<String, String> channels = channels(recording);
        List<EdfAnnotation> kept = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (EdfAnnotation annotation : annotations) {
            String text = annotation.text().strip();
            Optional<String> out = privacy.allowedTexts().contains(text) ? Optional.of(text) : texts.standardText(text);
            out.ifPresentOrElse(clean -> kept.add(new EdfAnnotation(annotation.onsetNanos(), annotation.durationNanos(), clean,
                    channel(annotation.channel(), channels, dropped))), () -> dropped.add(annotation.text()));
        }
        return new Cleaned<>(List.copyOf(kept), List.copyOf(dropped));
    }

    /// A scoring of which only standard types, known channels and no free text are left. Links to dropped events go with
    /// them, and so do all dismissals, which quote what a scorer saw.
    Cleaned<Scoring> scoring(Scoring scoring, Recording recording) {
        Map<String, String> channels = channels(recording);
        List<ScoredEvent> kept = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (ScoredEvent event : scoring.events()) {
            if (vocabulary.find(event.type()).isEmpty() && !privacy.allowedTexts().contains(event.type())) {
                dropped.add(event.type());
                continue;
            }
            boolean mayComment = event.comment().isEmpty() || privacy.keepComments() || privacy.allowedTexts().contains(event.comment().strip());
            if (!mayComment) {
                dropped.add(event.comment());
            }
            kept.add(event.withChannel(channel(event.channel(), channels, dropped)).withComment(mayComment ? event.comment() : ""));
        }
        Set<?> ids = Set.copyOf(kept.stream().map(ScoredEvent::id).toList());
        return new Cleaned<>(Scoring.of(scoring.grid(), scoring.hypnogram(), kept, scoring.links().stream()
                .filter(link -> ids.contains(link.cause()) && ids.contains(link.effect())).toList()), List.copyOf(dropped));
    }

    private Map<String, String> channels(Recording recording) {
        Map<String, String> channels = new LinkedHashMap<>();
        List<String> out = labels.of(recording);
        recording.signals().forEach(signal -> channels.putIfAbsent(signal.label(), out.get(signal.index())));
        return channels;
    }

    private String channel(String channel, Map<String, String> channels, List<String> dropped) {
        if (channel.isEmpty() || labels.mayLeave(channel)) {
            return channel;
        }
        String known = channels.getOrDefault(channel, "");
        if (known.isEmpty()) {
            dropped.add(channel);
        }
        return known;
    }

    /// Whether a text may stand in an annotation of a data set.
    boolean mayStand(String text) {
        return privacy.allowedTexts().contains(text) || texts.standardText(text).filter(text::equals).isPresent();
    }
}
