package org.onbam.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onbam.model.TimeSpan;

/// The words of a list of stages, and what its heading says of them.
///
/// @param words       one a line, trimmed, in order
/// @param statedNanos how long a line lasts, where the file says so
/// @param numbers     what its digits mean, where the file's kind says so
record StageList(List<String> words, Optional<Long> statedNanos, Optional<StageNumbers> numbers) {

    private static final Pattern PER_SECONDS = Pattern.compile("#.*\\b1 value per ([0-9.]{1,6}) second.*");
    private static final Pattern TIME_BASE = Pattern.compile("time_base\\s+([0-9.]{1,12})");
    private static final String ELAN_LIST = "epoch_list";
    private static final String DREAMS = "[HypnogramAASM]";
    /// No method has epochs longer than two minutes; a larger number is something else.
    private static final long LONGEST = 120 * TimeSpan.SECOND;

    StageList {
        words = List.copyOf(words);
    }

    static StageList parse(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (!lines.isEmpty() && lines.getFirst().equals(DREAMS)) {
            return new StageList(lines.subList(1, lines.size()), Optional.of(5 * TimeSpan.SECOND),
                    Optional.of(StageNumbers.DREAMS));
        }
        int elan = lines.indexOf(ELAN_LIST);
        if (elan > 0 && TIME_BASE.matcher(lines.getFirst()).matches()) {
            return new StageList(lines.subList(elan + 1, lines.size()), stated(lines, TIME_BASE),
                    Optional.of(StageNumbers.RECHTSCHAFFEN_KALES));
        }
        List<String> words = new ArrayList<>(lines.stream().filter(line -> !line.startsWith("#")).toList());
        if (!words.isEmpty() && !isStage(words.getFirst())) {
            words.removeFirst();
        }
        return new StageList(words, stated(lines, PER_SECONDS), Optional.empty());
    }

    private static Optional<Long> stated(List<String> lines, Pattern pattern) {
        for (String line : lines) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                OptionalLong nanos = DecimalSeconds.parse(matcher.group(1));
                return nanos.isPresent() && nanos.getAsLong() > 0 && nanos.getAsLong() <= LONGEST
                        ? Optional.of(nanos.getAsLong()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Whether a line is a stage in any of the codes.
    static boolean isStage(String word) {
        return StageWords.of(StageNumbers.RECHTSCHAFFEN_KALES).stage(word).isPresent();
    }

    /// Whether the file says what it is.
    boolean isNamed() {
        return numbers.isPresent();
    }

    StageWords code() {
        return numbers.map(StageWords::of).orElseGet(() -> StageWords.guess(words));
    }
}
