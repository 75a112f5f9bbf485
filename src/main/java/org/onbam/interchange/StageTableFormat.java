package org.onbam.interchange;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.model.TimeSpan;

/// Tables of stages as other programs write them, with a row of column names: BIDS `onset, duration, stage`, tables by
/// epoch number, separated by comma, tab or semicolon. Read only.
///
/// Needs a stage column (`stage`, `sleep_stage`, `stage_hum`, ...) and an onset in seconds or an epoch number counted
/// from 1 (or from 0, if one is 0). A row without a duration lasts until the next.
public final class StageTableFormat implements ScoringFormat {

    private static final List<String> STAGES = List.of("stage", "sleep_stage", "sleep stage", "stage_hum", "hypnogram",
            "label");
    private static final List<String> ONSETS = List.of("onset_s", "onset", "start_s", "start_sec", "start");
    private static final List<String> DURATIONS = List.of("duration_s", "duration", "duration_sec");
    private static final List<String> EPOCHS = List.of("epoch", "epoch number", "epoch_number");

    @Override
    public String id() {
        return "stage-table";
    }

    @Override
    public String nameKey() {
        return "interchange.format.stage-table";
    }

    @Override
    public List<String> extensions() {
        return List.of("csv", "tsv", "txt");
    }

    @Override
    public Confidence probe(Path file) {
        return NamedColumns.of(TextFile.beginning(file)).filter(StageTableFormat::fits).isPresent()
                ? Confidence.LIKELY : Confidence.NONE;
    }

    private static boolean fits(NamedColumns table) {
        return table.firstOf(STAGES).isPresent()
                && (table.firstOf(ONSETS).isPresent() || table.firstOf(EPOCHS).isPresent());
    }

    @Override
    public ImportPreview read(Path file, RecordingFacts facts) throws InterchangeException {
        TextFile content = TextFile.read(file);
        NamedColumns table = NamedColumns.of(content.text()).filter(StageTableFormat::fits)
                .orElseThrow(() -> new InterchangeException(Message.of("interchange.table.columns", file),
                        Message.of("interchange.table.columns.remedy")));
        String stageColumn = table.firstOf(STAGES).orElseThrow();
        List<String> words = table.rows().stream().map(row -> table.value(row, stageColumn)).toList();
        StageWords code = StageWords.guess(words);
        ScoringAssembly assembly = new ScoringAssembly(id(), facts, 0);
        code.doubt().ifPresent(assembly::finding);
        assembly.finding(Finding.info("columns", "interchange.table.column", stageColumn));
        Times times = Times.of(table, facts.grid().epochNanos());
        RowFindings skipped = new RowFindings(assembly);
        for (int i = 0; i < words.size(); i++) {
            CsvText.Row row = table.rows().get(i);
            OptionalLong onset = times.onset(table, row);
            if (onset.isEmpty()) {
                skipped.row(row, "interchange.row.time");
            } else {
                add(words.get(i), onset.getAsLong(), times.duration(table, row), code, assembly);
            }
        }
        skipped.tellRest();
        return assembly.preview();
    }

    private static void add(String word, long onset, long duration, StageWords code, ScoringAssembly assembly) {
        code.stage(word).ifPresentOrElse(stage -> {
            assembly.stage(new StageMark(onset, duration, stage));
            if (code.isRechtschaffenKales(word)) {
                assembly.rechtschaffenKales();
            }
        }, () -> assembly.unknown(word, new TimeSpan(onset, onset + Math.max(0, duration)), ""));
    }

    /// Where the rows of one table stand in time: by a column of onsets, or of epoch numbers.
    private record Times(String onsetColumn, String durationColumn, String epochColumn, long firstEpoch,
                         long epochNanos) {

        static Times of(NamedColumns table, long epochNanos) {
            String epochs = table.firstOf(EPOCHS).orElse("");
            boolean fromZero = table.rows().stream().anyMatch(row -> table.value(row, epochs).strip().equals("0"));
            return new Times(table.firstOf(ONSETS).orElse(""), table.firstOf(DURATIONS).orElse(""), epochs,
                    fromZero ? 0 : 1, epochNanos);
        }

        OptionalLong onset(NamedColumns table, CsvText.Row row) {
            if (!onsetColumn.isEmpty()) {
                return DecimalSeconds.parse(table.value(row, onsetColumn));
            }
            OptionalLong number = DecimalSeconds.parse(table.value(row, epochColumn));
            return number.isEmpty() ? number
                    : OptionalLong.of((number.getAsLong() / TimeSpan.SECOND - firstEpoch) * epochNanos);
        }

        long duration(NamedColumns table, CsvText.Row row) {
            long lasts = DecimalSeconds.parse(table.value(row, durationColumn)).orElse(0);
            return lasts == 0 && onsetColumn.isEmpty() ? epochNanos : lasts;
        }
    }
}
