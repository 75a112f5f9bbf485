package org.onbam.simulate;

import java.util.ArrayList;
import java.util.List;

/// A run of Cheyne-Stokes breathing: at least three central events in a row, with nothing but one crescendo and decrescendo
/// between them and cycles of 40 s and more (AASM manual, respiratory rules).
record CheyneStokes(double start, double end) {

    /// The longest hyperpnea that [Respiration] shapes as a hump: 14 breaths of about 3.3 s.
    private static final double LONGEST_HUMP_SECONDS = 48;
    private static final double SHORTEST_CYCLE_SECONDS = 40;

    static List<CheyneStokes> of(List<RespiratoryEvent> events) {
        List<CheyneStokes> runs = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= events.size(); i++) {
            if (i == events.size() || !follows(events.get(i - 1), events.get(i))) {
                if (i - first >= 3) {
                    runs.add(new CheyneStokes(events.get(first).start(), events.get(i - 1).end()));
                }
                first = i;
            }
        }
        return runs;
    }

    private static boolean follows(RespiratoryEvent before, RespiratoryEvent after) {
        return before.kind().isCentral() && after.kind().isCentral()
                && after.start() - before.end() < LONGEST_HUMP_SECONDS
                && after.start() - before.start() >= SHORTEST_CYCLE_SECONDS;
    }
}
