package org.onbam.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onbam.edf.EdfReader;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Montage;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.render.TraceRenderer;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.ViewState;
import org.onbam.signal.StandardMontages;

/// Opens a recording of the library for one scorer, going on with the scoring that is there or starting an empty one.
///
/// Reads files and the data base: call it off the FX thread.
public final class OpenRecording {

    private final ScoringLibrary library;
    private final Scorer scorer;
    private final Clock clock;

    public OpenRecording(ScoringLibrary library, Scorer scorer, Clock clock) {
        this.library = library;
        this.scorer = scorer;
        this.clock = clock;
    }

    /// @throws UserException if the file is missing or unreadable, holds no signal, or the library cannot be read
    public OpenNight open(LibraryRecording entry) throws UserException {
        EdfReader source = EdfReader.open(Path.of(entry.location()));
        try {
            if (source.recording().signals().isEmpty()) {
                throw new UserException(Message.of("app.open.noSignals", entry.location()),
                        Message.of("app.open.noSignals.remedy"));
            }
            ScoringId id = scoringOf(entry, source);
            ScoringSession session = new ScoringSession(library.open(id), library, clock);
            TraceRenderer traces = new TraceRenderer(source);
            Optional<ViewState> view = library.view(id);
            return new OpenNight(entry, source, traces, source.report(),
                    montages(source, traces, view.map(ViewState::montage).orElse("")), session, view);
        } catch (UserException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /// The recording's montages, that of the name, else the first, with its ranges fitted.
    private static List<Montage> montages(EdfReader source, TraceRenderer traces, String shown) throws UserException {
        List<Montage> montages = new ArrayList<>(StandardMontages.forRecording(source.recording()));
        int at = Math.max(0, montages.stream().map(Montage::name).toList().indexOf(shown));
        montages.set(at, OpenNight.fitted(montages.get(at), traces));
        return montages;
    }

    private ScoringId scoringOf(LibraryRecording entry, EdfReader source) throws UserException {
        Optional<ScoringSummary> own = library.scorings(entry.id()).stream()
                .filter(summary -> summary.scorer().equals(scorer)).findFirst();
        if (own.isPresent()) {
            return own.get().id();
        }
        if (library.isReadOnly()) {
            throw new UserException(Message.of("app.open.readOnly"), Message.of("app.open.readOnly.remedy"));
        }
        return library.create(entry.id(), scorer, "", Scoring.empty(source.recording().defaultGrid()));
    }
}
