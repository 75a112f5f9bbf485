package org.onbam.ui.library;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.onbam.app.LibraryCatalogue;
import org.onbam.model.RecordingId;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.work.LibraryFacts;

/// One line of the list: texts that are made once, and facts that come to be known while it is shown. Made anywhere, then used
/// on the FX thread only.
final class LibraryRow {

    private final List<ScoringSummary> scorings;
    private final Set<ChannelBadge> badges;
    private final String date;
    private final String duration;
    private final String tags;
    private final String assigned;
    private LibraryFacts facts;

    LibraryRow(LibraryCatalogue.Entry entry) {
        this.facts = entry.facts();
        this.scorings = entry.scorings();
        this.badges = ChannelBadge.of(facts.kinds());
        this.date = recording().start().map(start -> start.toLocalDate().toString()).orElse("");
        long minutes = recording().durationNanos() / (60 * TimeSpan.SECOND);
        this.duration = minutes / 60 + (minutes % 60 < 10 ? ":0" : ":") + minutes % 60;
        this.tags = facts.tags().stream().sorted().collect(Collectors.joining(", "));
        this.assigned = facts.assignments().stream().map(assignment -> assignment.scorer().name())
                .collect(Collectors.joining(", "));
    }

    LibraryFacts facts() {
        return facts;
    }

    LibraryRecording recording() {
        return facts.recording();
    }

    RecordingId id() {
        return facts.id();
    }

    /// Oldest first.
    List<ScoringSummary> scorings() {
        return scorings;
    }

    Set<ChannelBadge> badges() {
        return badges;
    }

    ScoringStatus status() {
        return facts.status();
    }

    /// `2026-09-05`; empty when the header has no usable date.
    String date() {
        return date;
    }

    /// For sorting: recordings without a date come first.
    LocalDateTime start() {
        return recording().start().orElse(LocalDateTime.MIN);
    }

    /// Hours and minutes, `7:58`.
    String duration() {
        return duration;
    }

    /// By name, with commas.
    String tags() {
        return tags;
    }

    /// The names of those who are to score it, with commas.
    String assigned() {
        return assigned;
    }

    /// NaN while it is not known.
    double ahi() {
        return facts.figure(Figure.AHI_SCORED).orElse(Double.NaN);
    }

    /// Cohen's kappa of the first two finished scorings; NaN where there are no two.
    double kappa() {
        return facts.state().kappa().orElse(Double.NaN);
    }

    boolean hasFigures(ScoringSummary scoring) {
        return facts.scorings().stream().anyMatch(each -> each.id().equals(scoring.id()) && !each.figures().isEmpty());
    }

    boolean isMissing() {
        return facts.state().isMissing();
    }

    /// The scoring that speaks for the recording.
    Optional<ScoringSummary> leading() {
        return facts.leading().flatMap(leading ->
                scorings.stream().filter(scoring -> scoring.id().equals(leading.id())).findFirst());
    }

    /// Whether two rows say the same of a recording, but for what [#setMissing] and [#setFigures] tell.
    boolean isLike(LibraryRow other) {
        return recording().equals(other.recording()) && scorings.equals(other.scorings)
                && facts.state().sameNight().equals(other.facts.state().sameNight())
                && facts.tags().equals(other.facts.tags()) && facts.assignments().equals(other.facts.assignments());
    }

    /// @return whether this is new, as for all that is told later
    boolean setMissing(boolean isMissing) {
        LibraryFacts.State state = facts.state();
        return set(new LibraryFacts.State(isMissing, state.sameNight(), state.kappa()));
    }

    private boolean set(LibraryFacts.State next) {
        boolean isOther = !next.equals(facts.state());
        if (isOther) {
            facts = facts.with(next);
        }
        return isOther;
    }

    boolean setKappa(Optional<Double> kappa) {
        OptionalDouble next = kappa.map(OptionalDouble::of).orElse(OptionalDouble.empty());
        return set(new LibraryFacts.State(isMissing(), facts.state().sameNight(), next));
    }

    boolean setFigures(Map<ScoringId, Map<Figure, Double>> known) {
        boolean isOfThis = scorings.stream().anyMatch(scoring -> known.containsKey(scoring.id()));
        if (isOfThis) {
            facts = facts.withScorings(scoring ->
                    known.containsKey(scoring.id()) ? scoring.with(known.get(scoring.id())) : scoring);
        }
        return isOfThis;
    }

    static double progressOf(ScoringSummary scoring) {
        return scoring.epochs() == 0 ? 0 : scoring.scoredEpochs() / (double) scoring.epochs();
    }
}
