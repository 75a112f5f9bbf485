package org.onbam.scoring.work;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.onbam.model.ChannelKind;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.statistics.Figure;

/// The values that keys know by name, in English and in Korean; and the figures that are keys.
final class QueryWords {

    private static final Map<ScoringStatus, List<String>> STATUS = new EnumMap<>(Map.of(
            ScoringStatus.NEW, List.of("new", "시작전", "시작 전", "새기록"),
            ScoringStatus.IN_PROGRESS, List.of("progress", "진행중", "in progress", "in-progress", "진행 중"),
            ScoringStatus.SUBMITTED, List.of("submitted", "제출", "제출됨"),
            ScoringStatus.IN_REVIEW, List.of("review", "검토중", "in review", "in-review", "검토 중"),
            ScoringStatus.RETURNED, List.of("returned", "반려", "반려됨"),
            ScoringStatus.APPROVED, List.of("approved", "승인", "승인됨"),
            ScoringStatus.LOCKED, List.of("locked", "잠금", "잠김")));

    private static final Map<List<String>, Set<ChannelKind>> KINDS = Map.of(
            List.of("eeg", "뇌파"), Set.of(ChannelKind.EEG),
            List.of("eog", "안전도"), Set.of(ChannelKind.EOG),
            List.of("emg", "근전도"), Set.of(ChannelKind.CHIN_EMG),
            List.of("flow", "기류"), Set.of(ChannelKind.NASAL_PRESSURE, ChannelKind.THERMAL_FLOW, ChannelKind.PAP),
            List.of("effort", "호흡노력"), Set.of(ChannelKind.EFFORT),
            List.of("spo2", "산소포화도"), Set.of(ChannelKind.SPO2),
            List.of("ecg", "심전도"), Set.of(ChannelKind.ECG),
            List.of("leg", "다리"), Set.of(ChannelKind.LEG_EMG),
            List.of("position", "체위"), Set.of(ChannelKind.POSITION),
            List.of("snore", "코골이"), Set.of(ChannelKind.SNORE));

    private static final Map<List<String>, Predicate<LibraryFacts>> HAS = Map.of(
            List.of("findings", "알아낸것"), facts -> facts.recording().findingCount() > 0,
            List.of("scoring", "판독"), facts -> !facts.scorings().isEmpty(),
            List.of("events", "이벤트"), facts -> facts.scorings().stream().anyMatch(s -> s.eventCount() > 0),
            List.of("tag", "태그"), facts -> !facts.tags().isEmpty(),
            List.of("assignment", "배정"), facts -> !facts.assignments().isEmpty(),
            List.of("date", "검사일"), facts -> facts.recording().start().isPresent(),
            List.of("twin", "같은밤"), facts -> facts.state().sameNight().isPresent());

    private static final Map<List<String>, Predicate<LibraryFacts>> IS = Map.of(
            List.of("missing", "파일없음"), facts -> facts.state().isMissing(),
            List.of("unassigned", "미배정"), facts -> facts.assignments().isEmpty(),
            List.of("unscored", "미판독"), facts -> facts.progress() == 0,
            List.of("complete", "완료"), facts -> facts.progress() == 1);

    /// What `is:` knows that needs somebody who asks.
    static final List<String> MINE = List.of("mine", "내것");

    /// Figures that can be asked for by number.
    static final Map<String, Figure> FIGURES = Map.of("ahi", Figure.AHI_SCORED, "rdi", Figure.RDI, "tst",
            Figure.TOTAL_SLEEP_TIME, "se", Figure.SLEEP_EFFICIENCY, "waso", Figure.WASO, "ari", Figure.AROUSAL_INDEX,
            "plmi", Figure.PLMS_INDEX);

    private QueryWords() {
    }

    /// How a status may be called, in both languages.
    static List<String> of(ScoringStatus status) {
        return STATUS.getOrDefault(status, List.of());
    }

    static Optional<ScoringStatus> status(String word) {
        return STATUS.entrySet().stream().filter(entry -> entry.getValue().contains(word)).map(Map.Entry::getKey).findFirst();
    }

    /// What a channel word means; empty for a word that is only a part of labels.
    static Set<ChannelKind> kinds(String word) {
        return byName(KINDS, word).orElse(Set.of());
    }

    static Optional<Predicate<LibraryFacts>> has(String word) {
        return byName(HAS, word);
    }

    static Optional<Predicate<LibraryFacts>> is(String word) {
        return byName(IS, word);
    }

    private static <T> Optional<T> byName(Map<List<String>, T> table, String word) {
        return table.entrySet().stream().filter(entry -> entry.getKey().contains(word)).map(Map.Entry::getValue).findFirst();
    }

    /// The words of a key that takes only some: English ones, then Korean ones.
    static String known(QueryKey key) {
        Map<String, String> words = new LinkedHashMap<>();
        switch (key) {
            case HAS -> HAS.keySet().forEach(names -> words.put(names.getFirst(), names.get(1)));
            case IS -> {
                IS.keySet().forEach(names -> words.put(names.getFirst(), names.get(1)));
                words.put(MINE.getFirst(), MINE.get(1));
            }
            default -> STATUS.values().forEach(names -> words.put(names.getFirst(), names.get(1)));
        }
        String english = key == QueryKey.HAS || key == QueryKey.IS
                ? words.keySet().stream().sorted().collect(Collectors.joining(", ")) : String.join(", ", words.keySet());
        return english + "; " + (key == QueryKey.HAS || key == QueryKey.IS
                ? words.values().stream().sorted().collect(Collectors.joining(", ")) : String.join(", ", words.values()));
    }

    /// A number of a recording, where it has it.
    static ToDoubleFunction<LibraryFacts> figure(Figure figure) {
        return facts -> orNone(facts.figure(figure));
    }

    /// NaN compares with nothing: what is not known is not found.
    static double orNone(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }
}
