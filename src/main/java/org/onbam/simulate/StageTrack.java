package org.onbam.simulate;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.SleepStage;

/// The stage at any moment. The brain does not know the epoch grid: each change lies up to 6 s off it, which leaves the
/// larger part of every epoch to the stage the epoch is scored as.
final class StageTrack {

    private static final double EPOCH_SECONDS = 30;

    private final double[] starts;
    private final SleepStage[] stages;
    private final Timeline timeline;
    private final double end;

    private StageTrack(double[] starts, SleepStage[] stages, double end) {
        this.starts = starts;
        this.timeline = new Timeline(starts);
        this.stages = stages;
        this.end = end;
    }

    static StageTrack of(List<SleepStage> epochs, Chance chance) {
        List<Double> starts = new ArrayList<>();
        List<SleepStage> stages = new ArrayList<>();
        for (int i = 0; i < epochs.size(); i++) {
            if (i == 0 || epochs.get(i) != epochs.get(i - 1)) {
                starts.add(i == 0 ? 0 : i * EPOCH_SECONDS + chance.uniform(-6, 6));
                stages.add(epochs.get(i));
            }
        }
        return new StageTrack(starts.stream().mapToDouble(Double::doubleValue).toArray(),
                stages.toArray(SleepStage[]::new), epochs.size() * EPOCH_SECONDS);
    }

    SleepStage at(double seconds) {
        return stages[run(seconds)];
    }

    /// Start of the stretch of one stage that holds this moment.
    double startOfRun(double seconds) {
        return starts[run(seconds)];
    }

    double endOfRun(double seconds) {
        int run = run(seconds);
        return run + 1 < starts.length ? starts[run + 1] : end;
    }

    boolean sleeps(double seconds) {
        return at(seconds).isSleep();
    }

    boolean sleepsThrough(double from, double to) {
        for (int run = run(from); run < starts.length && (starts[run] < to || starts[run] <= from); run++) {
            if (!stages[run].isSleep()) {
                return false;
            }
        }
        return true;
    }

    private int run(double seconds) {
        return Math.max(0, timeline.lastAt(seconds));
    }
}
