package org.onbam.interchange;

import java.nio.file.Path;
import java.util.List;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.model.TimeSpan;

/// One stage a line and nothing else, from the recording's start: YASA's words or integers, Luna's `.eannot`, R&K digits,
/// the DREAMS hypnograms that name themselves `[HypnogramAASM]`, and Elan's with `time_base` and `epoch_list`. Read only.
///
/// A line stands for 30 s unless the file says otherwise (`# 1 value per 15 seconds`) or only another of the usual lengths
/// fits the recording; that is then said. A first line that is no stage is taken for a heading.
public final class StageListFormat implements ScoringFormat {

    /// Lengths of an epoch in use, in seconds, the usual one first (Rechtschaffen and Kales allowed 20).
    private static final List<Integer> LENGTHS = List.of(30, 20, 15, 10, 5, 4, 1);

    @Override
    public String id() {
        return "stage-list";
    }

    @Override
    public String nameKey() {
        return "interchange.format.stage-list";
    }

    @Override
    public List<String> extensions() {
        return List.of("txt", "csv", "hyp", "eannot");
    }

    /// Four in five lines must be stages; remarks between them are kept.
    @Override
    public Confidence probe(Path file) {
        StageList list = StageList.parse(TextFile.beginning(file));
        long stages = list.words().stream().filter(StageList::isStage).count();
        if (stages == 0 || 5 * stages < 4L * list.words().size()) {
            return Confidence.NONE;
        }
        return list.isNamed() ? Confidence.CERTAIN
                : stages == list.words().size() ? Confidence.LIKELY : Confidence.POSSIBLE;
    }

    @Override
    public ImportPreview read(Path file, RecordingFacts facts) throws InterchangeException {
        StageList list = StageList.parse(TextFile.read(file).text());
        if (list.words().stream().noneMatch(StageList::isStage)) {
            throw new InterchangeException(Message.of("interchange.list.empty", file),
                    Message.of("interchange.list.empty.remedy"));
        }
        ScoringAssembly assembly = new ScoringAssembly(id(), facts, 0);
        StageWords code = list.code();
        code.doubt().ifPresent(assembly::finding);
        long each = list.statedNanos().orElseGet(() -> guessedNanos(list.words().size(), facts, assembly));
        for (int i = 0; i < list.words().size(); i++) {
            add(list.words().get(i), new TimeSpan(i * each, (i + 1) * each), code, assembly);
        }
        tellLength(list.words().size() * each, facts, assembly);
        return assembly.preview();
    }

    private static void add(String word, TimeSpan span, StageWords code, ScoringAssembly assembly) {
        code.stage(word).ifPresentOrElse(
                stage -> assembly.stage(new StageMark(span.startNanos(), span.durationNanos(), stage)),
                () -> assembly.unknown(word, span, ""));
        if (code.isRechtschaffenKales(word)) {
            assembly.rechtschaffenKales();
        }
    }

    private static long guessedNanos(int count, RecordingFacts facts, ScoringAssembly assembly) {
        for (int seconds : LENGTHS) {
            if (Math.abs(count * seconds * TimeSpan.SECOND - facts.durationNanos()) <= facts.grid().epochNanos()) {
                if (seconds != LENGTHS.getFirst()) {
                    assembly.finding(Finding.warning("stages", "interchange.list.secondsGuessed", seconds));
                }
                return seconds * TimeSpan.SECOND;
            }
        }
        return LENGTHS.getFirst() * TimeSpan.SECOND;
    }

    private static void tellLength(long listNanos, RecordingFacts facts, ScoringAssembly assembly) {
        if (Math.abs(listNanos - facts.durationNanos()) > facts.grid().epochNanos()) {
            assembly.finding(Finding.warning("stages", "interchange.list.length", DecimalSeconds.format(listNanos),
                    DecimalSeconds.format(facts.durationNanos())));
        }
    }
}
