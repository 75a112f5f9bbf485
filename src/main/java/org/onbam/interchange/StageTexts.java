package org.onbam.interchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onbam.model.SleepStage;

/// The texts that name a stage, matched whole and without regard to case.
///
/// Never by part: "apneas during REM" is a note, not a stage. Sources: the standard texts of EDF+, the stage words of
/// YASA, RemLogic, Philips and BIDS exports, and the R&K stages, of which 3 and 4 are N3 and movement time is unscored.
/// The EDF+ text `Sleep stage N` (NREM, unspecified) has no AASM stage and is left to become a note.
final class StageTexts {

    private static final Map<String, SleepStage> ANNOTATIONS = annotations();
    private static final Map<String, SleepStage> WORDS = words();

    private StageTexts() {
    }

    /// The text of a stage in EDF+ annotations, for example `Sleep stage N2`.
    static String annotationOf(SleepStage stage) {
        return "Sleep stage " + stage.code();
    }

    /// The stage an annotation text means, if it means one.
    static Optional<SleepStage> ofAnnotation(String text) {
        return Optional.ofNullable(ANNOTATIONS.get(normal(text)));
    }

    /// The stage a word in a column or list of stages means; wider than [#ofAnnotation], since nothing else stands there.
    static Optional<SleepStage> ofWord(String text) {
        return Optional.ofNullable(WORDS.get(normal(text)));
    }

    /// Whether a text is a stage of Rechtschaffen and Kales that the AASM manual renamed or dropped.
    static boolean isRechtschaffenKales(String text) {
        return switch (normal(text)) {
            case "sleep stage 1", "sleep stage 2", "sleep stage 3", "sleep stage 4", "movement time",
                    "s1", "s2", "s3", "s4", "mt" -> true;
            default -> false;
        };
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, SleepStage> annotations() {
        Map<String, SleepStage> texts = new HashMap<>();
        for (SleepStage stage : SleepStage.values()) {
            texts.put(normal(annotationOf(stage)), stage);
        }
        texts.put("sleep stage 1", SleepStage.N1);
        texts.put("sleep stage 2", SleepStage.N2);
        texts.put("sleep stage 3", SleepStage.N3);
        texts.put("sleep stage 4", SleepStage.N3);
        texts.put("movement time", SleepStage.UNSCORED);
        texts.put("sleep-s0", SleepStage.W);
        texts.put("sleep-s1", SleepStage.N1);
        texts.put("sleep-s2", SleepStage.N2);
        texts.put("sleep-s3", SleepStage.N3);
        texts.put("sleep-s4", SleepStage.N3);
        texts.put("sleep-rem", SleepStage.R);
        texts.put("sleep-mt", SleepStage.UNSCORED);
        texts.put("sleep-unscored", SleepStage.UNSCORED);
        return Map.copyOf(texts);
    }

    private static Map<String, SleepStage> words() {
        Map<String, SleepStage> texts = new HashMap<>(annotations());
        for (SleepStage stage : SleepStage.values()) {
            texts.put(normal(stage.code()), stage);
        }
        put(texts, SleepStage.W, "wake", "wk");
        put(texts, SleepStage.N1, "s1", "nonrem1", "nrem1");
        put(texts, SleepStage.N2, "s2", "nonrem2", "nrem2");
        put(texts, SleepStage.N3, "s3", "s4", "nonrem3", "nrem3");
        put(texts, SleepStage.R, "rem");
        put(texts, SleepStage.UNSCORED, "art", "uns", "u", "mt", "notscored", "unscored", "n/a");
        return Map.copyOf(texts);
    }

    private static void put(Map<String, SleepStage> texts, SleepStage stage, String... words) {
        for (String word : words) {
            texts.put(word, stage);
        }
    }
}
