package org.onbam.app.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onbam.model.EventType;
import org.onbam.model.Scorer;
import org.onbam.montage.MontagePlan;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.rules.RuleChoice;
import org.onbam.scoring.transfer.TransferredScoring;

/// What one package holds.
///
/// @param made         when
/// @param instructions for all of it; may be empty
/// @param montages     the sender's own
/// @param types        event types of one's own
/// @param rules        where they are not the usual ones
/// @param scorings     of the receiver, and of others where asked for
public record WorkPackage(Instant made, Parties parties, String instructions, List<Night> nights, List<MontagePlan> montages,
                          List<EventType> types, Optional<RuleChoice> rules, List<TransferredScoring> scorings) {

    /// @param isBlind whether nothing of other scorers is inside
    /// @param isCoded whether names of scorers are codes
    /// @param isBack  whether it brings the sender's scorings back and asks for nothing
    public record Parties(Scorer sender, Scorer receiver, boolean isBlind, boolean isCoded, boolean isBack) {
    }

    /// A recording to be scored.
    ///
    /// @param recording its location is a bare file name
    /// @param inside    name of the entry that is its file; empty where the receiver finds the file by its content
    /// @param bytes     length of the file where it is inside, 0 otherwise
    public record Night(LibraryRecording recording, Optional<String> inside, long bytes) {
    }

    public WorkPackage {
        nights = List.copyOf(nights);
        montages = List.copyOf(montages);
        types = List.copyOf(types);
        scorings = List.copyOf(scorings);
    }

    WorkPackage with(List<Night> others) {
        return new WorkPackage(made, parties, instructions, others, montages, types, rules, scorings);
    }

    /// Bytes of the recordings inside.
    public long recordingBytes() {
        return nights.stream().mapToLong(Night::bytes).sum();
    }
}
