package org.onbam.scoring.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.onbam.model.BodyPosition;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.PositionTrack;
import org.onbam.scoring.statistics.NightEvents.Item;

/// Apneas and hypopneas by how the sleeper lay: events in a position by the sleep in that position.
///
/// An event belongs to the position at its onset, or at the start of the epoch it counts in where its onset is in wake.
/// Sleep is cut where the position changes, also within an epoch, so that the positions sum to the total sleep time.
final class PositionFigures {

    private record Line(Figure index, Figure sleep, List<BodyPosition> positions) {
    }

    private static final List<Line> LINES = List.of(
            new Line(Figure.AHI_SUPINE, Figure.SLEEP_SUPINE, List.of(BodyPosition.SUPINE)),
            new Line(Figure.AHI_NON_SUPINE, Figure.SLEEP_NON_SUPINE,
                    List.of(BodyPosition.LEFT, BodyPosition.RIGHT, BodyPosition.PRONE, BodyPosition.UPRIGHT)),
            new Line(Figure.AHI_LATERAL, Figure.SLEEP_LATERAL, List.of(BodyPosition.LEFT, BodyPosition.RIGHT)),
            new Line(Figure.AHI_LEFT, Figure.SLEEP_LEFT, List.of(BodyPosition.LEFT)),
            new Line(Figure.AHI_RIGHT, Figure.SLEEP_RIGHT, List.of(BodyPosition.RIGHT)),
            new Line(Figure.AHI_PRONE, Figure.SLEEP_PRONE, List.of(BodyPosition.PRONE)),
            new Line(Figure.AHI_UPRIGHT, Figure.SLEEP_UPRIGHT, List.of(BodyPosition.UPRIGHT)),
            new Line(Figure.AHI_POSITION_UNKNOWN, Figure.SLEEP_POSITION_UNKNOWN, List.of(BodyPosition.UNKNOWN)));

    private PositionFigures() {
    }

    /// @param counted the apneas and hypopneas that count
    static void fill(NightEpochs epochs, List<Item> counted, PositionTrack track, FigureTable table) {
        if (track.isEmpty() || epochs.sleepCount() == 0) {
            Absence reason = epochs.scoredCount() == 0 ? Absence.NO_STAGES
                    : epochs.sleepCount() == 0 ? Absence.NO_SLEEP : Absence.NO_POSITION;
            LINES.forEach(line -> table.absent(reason, line.index(), line.sleep()));
            return;
        }
        Map<BodyPosition, Long> sleep = sleepNanos(epochs, track);
        Map<BodyPosition, Integer> events = new EnumMap<>(BodyPosition.class);
        for (Item item : counted) {
            events.merge(track.at(epochs.momentOf(item.span(), item.epoch())), 1, Integer::sum);
        }
        for (Line line : LINES) {
            long nanos = 0;
            int n = 0;
            for (BodyPosition position : line.positions()) {
                nanos += sleep.getOrDefault(position, 0L);
                n += events.getOrDefault(position, 0);
            }
            table.put(line.sleep(), NightEpochs.minutes(nanos));
            table.perHour(line.index(), n, NightEpochs.minutes(nanos), Absence.NO_SLEEP_IN_POSITION);
        }
    }

    private static Map<BodyPosition, Long> sleepNanos(NightEpochs epochs, PositionTrack track) {
        Map<BodyPosition, Long> sleep = new EnumMap<>(BodyPosition.class);
        long known = 0;
        for (PositionTrack.Stretch stretch : track.stretches()) {
            long from = Math.max(epochs.first(), epochs.epochOf(stretch.span().startNanos()));
            for (long epoch = from; epoch < epochs.end() && epochs.grid().startOf(epoch) < stretch.span().endNanos(); epoch++) {
                if (epochs.isSleep((int) epoch)) {
                    TimeSpan span = epochs.grid().span((int) epoch);
                    long common = Math.min(span.endNanos(), stretch.span().endNanos())
                            - Math.max(span.startNanos(), stretch.span().startNanos());
                    sleep.merge(stretch.position(), common, Long::sum);
                    known += common;
                }
            }
        }
        sleep.merge(BodyPosition.UNKNOWN, epochs.sleepCount() * epochs.grid().epochNanos() - known, Long::sum);
        return sleep;
    }
}
