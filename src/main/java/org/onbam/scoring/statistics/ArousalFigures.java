package org.onbam.scoring.statistics;

import java.util.List;
import org.onbam.scoring.statistics.NightEvents.Item;

/// Arousals an hour of sleep, in all and by what brought them about: as the type says, else as a link says, else not stated.
final class ArousalFigures {

    private ArousalFigures() {
    }

    static void fill(NightEpochs epochs, NightEvents events, FigureTable table) {
        int respiratory = 0;
        int limb = 0;
        int spontaneous = 0;
        int other = 0;
        for (Item arousal : events.arousals()) {
            if (!arousal.counts()) {
                continue;
            }
            switch (cause(arousal, events.causesOf(arousal))) {
                case AROUSAL_RESPIRATORY -> respiratory++;
                case AROUSAL_LIMB -> limb++;
                case AROUSAL_SPONTANEOUS -> spontaneous++;
                default -> other++;
            }
        }
        double sleep = epochs.sleepMinutes();
        Absence reason = epochs.noSleep();
        table.perHour(Figure.AROUSAL_INDEX, respiratory + limb + spontaneous + other, sleep, reason);
        table.perHour(Figure.AROUSAL_RESPIRATORY, respiratory, sleep, reason);
        table.perHour(Figure.AROUSAL_LIMB, limb, sleep, reason);
        table.perHour(Figure.AROUSAL_SPONTANEOUS, spontaneous, sleep, reason);
        table.perHour(Figure.AROUSAL_OTHER, other, sleep, reason);
    }

    private static EventKind cause(Item arousal, List<Item> causes) {
        if (arousal.kind() != EventKind.AROUSAL_OTHER) {
            return arousal.kind();
        }
        EventKind found = EventKind.AROUSAL_OTHER;
        for (Item cause : causes) {
            if (cause.kind().isRespiratory()) {
                return EventKind.AROUSAL_RESPIRATORY;
            }
            found = cause.kind().isLegMovement() ? EventKind.AROUSAL_LIMB : found;
        }
        return found;
    }
}
