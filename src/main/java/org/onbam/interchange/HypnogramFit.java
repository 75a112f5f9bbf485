package org.onbam.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onbam.model.EpochGrid;
import org.onbam.model.Hypnogram;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

/// Stages of any onset and length, brought onto an epoch grid.
///
/// A mark of 20 minutes fills 40 epochs. Where two marks share an epoch one after the other, the larger part decides
/// (AASM manual, visual rule for stages) and must fill half of it; where they claim the same time, nobody is right and the
/// epoch stays unscored. When all marks share one offset from the grid the scoring keeps its own grid, moved by at most
/// half an epoch: other systems start their epochs on the wall clock or at the start of analysis.
///
/// @param clipped      marks that reached outside the epochs of the recording
/// @param clippedNanos how much of them did
/// @param unaligned    marks that begin or end inside an epoch
/// @param conflicts    epochs left unscored because stages contradicted each other
/// @param openEnded    marks without a duration, taken to last until the next one
record HypnogramFit(EpochGrid grid, Hypnogram hypnogram, int clipped, long clippedNanos, int unaligned, int conflicts,
                    int openEnded) {

    /// Clocks in headers tell whole seconds, and times in files are decimal fractions written by many hands: what is
    /// less than a second off begins at the same time.
    private static final long TOLERANCE = TimeSpan.SECOND - 1;
    private static final long ROUNDING = TimeSpan.SECOND / 1000;

    static HypnogramFit of(List<StageMark> marks, RecordingFacts facts) {
        List<StageMark> closed = closed(marks, facts.grid().epochNanos());
        EpochGrid grid = gridOf(closed, facts);
        EpochClaims claims = new EpochClaims(grid, facts.durationNanos());
        int clipped = 0;
        long clippedNanos = 0;
        int unaligned = 0;
        for (StageMark mark : closed) {
            claims.add(mark);
            long outside = outside(mark, grid.span());
            clipped += outside > ROUNDING ? 1 : 0;
            clippedNanos += outside > ROUNDING ? outside : 0;
            unaligned += isAligned(mark, grid, facts.durationNanos()) ? 0 : 1;
        }
        int openEnded = (int) marks.stream().filter(StageMark::lastsUntilNext).count();
        return new HypnogramFit(grid, claims.decide(), clipped, clippedNanos, unaligned, claims.conflicts(), openEnded);
    }

    /// The marks by onset, each with a duration: one without lasts until the next onset, the last one for one epoch.
    private static List<StageMark> closed(List<StageMark> marks, long epochNanos) {
        List<StageMark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingLong(StageMark::onsetNanos));
        long nextOnset = Long.MIN_VALUE;
        long onsetAfter = Long.MIN_VALUE;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            StageMark mark = sorted.get(i);
            if (mark.onsetNanos() != nextOnset) {
                onsetAfter = nextOnset;
                nextOnset = mark.onsetNanos();
            }
            if (mark.lastsUntilNext()) {
                long lasts = onsetAfter == Long.MIN_VALUE ? epochNanos : onsetAfter - mark.onsetNanos();
                sorted.set(i, new StageMark(mark.onsetNanos(), lasts, mark.stage()));
            }
        }
        return sorted;
    }

    private static EpochGrid gridOf(List<StageMark> marks, RecordingFacts facts) {
        EpochGrid given = facts.grid();
        List<Long> phases = marks.stream().filter(mark -> mark.stage() != SleepStage.UNSCORED)
                .map(mark -> phase(mark.onsetNanos(), given)).toList();
        if (phases.isEmpty() || given.count() == 0) {
            return given;
        }
        long first = phases.getFirst();
        boolean shared = phases.stream().allMatch(phase -> Math.abs(phase - first) <= TOLERANCE);
        if (!shared || Math.abs(first) <= TOLERANCE) {
            return given;
        }
        long origin = given.originNanos() + first;
        long count = Math.max(0, Math.ceilDiv(facts.durationNanos() - origin, given.epochNanos()));
        return new EpochGrid(origin, given.epochNanos(), Math.toIntExact(count));
    }

    /// A mark that ends with the recording may end anywhere: the last epoch of a night is seldom whole.
    private static boolean isAligned(StageMark mark, EpochGrid grid, long recordingNanos) {
        return Math.abs(phase(mark.onsetNanos(), grid)) <= TOLERANCE
                && (Math.abs(phase(mark.endNanos(), grid)) <= TOLERANCE || mark.endNanos() >= recordingNanos - TOLERANCE);
    }

    /// Offset from the nearest epoch boundary, from minus to plus half an epoch.
    private static long phase(long nanos, EpochGrid grid) {
        long phase = Math.floorMod(nanos - grid.originNanos(), grid.epochNanos());
        return phase > grid.epochNanos() / 2 ? phase - grid.epochNanos() : phase;
    }

    private static long outside(StageMark mark, TimeSpan within) {
        return Math.max(0, Math.min(mark.endNanos(), within.startNanos()) - mark.onsetNanos())
                + Math.max(0, mark.endNanos() - Math.max(mark.onsetNanos(), within.endNanos()));
    }
}
