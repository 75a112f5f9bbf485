package org.onbam.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import org.onbam.message.Message;
import org.onbam.model.EpochGrid;
import org.onbam.model.Hypnogram;
import org.onbam.model.SleepStage;

/// Sequences of stages that are seldom right.
final class StageCheck {

    /// Sleep-onset REM period: R within 15 min of sleep onset (ICSD-3).
    private static final int EARLY_MINUTES = 15;

    private StageCheck() {
    }

    static List<Problem> look(ScoredNight night) {
        List<Problem> found = new ArrayList<>();
        Hypnogram stages = night.scoring().hypnogram();
        int onset = -1;
        boolean slept = false;
        for (int epoch = 0; epoch < stages.size(); epoch++) {
            SleepStage now = stages.at(epoch);
            SleepStage before = epoch == 0 ? SleepStage.UNSCORED : stages.at(epoch - 1);
            SleepStage after = epoch + 1 == stages.size() ? SleepStage.UNSCORED : stages.at(epoch + 1);
            if (now == SleepStage.R) {
                step(night, epoch, before, SleepStage.N3, Rule.N3_TO_R, found);
                step(night, epoch, before, SleepStage.W, Rule.W_TO_R, found);
                lone(night, epoch, before, after, Rule.LONE_R, found);
            } else if (now == SleepStage.N3) {
                step(night, epoch, before, SleepStage.W, Rule.W_TO_N3, found);
                lone(night, epoch, before, after, Rule.LONE_N3, found);
            }
            if (epoch >= night.lights().firstEpoch() && now.isSleep()) {
                onset = onset < 0 ? epoch : onset;
                if (now == SleepStage.R && !slept) {
                    slept = true;
                    early(night, onset, epoch, found);
                }
            }
        }
        return found;
    }

    private static void step(ScoredNight night, int epoch, SleepStage before, SleepStage from, Rule rule, List<Problem> found) {
        if (before == from && night.has(rule)) {
            found.add(at(night, epoch, rule, Message.of("rules.stages.step", epoch + 1, from.code(),
                    night.scoring().hypnogram().at(epoch).code())));
        }
    }

    private static void lone(ScoredNight night, int epoch, SleepStage before, SleepStage after, Rule rule, List<Problem> found) {
        SleepStage now = night.scoring().hypnogram().at(epoch);
        if (night.has(rule) && before != SleepStage.UNSCORED && after != SleepStage.UNSCORED && before != now && after != now) {
            found.add(at(night, epoch, rule, Message.of("rules.stages.lone", epoch + 1, now.code())));
        }
    }

    private static void early(ScoredNight night, int onset, int epoch, List<Problem> found) {
        double minutes = (epoch - onset) * night.scoring().grid().epochNanos() / 60e9;
        if (night.has(Rule.EARLY_R) && minutes < EARLY_MINUTES) {
            found.add(at(night, epoch, Rule.EARLY_R, Message.of("rules.earlyR.found", epoch + 1, Spoken.number(minutes))));
        }
    }

    private static Problem at(ScoredNight night, int epoch, Rule rule, Message sentence) {
        EpochGrid grid = night.scoring().grid();
        return Problem.of(rule, grid.span(epoch), List.of(), sentence, List.of());
    }
}
