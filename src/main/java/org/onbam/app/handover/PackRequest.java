package org.onbam.app.handover;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.EventType;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.montage.MontagePlan;
import org.onbam.scoring.rules.RuleChoice;

/// What somebody asks to be packed.
///
/// @param receiver name of the person who is to score
/// @param rules    empty where the usual ones hold
public record PackRequest(Scorer sender, String receiver, List<RecordingId> recordings, Set<Also> also, String instructions,
                          List<MontagePlan> montages, List<EventType> types, Optional<RuleChoice> rules) {

    /// What goes in only where asked for.
    public enum Also {
        /// The files of the recordings.
        RECORDINGS,
        /// The labels of other scorers, with their names and comments.
        LABELS,
        /// The sender's own scorings in place of the receiver's, and no assignments: what was handed over comes back.
        BACK,
        /// Nothing more: names of scorers become codes.
        CODES
    }

    public PackRequest {
        recordings = List.copyOf(recordings);
        also = Set.copyOf(also);
        montages = List.copyOf(montages);
        types = List.copyOf(types);
    }

    /// Rules as a package holds them.
    public static Optional<RuleChoice> unusual(RuleChoice rules) {
        return rules.equals(RuleChoice.STANDARD) ? Optional.empty() : Optional.of(rules);
    }
}
