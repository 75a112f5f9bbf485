package org.onbam.app;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
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
    private final Map<List<String>, Set<ChannelKind>> kinds = new ConcurrentHashMap<>();

    /// @param kindOf what a signal of a label measures
    public LibraryCatalogue(ScoringLibrary library, ScoringDesk desk, Function<String, ChannelKind> kindOf) {
        this.library = library;
        this.desk = desk;
        this.kindOf = kindOf;
    }

    /// All recordings, by subject code, then start; which are missing and how far scorers agree is left open. Touches the disk; used by one thread.
    public List<Entry> read() throws UserException {
        return entries(desk.figures());
    }

    /// As [#read] without figures, which take a third of its time: for a list that shows them a moment later.
    public List<Entry> list() throws UserException {
        return entries(Map.of());
    }

    // Recordings and scorings are read side by side: either is made of many small objects, which keeps a processor busy.
    private List<Entry> entries(Map<ScoringId, ScoringFigures> figures) throws UserException {
        FutureTask<Map<RecordingId, List<ScoringSummary>>> reading = new FutureTask<>(() ->
                library.scorings().stream().collect(Collectors.groupingBy(ScoringSummary::recording)));
        ForkJoinPool.commonPool().execute(reading);
        List<LibraryRecording> recordings = library.recordings();
        Map<RecordingId, List<Assignment>> assignments = desk.assignments().stream()
                .collect(Collectors.groupingBy(Assignment::recording));
        Map<RecordingId, Set<String>> tags = desk.tags();
        Map<RecordingId, List<ScoringSummary>> scorings = read(reading);
        Map<String, List<LibraryRecording>> nights = recordings.stream().filter(night -> night.signalDigest().isPresent())
                .collect(Collectors.groupingBy(night -> night.signalDigest().orElseThrow()));
        return recordings.parallelStream().map(recording -> {
            List<ScoringSummary> own = scorings.getOrDefault(recording.id(), List.of());
            List<ScoringFacts> facts = own.stream().map(scoring -> facts(scoring, figures)).toList();
            return new Entry(LibraryFacts.of(recording, facts, tags.getOrDefault(recording.id(), Set.of()),
                    assignments.getOrDefault(recording.id(), List.of()), kinds(recording), state(recording, nights)), own);
        }).toList();
    }

    private static <T> T read(FutureTask<T> reading) throws UserException {
        reading.run();  // where nobody had time for it
        try {
            return reading.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case UserException expected -> throw expected;
                case RuntimeException wrong -> throw wrong;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the library was read", e);
        }
    }

    /// The recordings that a filter lets through, by subject code, then start.
    public List<LibraryFacts> choose(LibraryQuery query) throws UserException {
        List<Entry> entries = read();
        Set<RecordingId> missing = LocateRecording.missing(entries.stream().map(entry -> entry.facts().recording()).toList(),
                new CancellationToken());
        Map<RecordingId, Double> kappas = LibraryAgreement.of(library, entries, new CancellationToken());
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
        return kinds.computeIfAbsent(recording.labels(), labels -> {
            Collection<ChannelKind> found = EnumSet.noneOf(ChannelKind.class);
            labels.forEach(label -> found.add(kindOf.apply(label)));
            return Set.copyOf(found);
        });
    }
}
