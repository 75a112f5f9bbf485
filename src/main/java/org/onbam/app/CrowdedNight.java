package org.onbam.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.onbam.message.UserException;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.Hypnogram;
import org.onbam.model.Recording;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LibraryRecording;

/// A night scored to the last epoch, with far more events than any sleeper has: what following them costs at most. The
/// same at every call.
public final class CrowdedNight {

    private static final List<String> TYPES = List.of("apnea_obstructive", "hypopnea", "desat", "arousal", "lm", "snoring",
            "rera", "apnea_central");
    private static final long LONGEST = 20 * TimeSpan.SECOND;

    private CrowdedNight() {
    }

    /// Adds a recording to a library with such a night as the scorer's own. Reads all of the file.
    ///
    /// @throws UserException if the file cannot be read or holds nothing to show, or the library cannot be written
    public static LibraryRecording addTo(AppContext app, Path file, int eventCount) throws UserException {
        LibraryRecording entry = new AddRecordings(app.library(), new EdfRecordingFiles())
                .run(List.of(file.toAbsolutePath().normalize()), Progress.NONE, new CancellationToken()).getFirst().orRefusal();
        app.library().create(entry.id(), app.scorer(), "", of(entry.durationNanos(), eventCount));
        return entry;
    }

    static Scoring of(Recording recording, int eventCount) {
        return of(recording.durationNanos(), eventCount);
    }

    static Scoring of(long durationNanos, int eventCount) {
        EpochGrid grid = EpochGrid.covering(durationNanos, EpochGrid.EPOCH_NANOS);
        Hypnogram stages = Hypnogram.of(IntStream.range(0, grid.count())
                .mapToObj(epoch -> SleepStage.values()[1 + epoch / 20 % 5]).toList());
        Random random = new Random(1);
        List<ScoredEvent> events = new ArrayList<>();
        for (int i = 0; i < eventCount; i++) {
            long start = (long) (random.nextDouble() * durationNanos);
            long end = Math.min(durationNanos, start + LONGEST / 6 + (long) (random.nextDouble() * LONGEST));
            events.add(new ScoredEvent(new EventId(new UUID(i, random.nextLong())), TYPES.get(i % TYPES.size()),
                    new TimeSpan(start, end), "", ""));
        }
        return Scoring.of(grid, stages, events);
    }
}
