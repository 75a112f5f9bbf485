package org.onbam.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.onbam.message.UserException;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.Hypnogram;
import org.onbam.model.RecordingId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.NewScoring;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSession;

/// A library as a department has after years, made up: so many recordings, each with so many scorings of 1,000 epochs and
/// 500 events. The same at every making but for the random names of rows. The files of its recordings are nowhere.
///
/// @param recordings how many
/// @param scorers    scorings of each recording
public record CrowdedLibrary(int recordings, int scorers) {

    static final int EPOCHS = 1_000;
    static final int EVENTS = 500;
    /// Of so many recordings one is scored by hand, key by key, so that its log is as long as a scorer leaves it.
    private static final int BY_HAND = 200;
    private static final int IN_ONE_COMMIT = 50;
    private static final int REPORTED = 1_000;
    private static final List<String> TYPES = List.of("apnea_obstructive", "hypopnea", "hypopnea", "desat", "desat", "arousal",
            "lm_left", "snoring");
    private static final List<String> LABELS = List.of("F3-M2", "F4-M1", "C3-M2", "C4-M1", "O1-M2", "O2-M1", "E1-M2", "E2-M2",
            "Chin1-Chin2", "ECG", "Leg/L", "Leg/R", "Flow", "Thermistor", "Thorax", "Abdomen", "SpO2", "Pulse", "Snore", "Pos");

    /// Labels in all: a stage for each epoch, and events.
    public long labels() {
        return (long) recordings * scorers * (EPOCHS + EVENTS);
    }

    /// Fills an empty library. Blocks for minutes.
    ///
    /// @throws UserException if the library cannot be written
    void fill(ScoringLibrary library, Progress progress) throws UserException {
        List<Scorer> people = new ArrayList<>();
        for (int i = 0; i < scorers; i++) {
            people.add(library.scorer("Scorer " + (i + 1), Scorer.Kind.PERSON));
        }
        for (int from = 0; from < recordings; from += IN_ONE_COMMIT) {
            List<LibraryRecording> some = new ArrayList<>();
            List<NewScoring> theirs = new ArrayList<>();
            for (int number = from; number < Math.min(recordings, from + IN_ONE_COMMIT); number++) {
                LibraryRecording recording = recording(number);
                some.add(recording);
                for (int i = 0; i < scorers; i++) {
                    theirs.add(new NewScoring(recording.id(), people.get(i), "",
                            i == 0 && isByHand(number) ? Scoring.empty(grid()) : scoring(number, i)));
                }
            }
            library.putAll(some);
            List<ScoringId> ids = library.createAll(theirs);
            for (int number = from; number < from + some.size(); number++) {
                if (isByHand(number)) {
                    scoreByHand(library, ids.get((number - from) * scorers), scoring(number, 0));
                }
            }
            int made = from + some.size();
            if (made % REPORTED == 0 || made == recordings) {
                progress.report(made / (double) recordings, Integer.toString(made));
            }
        }
    }

    static boolean isByHand(int number) {
        return number % BY_HAND == 0;
    }

    private static EpochGrid grid() {
        return EpochGrid.covering(EPOCHS * EpochGrid.EPOCH_NANOS, EpochGrid.EPOCH_NANOS);
    }

    private static void scoreByHand(ScoringLibrary library, ScoringId id, Scoring wanted) throws UserException {
        ScoringSession session = new ScoringSession(library.edit(id), library, Clock.systemUTC());
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            session.execute(ScoringChange.SetStages.of(session.current(), epoch, epoch + 1, wanted.hypnogram().at(epoch)));
        }
        wanted.events().forEach(event -> session.execute(new ScoringChange.AddEvent(event)));
        library.flush();
    }

    private static LibraryRecording recording(int number) {
        Random random = new Random(number);
        String code = String.format(Locale.ROOT, "SNU-%05d", number + 1);
        return new LibraryRecording(new RecordingId(String.format(Locale.ROOT, "%064x", number + 1)),
                Path.of("/recordings", code + ".edf").toString(), code, "EDF+C",
                Optional.of(LocalDateTime.of(2020, 1, 1, 22, 30).plusDays(random.nextInt(2_000))),
                EPOCHS * EpochGrid.EPOCH_NANOS, LABELS, random.nextInt(6) == 0 ? 2 : 0);
    }

    private static Scoring scoring(int number, int scorer) {
        Random random = new Random(31L * number + scorer);
        List<SleepStage> stages = new ArrayList<>(EPOCHS);
        SleepStage stage = SleepStage.W;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            stage = random.nextInt(9) == 0 ? SleepStage.values()[1 + random.nextInt(5)] : stage;
            stages.add(stage);
        }
        List<ScoredEvent> events = new ArrayList<>(EVENTS);
        for (int i = 0; i < EVENTS; i++) {
            long start = (long) (random.nextDouble() * (EPOCHS - 2) * 30_000) * 1_000_000;
            events.add(new ScoredEvent(new EventId(new UUID(random.nextLong(), random.nextLong())),
                    TYPES.get(random.nextInt(TYPES.size())), new TimeSpan(start, start + (10 + random.nextInt(20)) * TimeSpan.SECOND),
                    i % 3 == 0 ? "SpO2" : "Flow", ""));
        }
        return Scoring.of(grid(), Hypnogram.of(stages), events);
    }
}
