package org.onbam.interchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.model.EpochGrid;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

/// Stages and events in one table of comma-separated values: RFC 4180 quoting, UTF-8, LF, sorted by onset.
///
/// The columns are `onset_s,duration_s,type,channel,stage,comment`. Every epoch is a row of type `stage` with its stage
/// (`W`, `N1`, `N2`, `N3`, `R`, `?`), so that the table alone tells how long was scored; every event is a row with the
/// code of its type and an empty stage. Times are decimal seconds since the recording's start, exact to the nanosecond.
/// Nothing of a scoring is lost but ids. Reading takes the columns in any order, a byte order mark and CR LF.
public final class CsvFormat implements WritableFormat {

    private static final List<String> COLUMNS =
            List.of("onset_s", "duration_s", "type", "channel", "stage", "comment");
    private static final String STAGE = "stage";

    private final EventTexts texts;

    public CsvFormat(EventTexts texts) {
        this.texts = texts;
    }

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String nameKey() {
        return "interchange.format.csv";
    }

    @Override
    public List<String> extensions() {
        return List.of("csv");
    }

    @Override
    public Confidence probe(Path file) {
        return NamedColumns.of(TextFile.beginning(file)).filter(table -> table.hasAll(COLUMNS)).isPresent()
                ? Confidence.CERTAIN : Confidence.NONE;
    }

    @Override
    public ImportPreview read(Path file, RecordingFacts facts) throws InterchangeException {
        TextFile content = TextFile.read(file);
        NamedColumns table = NamedColumns.of(content.text()).filter(t -> t.hasAll(COLUMNS))
                .orElseThrow(() -> new InterchangeException(Message.of("interchange.csv.columns", file),
                        Message.of("interchange.csv.columns.remedy", String.join(",", COLUMNS))));
        ScoringAssembly assembly = new ScoringAssembly(id(), facts, 0);
        if (!content.isUnicode()) {
            assembly.finding(Finding.warning("file", "interchange.text.charset", content.charset().name()));
        }
        RowFindings skipped = new RowFindings(assembly);
        for (CsvText.Row row : table.rows()) {
            addRow(table, row, assembly, skipped);
        }
        skipped.tellRest();
        return assembly.preview();
    }

    private void addRow(NamedColumns table, CsvText.Row row, ScoringAssembly assembly, RowFindings skipped) {
        OptionalLong onset = DecimalSeconds.parse(table.value(row, "onset_s"));
        String durationText = table.value(row, "duration_s");
        OptionalLong duration = durationText.isBlank() ? OptionalLong.of(0) : DecimalSeconds.parse(durationText);
        if (onset.isEmpty() || duration.isEmpty() || duration.getAsLong() < 0) {
            skipped.row(row, "interchange.row.time");
            return;
        }
        String type = table.value(row, "type").strip();
        String stageText = table.value(row, STAGE);
        if (!stageText.isBlank() && (type.isEmpty() || type.equals(STAGE))) {
            StageTexts.ofWord(stageText).ifPresentOrElse(
                    stage -> assembly.stage(new StageMark(onset.getAsLong(), duration.getAsLong(), stage)),
                    () -> assembly.unknown(stageText, span(onset, duration), table.value(row, "channel")));
            return;
        }
        if (type.isEmpty() || type.equals(STAGE)) {
            skipped.row(row, "interchange.row.type");
            return;
        }
        addEvent(type, span(onset, duration), table.value(row, "channel"), table.value(row, "comment"), assembly);
    }

    /// A code that this vocabulary does not have is kept as the code it is: it came from another Onbam.
    private void addEvent(String type, TimeSpan span, String channel, String comment, ScoringAssembly assembly) {
        if (!texts.isKnown(type)) {
            assembly.countUnknown(type);
        }
        assembly.event(type, span, channel, comment);
    }

    private static TimeSpan span(OptionalLong onset, OptionalLong duration) {
        return new TimeSpan(onset.getAsLong(), onset.getAsLong() + duration.getAsLong());
    }

    @Override
    public Expressible express(ExportRequest request) {
        int changed = 0;
        List<ScoredEvent> events = new ArrayList<>();
        for (ScoredEvent event : request.scoring().events()) {
            ScoredEvent kept = new ScoredEvent(event.id(), EncodableText.of(event.type().strip()), event.span(),
                    EncodableText.of(event.channel()), EncodableText.of(event.comment()));
            changed += kept.equals(event) ? 0 : 1;
            events.add(kept);
        }
        Scoring kept = Scoring.of(request.scoring().grid(), request.scoring().hypnogram(), events);
        return new Expressible(kept,
                new Losses().add("interchange.loss.characters", changed).addDecisions(request.scoring()).report());
    }

    @Override
    public LossReport write(Path file, ExportRequest request) throws InterchangeException {
        Expressible expressible = express(request);
        VerifiedFile.write(file, part -> Files.writeString(part, text(expressible.scoring()), StandardCharsets.UTF_8),
                this, request.factsToReadBack(), expressible.scoring());
        return expressible.losses();
    }

    /// Stages and events merged by onset, stages first, so that the table reads as the night went.
    private static String text(Scoring scoring) {
        StringBuilder out = new StringBuilder(CsvText.row(COLUMNS));
        EpochGrid grid = scoring.grid();
        int next = 0;
        List<ScoredEvent> events = scoring.events();
        for (int epoch = 0; epoch < grid.count(); epoch++) {
            long start = grid.span(epoch).startNanos();
            for (; next < events.size() && events.get(next).span().startNanos() < start; next++) {
                out.append(row(events.get(next)));
            }
            SleepStage stage = scoring.hypnogram().at(epoch);
            out.append(CsvText.row(List.of(DecimalSeconds.format(start), DecimalSeconds.format(grid.epochNanos()),
                    STAGE, "", stage.code(), "")));
        }
        for (; next < events.size(); next++) {
            out.append(row(events.get(next)));
        }
        return out.toString();
    }

    private static String row(ScoredEvent event) {
        return CsvText.row(List.of(DecimalSeconds.format(event.span().startNanos()),
                DecimalSeconds.format(event.span().durationNanos()), event.type(), event.channel(), "",
                event.comment()));
    }
}
