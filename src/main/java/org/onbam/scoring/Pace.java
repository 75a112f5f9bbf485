package org.onbam.scoring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onbam.scoring.LogEntry.Kind;
import org.onbam.scoring.ScoringChange.SetStages;

/// How a scorer worked, read from a scoring's log, whose entries have their instants: nothing more is kept for it.
///
/// An epoch's time runs from the stage key before to its own, all that was done in between included; a range painted by one
/// key shares it evenly, and an epoch scored again has both times. Between two entries farther apart than the pause nobody
/// is taken to have worked. What comes before the first entry is not known.
///
/// @param epochs time by epoch, 0-based; those without a stage key are not in it
/// @param active all the time between entries, without pauses
/// @param edits  changes that a person made
/// @param undone how many of them were taken back and not done again
public record Pace(Map<Integer, Duration> epochs, Duration active, int edits, int undone) {

    /// PROPOSAL: longer than any one decision takes, shorter than a cup of coffee.
    public static final Duration PAUSE = Duration.ofMinutes(2);

    public Pace {
        epochs = Map.copyOf(epochs);
    }

    /// @param log   in order of revision
    /// @param pause the longest time between two entries that counts as work
    public static Pace of(List<LogEntry> log, Duration pause) {
        Map<Integer, Duration> epochs = new TreeMap<>();
        Duration active = Duration.ZERO;
        Duration since = Duration.ZERO;
        int edits = 0;
        int undone = 0;
        for (int i = 0; i < log.size(); i++) {
            LogEntry entry = log.get(i);
            Duration worked = i == 0 ? Duration.ZERO : between(log.get(i - 1), entry, pause);
            active = active.plus(worked);
            since = since.plus(worked);
            edits += entry.kind() == Kind.DO ? 1 : 0;
            undone += entry.kind() == Kind.UNDO ? 1 : entry.kind() == Kind.REDO ? -1 : 0;
            if (entry.kind() == Kind.DO && entry.change() instanceof SetStages stages) {
                share(stages, since, epochs);
                since = Duration.ZERO;
            }
        }
        return new Pace(epochs, active, edits, undone);
    }

    /// A clock that was set back has measured nothing.
    private static Duration between(LogEntry one, LogEntry next, Duration pause) {
        Duration gap = Duration.between(one.at(), next.at());
        return gap.isNegative() || gap.compareTo(pause) > 0 ? Duration.ZERO : gap;
    }

    private static void share(SetStages stages, Duration time, Map<Integer, Duration> epochs) {
        Duration each = time.dividedBy(stages.after().size());
        if (each.isPositive()) {
            for (int i = 0; i < stages.after().size(); i++) {
                epochs.merge(stages.firstEpoch() + i, each, Duration::plus);
            }
        }
    }

    /// The middle one of the epochs' times, the mean of the middle two of an even number; empty where there is none.
    public Optional<Duration> median() {
        List<Duration> sorted = epochs.values().stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.size() % 2 == 1 ? sorted.get(half)
                : sorted.get(half - 1).plus(sorted.get(half)).dividedBy(2));
    }

    /// Which part of the edits was taken back for good, 0 to 1; 0 where there is none.
    public double undoneShare() {
        return edits == 0 ? 0 : undone / (double) edits;
    }
}
