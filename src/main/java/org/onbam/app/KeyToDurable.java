package org.onbam.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.onbam.message.UserException;
import org.onbam.model.EpochGrid;
import org.onbam.model.Recording;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.SleepStage;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSession;
import org.onbam.store.LabelStore;

/// Measures the way of a stage key to the row on the disk, in a library of its own beside the temporary files.
final class KeyToDurable {

    private static final int WARM_UP = 20;
    private static final int KEYS = 200;

    private KeyToDurable() {
    }

    static Timing measure(Recording recording, Path file) throws UserException {
        try (TemporaryFolder folder = TemporaryFolder.create();
                ScoringLibrary library = LabelStore.open(folder.path().resolve("bench.sqlite"))) {
            RecordingId id = new RecordingId("0".repeat(64));
            library.put(new LibraryRecording(id, file.toString(), "BENCH", "EDF", recording.start(),
                    recording.durationNanos(), List.of(), 0));
            EpochGrid grid = recording.defaultGrid();
            ScoringId scoring = library.create(id, library.scorer("bench", Scorer.Kind.PROGRAM), "", Scoring.empty(grid));
            ScoringSession session = new ScoringSession(library.edit(scoring), library, Clock.systemUTC());
            Timing.Stopwatch watch = new Timing.Stopwatch();
            for (int key = 0; key < WARM_UP + KEYS; key++) {
                if (key == WARM_UP) {
                    watch.restart();
                }
                int epoch = key % grid.count();
                SleepStage stage = SleepStage.values()[1 + (key / grid.count() + key) % 5];
                watch.measure(() -> {
                    session.execute(ScoringChange.SetStages.of(session.current(), epoch, epoch + 1, stage));
                    library.flush();
                });
            }
            return watch.timing();
        }
    }
}
