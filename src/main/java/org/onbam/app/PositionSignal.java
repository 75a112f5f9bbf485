package org.onbam.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.onbam.model.BodyPosition;
import org.onbam.model.TimeSpan;
import org.onbam.montage.PositionCode;
import org.onbam.montage.PositionCodes;
import org.onbam.scoring.PositionTrack;

/// What the position sensor of a night said, before anybody says what that means. Immutable.
///
/// Read once; each table of [PositionCodes] then gives a [PositionTrack] in some milliseconds.
public final class PositionSignal {

    /// A code that was said.
    ///
    /// @param nanos how long in the night, all stretches together
    /// @param times how many stretches
    public record Level(PositionCode code, long nanos, int times) {
    }

    /// A stretch in which the sensor said one thing.
    public record Said(TimeSpan span, PositionCode code) {
    }

    private record Run<T>(TimeSpan span, T what) {
    }

    /// What it was read from.
    ///
    /// @param signals a channel of codes, or up to three axes
    /// @param isAngle whether the codes are degrees
    record Source(List<Integer> signals, boolean isAngle) {

        Source {
            signals = List.copyOf(signals);
        }
    }

    private final Source source;
    private final long stepNanos;
    private final long nightNanos;
    private final long leastNanos;
    private final List<PositionCode> codes;
    private final byte[] at;
    private final List<Run<Integer>> runs;
    private final List<Level> levels;

    /// @param nightNanos length of the recording
    /// @param leastNanos what lasts less than this between two stretches of one position is a movement
    /// @param codes      what was said, at most 127
    /// @param at         for each step its index in `codes`, -1 where nothing was said; taken over
    PositionSignal(Source source, long stepNanos, long nightNanos, long leastNanos, List<PositionCode> codes, byte[] at) {
        this.source = source;
        this.stepNanos = stepNanos;
        this.nightNanos = nightNanos;
        this.leastNanos = leastNanos;
        this.codes = List.copyOf(codes);
        this.at = at;
        this.runs = List.copyOf(runs(step -> (int) at[step], -1));
        this.levels = levelsOf(runs, this.codes);
    }

    /// The signals it was read from: a channel of codes, or up to three axes.
    public List<Integer> signals() {
        return source.signals();
    }

    /// Whether its codes are degrees, the turn about the axis of the body.
    public boolean isAngle() {
        return source.isAngle();
    }

    /// Each code that occurs, in ascending order: numbers, or +X, −X, +Y and so on.
    public List<Level> levels() {
        return levels;
    }

    private static List<Level> levelsOf(List<Run<Integer>> runs, List<PositionCode> codes) {
        long[] nanos = new long[codes.size()];
        int[] times = new int[codes.size()];
        for (Run<Integer> run : runs) {
            nanos[run.what()] += run.span().durationNanos();
            times[run.what()]++;
        }
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < nanos.length; i++) {
            if (times[i] > 0) {
                levels.add(new Level(codes.get(i), nanos[i], times[i]));
            }
        }
        return List.copyOf(levels);
    }

    /// What was said through the night; nothing in gaps.
    public List<Said> said() {
        return runs.stream().map(run -> new Said(run.span(), codes.get(run.what()))).toList();
    }

    /// What one of the codes means by a table. A number of the table stands for the level nearest to it and for no other,
    /// so that a code of which nobody said anything is not taken for its neighbour.
    public BodyPosition meaning(PositionCode code, PositionCodes table) {
        BodyPosition position = code.in(table);
        if (position == BodyPosition.UNKNOWN || !(code instanceof PositionCode.Value(double number))) {
            return position;
        }
        double meant = table.numbers().keySet().stream()
                .min(Comparator.comparingDouble(entry -> Math.abs(entry - number))).orElse(number);
        boolean isNearest = codes.stream().allMatch(other -> !(other instanceof PositionCode.Value(double n))
                || Math.abs(n - meant) >= Math.abs(number - meant));
        return isNearest ? position : BodyPosition.UNKNOWN;
    }

    /// Which way the sleeper lay, by a table; empty where it says nothing of these codes.
    public PositionTrack track(PositionCodes table) {
        BodyPosition[] meanings = codes.stream().map(code -> meaning(code, table)).toArray(BodyPosition[]::new);
        return PositionTrack.of(runs(step -> at[step] < 0 ? BodyPosition.UNKNOWN : meanings[at[step]], BodyPosition.UNKNOWN)
                .stream().map(run -> new PositionTrack.Stretch(run.span(), run.what())).toList());
    }

    private <T> List<Run<T>> runs(IntFunction<T> what, T none) {
        List<Run<T>> runs = new ArrayList<>();
        int from = 0;
        for (int step = 1; step <= at.length; step++) {
            if (step == at.length || !what.apply(step).equals(what.apply(from))) {
                add(runs, new TimeSpan(from * stepNanos, Math.min(step * stepNanos, nightNanos)), what.apply(from));
                from = step;
            }
        }
        runs.removeIf(run -> run.what().equals(none));
        return runs;
    }

    /// Adds a stretch; A, a moment of something else, A again is one A.
    private <T> void add(List<Run<T>> runs, TimeSpan span, T what) {
        int count = runs.size();
        if (span.durationNanos() <= 0) {
            return;
        }
        if (count >= 2 && runs.get(count - 1).span().durationNanos() < leastNanos && runs.get(count - 2).what().equals(what)) {
            runs.removeLast();
            runs.add(new Run<>(new TimeSpan(runs.removeLast().span().startNanos(), span.endNanos()), what));
        } else {
            runs.add(new Run<>(span, what));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PositionSignal that && source.equals(that.source) && stepNanos == that.stepNanos
                && nightNanos == that.nightNanos && codes.equals(that.codes) && Arrays.equals(at, that.at);
    }

    @Override
    public int hashCode() {
        return 31 * codes.hashCode() + Arrays.hashCode(at);
    }
}
