package org.onbam.ui.handover;

import java.util.Optional;
import org.onbam.app.StartFrom;
import org.onbam.message.Message;
import org.onbam.model.Scoring;
import org.onbam.ui.scoring.ScoreModel;

/// One's own scoring while it is open in the Score space.
record OpenNightScoring(ScoreModel model) implements OwnScoring {

    @Override
    public Optional<Message> objection() {
        if (!model.isEditable()) {
            return Optional.of(Message.of("handover.start.readOnly"));
        }
        return StartFrom.isEmpty(model.scoring()) ? Optional.empty() : Optional.of(Message.of("handover.start.begun"));
    }

    @Override
    public void startFrom(Scoring other) {
        if (objection().isEmpty()) {
            StartFrom.change(model.scoring(), other).ifPresent(model::execute);
        }
    }
}
