package org.onbam.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onbam.message.UserException;
import org.onbam.model.ChannelKind;
import org.onbam.model.RecordingId;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.work.Assignment;
import org.onbam.scoring.work.LibraryFacts;
import org.onbam.scoring.work.LibraryQuery;
import org.onbam.scoring.work.ScoringDesk;
import org.onbam.scoring.work.ScoringFacts;
import org.onbam.scoring.work.ScoringFigures;

/// Reads all that a library knows of its recordings, for its list, and for data sets and packages that are chosen as the list
/// is filtered. Opens no file.
public final class LibraryCatalogue {

    /// A recording of the list.
    ///
    /// @param scorings oldest first, as those of the facts are
    public record Entry(LibraryFacts facts, List<ScoringSummary> scorings) {

        public Entry {
            scorings = List.copyOf(scorings);
        }
    }

    private final ScoringLibrary library;
    private final ScoringDesk desk;
    private final Function<String, ChannelKind> kindOf;
    private final Map<String, ChannelKind> kinds = new HashMap<>();

    /// @param kindOf what a signal of a label measures
    public LibraryCatalogue(ScoringLibrary library, ScoringDesk desk, Function<String, ChannelKind> kindOf) {
        this.library = library;
        this.desk = desk;
        this.kindOf = kindOf;
    }

    /// All recordings, by subject code, then start; which are missing and how far scorers agree is left open. Touches the disk; used by one thread.
    public List<Entry> read() throws UserException {
        Map<ScoringId, ScoringFigures> figures = desk.figures();
        Map<RecordingId, List<ScoringSummary>> scorings = library.scorings().stream()
                .collect(Collectors.groupingBy(ScoringSummary::recording));
        Map<RecordingId, List<Assignment>> assignments = desk.assignments().stream()
                .collect(Collectors.groupingBy(Assignment::recording));
        Map<RecordingId, Set<String>> tags = desk.tags();
        List<LibraryRecording> recordings = library.recordings();
        Map<String, List<LibraryRecording>> nights = recordings.stream().filter(night -> night.signalDigest().isPresent())
                .collect(Collectors.groupingBy(night -> night.signalDigest().orElseThrow()));
        List<Entry> entries = new ArrayList<>();
        for (LibraryRecording recording : recordings) {
            List<ScoringSummary> own = scorings.getOrDefault(recording.id(), List.of());
            List<ScoringFacts> facts = own.stream().map(scoring -> facts(scoring, figures)).toList();
            entries.add(new Entry(LibraryFacts.of(recording, facts, tags.getOrDefault(recording.id(), Set.of()),
                    assignments.getOrDefault(recording.id(), List.of()), kinds(recording), state(recording, nights)), own));
        }
        return entries;
    }

    /// The recordings that a filter lets through, by subject code, then start.
    public List<LibraryFacts> choose(LibraryQuery query) throws UserException {
        List<Entry> entries = read();
        Set<RecordingId> missing = LocateRecording.missing(entries.stream().map(entry -> entry.facts().recording()).toList(),
                new CancellationToken());
        Map<RecordingId, Double> kappas = LibraryAgreement.of(entries, new CancellationToken());
        return query.choose(entries.stream().map(Entry::facts).map(facts -> facts.with(new LibraryFacts.State(
                missing.contains(facts.id()), facts.state().sameNight(), kappa(kappas, facts.id())))).toList());
    }

    private static OptionalDouble kappa(Map<RecordingId, Double> kappas, RecordingId id) {
        return kappas.containsKey(id) ? OptionalDouble.of(kappas.get(id)) : OptionalDouble.empty();
    }

    private static ScoringFacts facts(ScoringSummary scoring, Map<ScoringId, ScoringFigures> figures) {
        double progress = scoring.epochs() == 0 ? 0 : scoring.scoredEpochs() / (double) scoring.epochs();
        Map<Figure, Double> known = Optional.ofNullable(figures.get(scoring.id()))
                .filter(kept -> kept.revision() == scoring.revision()).map(LibraryFigures::values).orElse(Map.of());
        return new ScoringFacts(scoring.id(), scoring.scorer(), scoring.status(), progress, scoring.eventCount(),
                scoring.modified(), known);
    }

    private static LibraryFacts.State state(LibraryRecording recording, Map<String, List<LibraryRecording>> nights) {
        Optional<RecordingId> sameNight = recording.signalDigest().flatMap(digest -> nights.get(digest).stream()
                .map(LibraryRecording::id).filter(id -> !id.equals(recording.id())).findFirst());
        return new LibraryFacts.State(false, sameNight, OptionalDouble.empty());
    }

    private Set<ChannelKind> kinds(LibraryRecording recording) {
        Collection<ChannelKind> found = EnumSet.noneOf(ChannelKind.class);
        recording.labels().forEach(label -> found.add(kinds.computeIfAbsent(label, kindOf)));
        return Set.copyOf(found);
    }
}
