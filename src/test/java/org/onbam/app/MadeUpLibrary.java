package org.onbam.app;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.onbam.message.UserException;
import org.onbam.model.EpochGrid;
import org.onbam.model.Hypnogram;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;

/// Recordings and scorings that exist only in a library, seeded, for tests of lists. Their files are nowhere.
public final class MadeUpLibrary {

    private static final List<String> LABELS = List.of("C4-M1", "E1-M2", "Chin EMG", "Airflow", "Thorax", "SpO2", "ECG",
            "Leg L");

    private MadeUpLibrary() {
    }

    public static RecordingId id(int number) {
        return new RecordingId(String.format(Locale.ROOT, "%064x", number));
    }

    public static LibraryRecording recording(int number) {
        Random random = new Random(number);
        List<String> labels = new ArrayList<>(LABELS);
        if (number % 5 == 3) {
            labels.remove("Leg L");
        }
        if (number % 7 == 4) {
            labels.remove("Airflow");
        }
        return new LibraryRecording(id(number), "/recordings/SNU-" + code(number) + ".edf", "SNU-" + code(number),
                number % 2 == 0 ? "EDF+C" : "EDF",
                Optional.of(LocalDateTime.of(2026, 1, 1, 22, 49).plusDays(random.nextInt(300))),
                (6 * 3600L + random.nextInt(3 * 3600)) * TimeSpan.SECOND, labels, number % 6 == 2 ? 2 : 0);
    }

    private static String code(int number) {
        return String.format(Locale.ROOT, "%05d", number);
    }

    public static List<LibraryRecording> recordings(int count) {
        List<LibraryRecording> recordings = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            recordings.add(recording(number));
        }
        return recordings;
    }

    /// Fills a library: every third recording unscored, the others by one to three scorers, some of them to the end.
    public static void fill(ScoringLibrary library, int count) throws UserException {
        library.putAll(recordings(count));
        List<Scorer> scorers = List.of(library.scorer("김", Scorer.Kind.PERSON),
                library.scorer("박", Scorer.Kind.PERSON), library.scorer("이", Scorer.Kind.PERSON));
        for (int number = 1; number <= count; number++) {
            EpochGrid grid = EpochGrid.covering(recording(number).durationNanos(), EpochGrid.EPOCH_NANOS);
            for (int k = 0; k < number % 4; k++) {
                double share = (number * 7 + k * 3) % 5 == 0 ? 0.62 : 1;
                Scoring scoring = Scoring.of(grid, night(grid.count(), share, number + k), List.of());
                library.create(id(number), scorers.get(k), "", scoring);
            }
        }
    }

    private static Hypnogram night(int epochs, double share, long seed) {
        Random random = new Random(seed);
        List<SleepStage> stages = new ArrayList<>();
        SleepStage stage = SleepStage.W;
        for (int epoch = 0; epoch < epochs; epoch++) {
            if (random.nextInt(22) == 0) {
                stage = SleepStage.values()[1 + random.nextInt(5)];
            }
            stages.add(epoch < epochs * share ? stage : SleepStage.UNSCORED);
        }
        return Hypnogram.of(stages);
    }
}
