package org.onbam.scoring.work;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.onbam.model.ChannelKind;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.statistics.Figure;

/// What recordings are chosen by: all that the library's list, a data set or a package knows of one without opening its file.
///
/// @param scorings    oldest first
/// @param assignments oldest first
/// @param kinds       what its signals measure
/// @param state       whether its file is there, whose night it is again, and how far two scorers agree
/// @param searchText  what free words are looked for in besides labels and status, folded as [Folded] does; made by [#of]
public record LibraryFacts(LibraryRecording recording, List<ScoringFacts> scorings, Set<String> tags,
                           List<Assignment> assignments, Set<ChannelKind> kinds, State state, String searchText) {

    /// What is found out after the list is read.
    ///
    /// @param isMissing whether its file is not where it was last seen
    /// @param sameNight a recording of the same signals under another header
    /// @param kappa     Cohen's, between the first two scorings that are finished
    public record State(boolean isMissing, Optional<RecordingId> sameNight, OptionalDouble kappa) {

        /// Nothing odd is known.
        public static final State PLAIN = new State(false, Optional.empty(), OptionalDouble.empty());
    }

    private static final Comparator<ScoringFacts> LEADING = Comparator.comparing(LibraryFacts::isRead)
            .thenComparing(ScoringFacts::status).thenComparing(ScoringFacts::progress).thenComparing(ScoringFacts::modified);

    public LibraryFacts {
        scorings = List.copyOf(scorings);
        tags = Set.copyOf(tags);
        assignments = List.copyOf(assignments);
        kinds = Set.copyOf(kinds);
    }

    public static LibraryFacts of(LibraryRecording recording, List<ScoringFacts> scorings, Set<String> tags,
                                  List<Assignment> assignments, Set<ChannelKind> kinds, State state) {
        StringBuilder text = new StringBuilder(recording.subjectCode());
        text.append('\n').append(recording.start().map(start -> start.toLocalDate().toString()).orElse(""));
        text.append('\n').append(recording.location()).append('\n').append(recording.format());
        scorings.forEach(scoring -> text.append('\n').append(scoring.scorer().name()));
        assignments.forEach(assignment -> text.append('\n').append(assignment.scorer().name()));
        tags.stream().sorted().forEach(tag -> text.append('\n').append(tag));
        return new LibraryFacts(recording, scorings, tags, assignments, kinds, state, Folded.of(text.toString()));
    }

    public RecordingId id() {
        return recording.id();
    }

    /// How far people are with it: the furthest of its scorings, where a returned one goes before one that is handed in, since
    /// it wants work. What a program scored does not count: somebody has yet to read it.
    public ScoringStatus status() {
        return statusOf(scorings);
    }

    private static ScoringStatus statusOf(List<ScoringFacts> scorings) {
        ScoringStatus furthest = ScoringStatus.NEW;
        for (ScoringFacts scoring : scorings) {
            if (isRead(scoring) && scoring.status().compareTo(furthest) > 0) {
                furthest = scoring.status();
            }
        }
        return furthest;
    }

    private static boolean isRead(ScoringFacts scoring) {
        return scoring.scorer().kind() != Scorer.Kind.PROGRAM;
    }

    /// The scoring that speaks for the recording: people's before programs', then by status, progress and time of the last change.
    public Optional<ScoringFacts> leading() {
        Optional<ScoringFacts> leading = Optional.empty();
        for (ScoringFacts scoring : scorings) {
            if (leading.isEmpty() || LEADING.compare(scoring, leading.get()) > 0) {
                leading = Optional.of(scoring);
            }
        }
        return leading;
    }

    /// A figure of the [#leading] scoring.
    public OptionalDouble figure(Figure figure) {
        return leading().map(scoring -> scoring.figure(figure)).orElse(OptionalDouble.empty());
    }

    /// The furthest scoring's scored share of its epochs, 0 to 1.
    public double progress() {
        return scorings.stream().mapToDouble(ScoringFacts::progress).max().orElse(0);
    }

    /// Whether it is this person's work: assigned to them, or scored by them.
    public boolean isOf(Scorer person) {
        return assignments.stream().anyMatch(assignment -> assignment.scorer().id().equals(person.id()))
                || scorings.stream().anyMatch(scoring -> scoring.scorer().id().equals(person.id()));
    }

    /// The same in another state.
    public LibraryFacts with(State found) {
        return new LibraryFacts(recording, scorings, tags, assignments, kinds, found, searchText);
    }

    /// The same with each scoring changed in what free words are not looked for in.
    public LibraryFacts withScorings(UnaryOperator<ScoringFacts> change) {
        return new LibraryFacts(recording, scorings.stream().map(change).toList(), tags, assignments, kinds, state,
                searchText);
    }
}
