package org.onbam.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.onbam.interchange.ScoringFormats;
import org.onbam.message.UserException;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringSession;

/// A short scoring of the demo night, played without a window: what a person would do first, and the file that comes
/// out.
///
/// @param epochs   scored in the end
/// @param events   marked in the end
/// @param exported the EDF+ file that other programs open
public record PlayedNight(int epochs, int events, Path exported) {

    private static final int EPOCHS = 20;

    /// Opens the night, scores the next unscored epochs, marks an apnea, undoes and redoes it, and exports the scoring.
    ///
    /// @param folder where the exported file goes
    /// @throws UserException if a file cannot be read or written; what was scored is then still in the library
    public static PlayedNight play(AppContext app, Path folder) throws UserException {
        LibraryRecording entry = new DemoNight(demoFile(folder)).addTo(app.library(), app.scorer());
        try (OpenNight night = new OpenRecording(app.library(), app.scorer(), app.montages(), Clock.systemUTC()).open(entry)) {
            ScoringSession session = night.session();
            int first = firstUnscored(session);
            for (int epoch = first; epoch < Math.min(first + EPOCHS, session.current().grid().count()); epoch++) {
                session.execute(ScoringChange.SetStages.of(session.current(), epoch, epoch + 1, SleepStage.N2));
            }
            long onset = session.current().grid().span(first).startNanos() + 5 * TimeSpan.SECOND;
            session.execute(new ScoringChange.AddEvent(new ScoredEvent(EventId.random(), "apnea_obstructive",
                    new TimeSpan(onset, onset + 15 * TimeSpan.SECOND), "", "")));
            session.undo();
            session.redo();
            app.library().flush();
            Path file = folder.resolve("demo-scoring.edf");
            new ExportScoring(app.library()).export(Path.of(entry.location()), Optional.of(app.scorer().name()), file,
                    new ScoringFormats(app.vocabulary()).writableFor(file).orElseThrow(),
                    ExportScoring.Existing.REPLACE);
            return new PlayedNight(session.current().hypnogram().scoredCount(), session.current().events().size(), file);
        }
    }

    /// Where the demo night lies in a folder.
    public static Path demoFile(Path folder) {
        return folder.resolve("demo-night.edf");
    }

    private static int firstUnscored(ScoringSession session) {
        for (int epoch = 0; epoch < session.current().grid().count(); epoch++) {
            if (session.current().hypnogram().at(epoch) == SleepStage.UNSCORED) {
                return epoch;
            }
        }
        return 0;
    }
}
