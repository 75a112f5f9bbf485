package org.onbam.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onbam.agreement.Disagreement;
import org.onbam.edf.EdfReader;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Montage;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.render.TraceRenderer;
import org.onbam.scoring.ChangeSink;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.NewScoring;
import org.onbam.scoring.OpenedScoring;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.statistics.LiveStatistics;
import org.onbam.scoring.work.Role;
import org.onbam.scoring.work.ScoringDesk;

/// Opens a recording of the library with all its scorings, and the reviewer's consensus, which is begun if there is none:
/// with what all scorers agree on. Somebody who is no reviewer, and a library that another program writes, get a consensus that
/// is kept nowhere.
///
/// Reads files and the data base: call it off the FX thread.
public final class OpenReview {

    private final ScoringLibrary library;
    private final ScoringDesk desk;
    private final Scorer reviewer;
    private final Montages montages;
    private final EventVocabulary vocabulary;
    private final HypopneaRule rule;
    private final Overviews overviews;

    /// @param app whose library, person and settings are used
    public static OpenReview of(AppContext app) {
        return new OpenReview(app.library(), app.desk(), app.scorer(), app.montages(), app.vocabulary(),
                app.settings().rules().hypopnea(), app.overviews());
    }

    OpenReview(ScoringLibrary library, ScoringDesk desk, Scorer reviewer, Montages montages, EventVocabulary vocabulary,
               HypopneaRule rule, Overviews overviews) {
        this.library = library;
        this.desk = desk;
        this.reviewer = reviewer;
        this.montages = montages;
        this.vocabulary = vocabulary;
        this.rule = rule;
        this.overviews = overviews;
    }

    /// @throws UserException if the recording cannot be read, or nobody has scored it
    public ReviewNight open(LibraryRecording entry) throws UserException {
        List<ScoringSummary> compared = ReviewQueue.compared(library.scorings(entry.id()));
        if (compared.isEmpty()) {
            throw new UserException(Message.of("review.noScorings", entry.subjectCode()), Message.of("review.noScorings.remedy"));
        }
        Path file = RecordingFile.of(entry);
        EdfReader source = EdfReader.open(file);
        try {
            NightMontages plans = montages.match(source.recording());
            LiveStatistics live = ScoringReport.live(source, plans, montages);
            List<ReviewedScoring> scorings = new ArrayList<>();
            for (ScoringSummary summary : compared) {
                OpenedScoring opened = library.open(summary.id());
                scorings.add(new ReviewedScoring(summary, opened, live.of(opened.scoring(), vocabulary, rule)));
            }
            Disagreement disagreement = Disagreement.of(scorings.stream().map(ReviewedScoring::scoring).toList(), vocabulary);
            Role role = desk.role(reviewer);
            boolean several = scorings.size() > 1;
            OpenedScoring shown = several ? consensus(entry, disagreement, role) : scorings.getFirst().opened();
            boolean kept = several && role == Role.REVIEWER && !library.isReadOnly();
            ScoringSession session = new ScoringSession(shown, kept ? library : new Looking(), Clock.systemUTC());
            return new ReviewNight(night(entry, source, file, plans, session, disagreement), scorings, several, disagreement, role,
                    Optional.of(live));
        } catch (UserException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private OpenNight night(LibraryRecording entry, EdfReader source, Path file, NightMontages plans, ScoringSession session,
                            Disagreement disagreement) throws UserException {
        boolean isOpen = false;
        try {
            if (session.isEditable()) {
                Consensus.caughtUp(session.current(), session.log(), disagreement).ifPresent(session::execute);
            }
            TraceRenderer traces = new TraceRenderer(source, overviews.of(entry.id(), file));
            OpenNight night = new OpenNight(entry, source, traces, source.report(), ready(plans.montages(), traces), plans, session,
                    Optional.empty());
            isOpen = true;
            return night;
        } finally {
            if (!isOpen) {
                session.close();
            }
        }
    }

    /// Takes no changes: what is looked at is somebody else's, or is kept nowhere.
    private static final class Looking implements ChangeSink {

        @Override
        public void submit(ScoringId scoring, LogEntry entry) {
            throw new IllegalStateException("scoring " + scoring + " is only looked at");
        }

        @Override
        public boolean takesChanges() {
            return false;
        }
    }

    private static List<Montage> ready(List<Montage> matched, TraceRenderer traces) throws UserException {
        List<Montage> montages = new ArrayList<>(matched);
        montages.set(0, OpenNight.fitted(montages.getFirst(), traces));
        return montages;
    }

    private OpenedScoring consensus(LibraryRecording entry, Disagreement disagreement, Role role) throws UserException {
        Optional<ScoringSummary> there = library.scorings(entry.id()).stream()
                .filter(summary -> summary.isConsensus() && summary.scorer().equals(reviewer))
                .max(Comparator.comparing(ScoringSummary::modified));
        if (there.isPresent()) {
            // whoever is no reviewer only looks, and keeps nobody from editing
            return role == Role.REVIEWER ? library.edit(there.get().id()) : library.open(there.get().id());
        }
        Scoring begun = Consensus.begun(disagreement);
        return library.isReadOnly() || role != Role.REVIEWER ? new OpenedScoring(ScoringId.random(), begun, List.of())
                : library.edit(library.findOrCreate(new NewScoring(entry.id(), reviewer, Consensus.NAME, begun)));
    }
}
