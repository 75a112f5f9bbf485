package org.onbam.interchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.model.TimeSpan;

/// One stage a line and nothing else, from the recording's start: YASA's words or integers, Luna's `.eannot`, R&K digits,
/// and the DREAMS hypnograms that name themselves `[HypnogramAASM]` (5 s a line, digits of their own). Read only.
///
/// A line stands for 30 s unless the file says otherwise (`# 1 value per 15 seconds`) or only another of the usual lengths
/// fits the recording; that is then said. A first line that is no stage is taken for a heading.
public final class StageListFormat implements ScoringFormat {

    private static final Pattern PER_SECONDS = Pattern.compile("#.*\\b1 value per ([0-9]{1,6}) second.*");
    private static final String DREAMS = "[HypnogramAASM]";
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

    @Override
    public Confidence probe(Path file) {
        List<String> lines = lines(TextFile.beginning(file));
        List<String> words = stageLines(lines);
        long stages = words.stream().filter(StageListFormat::isStage).count();
        if (stages == 0 || 2 * stages < words.size()) {
            return Confidence.NONE;
        }
        boolean named = lines.getFirst().equals(DREAMS);
        return named ? Confidence.CERTAIN : stages == words.size() ? Confidence.LIKELY : Confidence.POSSIBLE;
    }

    @Override
    public ImportPreview read(Path file, RecordingFacts facts) throws InterchangeException {
        List<String> lines = lines(TextFile.read(file).text());
        List<String> words = stageLines(lines);
        if (words.stream().noneMatch(StageListFormat::isStage)) {
            throw new InterchangeException(Message.of("interchange.list.empty", file),
                    Message.of("interchange.list.empty.remedy"));
        }
        boolean dreams = lines.getFirst().equals(DREAMS);
        StageWords code = dreams ? StageWords.of(StageNumbers.DREAMS) : StageWords.guess(words);
        ScoringAssembly assembly = new ScoringAssembly(id(), facts, 0);
        code.doubt().ifPresent(assembly::finding);
        long each = (dreams ? 5 : secondsPerLine(lines, words.size(), facts, assembly)) * TimeSpan.SECOND;
        for (int i = 0; i < words.size(); i++) {
            long onset = i * each;
            String word = words.get(i);
            code.stage(word).ifPresentOrElse(stage -> assembly.stage(new StageMark(onset, each, stage)),
                    () -> assembly.unknown(word, new TimeSpan(onset, onset + each), ""));
            if (code.isRechtschaffenKales(word)) {
                assembly.rechtschaffenKales();
            }
        }
        tellLength(words.size() * each, facts, assembly);
        return assembly.preview();
    }

    private static long secondsPerLine(List<String> lines, int count, RecordingFacts facts, ScoringAssembly assembly) {
        for (String line : lines) {
            Matcher stated = PER_SECONDS.matcher(line);
            if (stated.matches()) {
                return Math.clamp(Long.parseLong(stated.group(1)), 1, 120);
            }
        }
        for (int seconds : LENGTHS) {
            if (Math.abs(count * seconds * TimeSpan.SECOND - facts.durationNanos()) <= facts.grid().epochNanos()) {
                if (seconds != LENGTHS.getFirst()) {
                    assembly.finding(Finding.warning("stages", "interchange.list.secondsGuessed", seconds));
                }
                return seconds;
            }
        }
        return LENGTHS.getFirst();
    }

    private static void tellLength(long listNanos, RecordingFacts facts, ScoringAssembly assembly) {
        if (Math.abs(listNanos - facts.durationNanos()) > facts.grid().epochNanos()) {
            assembly.finding(Finding.warning("stages", "interchange.list.length", DecimalSeconds.format(listNanos),
                    DecimalSeconds.format(facts.durationNanos())));
        }
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private static List<String> stageLines(List<String> lines) {
        List<String> words = new ArrayList<>(lines.stream().filter(line -> !line.startsWith("#")).toList());
        if (!words.isEmpty() && !isStage(words.getFirst())) {
            words.removeFirst();
        }
        return words;
    }

    private static boolean isStage(String word) {
        return StageWords.of(StageNumbers.RECHTSCHAFFEN_KALES).stage(word).isPresent();
    }
}
