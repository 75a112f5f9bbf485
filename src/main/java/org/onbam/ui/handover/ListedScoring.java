package org.onbam.ui.handover;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.onbam.message.Message;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;
import org.onbam.ui.scoring.ScoreModel;

/// One's own scoring of a recording that is listed in the Library: opened before it is begun.
///
/// @param scorings what the list knows of the recording
/// @param open     opens a recording and tells its model
record ListedScoring(LibraryRecording recording, List<ScoringSummary> scorings, Scorer scorer,
                     BiConsumer<LibraryRecording, Consumer<ScoreModel>> open) implements OwnScoring {

    @Override
    public Optional<Message> objection() {
        boolean begun = scorings.stream().filter(summary -> summary.scorer().equals(scorer))
                .anyMatch(ScoringSummary::isBegun);
        return begun ? Optional.of(Message.of("handover.start.begun")) : Optional.empty();
    }

    @Override
    public void startFrom(Scoring other) {
        open.accept(recording, model -> new OpenNightScoring(model).startFrom(other));
    }
}
