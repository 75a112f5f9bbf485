package org.onbam.ui.handover;

import java.util.Optional;
import org.onbam.message.Message;
import org.onbam.model.Scoring;

/// One's own scoring of a recording, which can be begun with a copy of an imported one. FX thread.
interface OwnScoring {

    /// Why it cannot be begun with a copy; empty if it can.
    Optional<Message> objection();

    void startFrom(Scoring other);
}
