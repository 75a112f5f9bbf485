package org.onbam.dataset;

import java.util.List;
import org.onbam.model.EventLink;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;

/// Digests of what a data set is made of, by which a run knows what need not be made again.
final class Inputs {

    /// Changes when the program writes other bytes for the same input.
    private static final String WRITER = "2";

    private Inputs() {
    }

    /// Of a plan, wherever its destination is, whether a table of codes is kept, and what becomes of faulty nights.
    static String form(ExportPlan plan) {
        ExportPlan.Naming naming = new ExportPlan.Naming(plan.naming().prefix(), plan.naming().seed(), false);
        return SeededOrder.sha256(WRITER + "\n" + PlanJson.write(plan.with(naming, plan.split())
                .with(ExportPlan.Faulty.LEAVE_OUT).withDestination("")));
    }

    /// Of a night: recording, code, part, what is told of the person, and every label as it is now.
    static String of(String form, PlannedNight night, List<LabelSet> labels) {
        StringBuilder text = new StringBuilder(form).append('\n').append(night.entry().id().digest()).append('\n')
                .append(night.code()).append('\n').append(night.part()).append('\n').append(night.shown()).append('\n');
        for (LabelSet set : labels) {
            text.append(set.code()).append(' ').append(set.status()).append(' ').append(set.scoring().grid()).append('\n');
            for (SleepStage stage : set.scoring().hypnogram().range(0, set.scoring().grid().count())) {
                text.append(stage.code()).append(' ');
            }
            for (ScoredEvent event : set.scoring().events()) {
                text.append('\n').append(event);
            }
            for (EventLink link : set.scoring().links()) {
                text.append('\n').append(link);
            }
        }
        return SeededOrder.sha256(text.toString());
    }
}
