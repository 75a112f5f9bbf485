package org.onbam.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

/// Scorings with everything that has broken a format before: Korean, quotes, line ends, separators, points, events of
/// equal time, events across and outside the ends, grids off zero, types from elsewhere.
final class RandomScorings {

    private static final List<String> TEXTS = List.of("", "", "", "체위 변경 후 코골이", "a,b;c\td", "say \"no\"", "\"", "line\nbreak",
            "carriage\r\nreturn", " edges ", "@@", "a@@b", "Apnea", "Note", "Comment on Apnea: x", "Sleep stage W", "W",
            "\u0014\u0015\u0000control", "\uD83D\uDE34", "half \uD83D pair", "각성?", "<EDF_XMLnote/>", "=1+1", "\u3000");
    private static final List<String> CHANNELS = List.of("", "", "C4-M1", "Flow", "코 압력", "EEG F4-A1", "a,b", "@@", "x@@y", " spaced ");

    private final Random random;
    private final List<String> types;

    RandomScorings(long seed, EventVocabulary vocabulary) {
        this.random = new Random(seed);
        this.types = new ArrayList<>(vocabulary.types().stream().map(EventType::code).toList());
        types.add("spindle_from_elsewhere");
    }

    Scoring next() {
        int epochs = random.nextInt(40);
        long origin = random.nextInt(4) == 0 ? random.nextLong(-15_000_000_000L, 600_000_000_000L) : 0;
        EpochGrid grid = new EpochGrid(origin, EpochGrid.EPOCH_NANOS, epochs);
        List<SleepStage> stages = new ArrayList<>();
        for (int i = 0; i < epochs; i++) {
            stages.add(SleepStage.values()[random.nextInt(SleepStage.values().length)]);
        }
        List<ScoredEvent> events = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            events.add(event(grid, events));
        }
        return Scoring.of(grid, Hypnogram.of(stages), events);
    }

    private ScoredEvent event(EpochGrid grid, List<ScoredEvent> before) {
        EventId id = new EventId(new UUID(random.nextLong(), random.nextLong()));
        TimeSpan span = !before.isEmpty() && random.nextInt(4) == 0 ? pick(before).span() : span(grid);
        return new ScoredEvent(id, pick(types), span, pick(CHANNELS), pick(TEXTS));
    }

    private TimeSpan span(EpochGrid grid) {
        long length = Math.max(1, grid.count() * grid.epochNanos());
        long unit = pick(List.of(1L, 1_000L, 10_000_000L, 1_000_000_000L));
        long start = random.nextLong(-length / 10 - 1, length + length / 10 + 1) / unit * unit;
        return new TimeSpan(start, start + (random.nextInt(5) == 0 ? 0 : random.nextLong(90_000_000_000L) / unit * unit));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
