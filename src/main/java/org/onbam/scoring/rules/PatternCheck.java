package org.onbam.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.onbam.message.Message;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.night.EventRow;

/// Patterns that are made of other events, or belong to a stage: Cheyne-Stokes breathing of central events, REM sleep
/// without atonia in R.
final class PatternCheck implements EventCheck {

    /// AASM VIII.F: three or more consecutive central apneas or hypopneas, 40 s or more from one to the next.
    private static final int LEAST_CENTRAL = 3;
    private static final long LEAST_CYCLE = 40 * TimeSpan.SECOND;

    @Override
    public void look(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found) {
        if (night.has(Rule.CHEYNE_STOKES) && night.vocabulary().isA(type.code(), "cheynestokes_breathing")) {
            cheyneStokes(event, type, night, found);
        }
        if (night.has(Rule.RSWA_OUTSIDE_R) && night.vocabulary().isA(type.code(), "rswa")
                && !night.touches(event, stage -> stage == SleepStage.R || stage == SleepStage.UNSCORED)) {
            found.accept(Problem.of(Rule.RSWA_OUTSIDE_R, List.of(event), Message.of("rules.rswaOutsideR.found", type),
                    List.of(new Fix.Remove(event.id()))));
        }
    }

    private static void cheyneStokes(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found) {
        List<Long> onsets = new ArrayList<>();
        EventRow breathing = night.respiratory();
        for (int i = breathing.firstFrom(event.span().startNanos()); i < breathing.size()
                && event.span().contains(breathing.get(i).span().startNanos()); i++) {
            if (isCentral(breathing.get(i), night.vocabulary())) {
                onsets.add(breathing.get(i).span().startNanos());
            }
        }
        if (onsets.size() < LEAST_CENTRAL) {
            found.accept(Problem.of(Rule.CHEYNE_STOKES, List.of(event),
                    Message.of("rules.cheyneStokes.few", type, onsets.size()), List.of()));
            return;
        }
        long cycle = (onsets.getLast() - onsets.getFirst()) / (onsets.size() - 1);
        if (cycle < LEAST_CYCLE) {
            found.accept(Problem.of(Rule.CHEYNE_STOKES, List.of(event),
                    Message.of("rules.cheyneStokes.fast", type, Spoken.seconds(cycle)), List.of()));
        }
    }

    private static boolean isCentral(ScoredEvent event, EventVocabulary vocabulary) {
        return vocabulary.isA(event.type(), "apnea_central") || vocabulary.isA(event.type(), "hypopnea_central");
    }
}
