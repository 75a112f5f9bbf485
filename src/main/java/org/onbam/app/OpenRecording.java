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
import org.onbam.scoring.NewScoring;
import org.onbam.scoring.OpenedScoring;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.ViewState;
import org.onbam.signal.OverviewStore;

/// Opens a recording of the library for one scorer, going on with the scoring that is there or starting an empty one.
/// Where another program edits the scoring, or has the library to itself, the night is opened to be looked at.
///
/// Reads files and the data base: call it off the FX thread.
public final class OpenRecording {

    private final ScoringLibrary library;
    private final Scorer scorer;
    private final Montages montages;
    private final Clock clock;
    private final Overviews overviews;

    /// Without overviews of earlier openings.
    public OpenRecording(ScoringLibrary library, Scorer scorer, Montages montages, Clock clock) {
        this(library, scorer, montages, clock, (id, file) -> OverviewStore.NONE);
    }

    /// @param overviews where overviews are kept from one opening to the next
    public OpenRecording(ScoringLibrary library, Scorer scorer, Montages montages, Clock clock, Overviews overviews) {
        this.library = library;
        this.scorer = scorer;
        this.montages = montages;
        this.clock = clock;
        this.overviews = overviews;
    }

    /// @throws UserException if the file is missing or unreadable, holds no signal or no data, or the library cannot be read
    public OpenNight open(LibraryRecording entry) throws UserException {
        Path file = RecordingFile.of(entry);
        EdfReader source = EdfReader.open(file);
        try {
            if (source.recording().signals().isEmpty()) {
                throw new UserException(Message.of("app.open.noSignals", entry.location()),
                        Message.of("app.open.noSignals.remedy"));
            }
            if (source.recording().durationNanos() == 0) {
                throw new UserException(Message.of("app.open.noData", entry.location()),
                        Message.of("app.open.noData.remedy"));
            }
            OpenedScoring scoring = scoringOf(entry, source);
            return night(entry, source, file, new ScoringSession(scoring, library, clock));
        } catch (UserException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private OpenNight night(LibraryRecording entry, EdfReader source, Path file, ScoringSession session) throws UserException {
        boolean isOpen = false;
        try {
            TraceRenderer traces = new TraceRenderer(source, overviews.of(entry.id(), file));
            Optional<ViewState> view = library.view(session.id());
            NightMontages plans = montages.match(source.recording());
            OpenNight night = new OpenNight(entry, source, traces, source.report(),
                    ready(plans.montages(), traces, view.map(ViewState::montage).orElse("")), plans, session, view);
            isOpen = true;
            return night;
        } finally {
            if (!isOpen) {
                session.close();
            }
        }
    }

    /// The montages, that of the id, else the first, with its ranges fitted.
    private static List<Montage> ready(List<Montage> matched, TraceRenderer traces, String shown) throws UserException {
        List<Montage> montages = new ArrayList<>(matched);
        int at = Math.max(0, montages.stream().map(Montage::id).toList().indexOf(shown));
        montages.set(at, OpenNight.fitted(montages.get(at), traces));
        return montages;
    }

    /// The scorer's own scoring, made if there is none; a consensus is made in Review. In a library that may only be read an empty one that is nowhere
    /// kept stands in for it, so that the night can be looked at: the session takes no changes there.
    private OpenedScoring scoringOf(LibraryRecording entry, EdfReader source) throws UserException {
        Optional<ScoringSummary> own = library.scorings(entry.id()).stream()
                .filter(summary -> summary.scorer().equals(scorer) && !summary.isConsensus()).findFirst();
        if (own.isPresent()) {
            return library.edit(own.get().id());
        }
        Scoring empty = Scoring.empty(source.recording().defaultGrid());
        return library.isReadOnly() ? new OpenedScoring(ScoringId.random(), empty, List.of())
                : library.edit(library.findOrCreate(new NewScoring(entry.id(), scorer, "", empty)));
    }
}
