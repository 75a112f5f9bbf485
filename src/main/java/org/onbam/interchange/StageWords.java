package org.onbam.interchange;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onbam.message.Finding;
import org.onbam.model.SleepStage;

/// The stages of one file of words or digits, read with one code throughout.
final class StageWords {

    private final StageNumbers numbers;
    private final boolean ambiguous;

    private StageWords(StageNumbers numbers, boolean ambiguous) {
        this.numbers = numbers;
        this.ambiguous = ambiguous;
    }

    /// @param words all stage words of the file
    static StageWords guess(List<String> words) {
        Set<String> distinct = new HashSet<>();
        words.forEach(word -> distinct.add(plain(word).toUpperCase(Locale.ROOT)));
        StageNumbers numbers = StageNumbers.guess(distinct);
        return new StageWords(numbers, numbers == StageNumbers.YASA && distinct.contains("4"));
    }

    static StageWords of(StageNumbers numbers) {
        return new StageWords(numbers, false);
    }

    Optional<SleepStage> stage(String word) {
        Optional<Integer> number = number(word);
        return number.isPresent() ? numbers.stage(number.get()) : StageTexts.ofWord(word);
    }

    boolean isRechtschaffenKales(String word) {
        return numbers == StageNumbers.RECHTSCHAFFEN_KALES
                && number(word).filter(n -> n >= 3 && n <= 4 || n == 6).isPresent()
                || StageTexts.isRechtschaffenKales(word);
    }

    /// Says which code was taken where the file leaves it open.
    Optional<Finding> doubt() {
        return ambiguous ? Optional.of(Finding.warning("stages", "interchange.stages.fourIsRem")) : Optional.empty();
    }

    /// `2` of `2.0`: tables made by statistics programs write whole numbers with a decimal.
    private static String plain(String word) {
        String stripped = word.strip();
        return stripped.endsWith(".0") ? stripped.substring(0, stripped.length() - 2) : stripped;
    }

    private static Optional<Integer> number(String word) {
        String plain = plain(word);
        boolean digits = plain.matches("-?[0-9]{1,3}");
        return digits ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
    }
}
