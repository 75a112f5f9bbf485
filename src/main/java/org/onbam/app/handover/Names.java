package org.onbam.app.handover;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.onbam.model.Scorer;
import org.onbam.scoring.transfer.TransferredScoring;
import org.onbam.scoring.work.NamedRevision;
import org.onbam.scoring.work.StatusStep;

/// How scorers are called in a package: by their names, or by codes that say nothing to who does not have their library.
///
/// @param isCoded whether by codes
record Names(boolean isCoded) {

    /// The same person has the same code in every package, so that what comes back is known by it.
    static String code(Scorer scorer) {
        byte[] hash = PackageWriter.newDigest().digest(("onbam scorer " + scorer.id()).getBytes(StandardCharsets.UTF_8));
        return "S-" + HexFormat.of().formatHex(hash, 0, 4).toUpperCase(Locale.ROOT);
    }

    Scorer of(Scorer scorer) {
        return isCoded ? coded(scorer) : scorer;
    }

    private static Scorer coded(Scorer scorer) {
        return new Scorer(scorer.id(), code(scorer), scorer.kind());
    }

    TransferredScoring in(TransferredScoring scoring) {
        return scoring.withScorer(of(scoring.scorer())).withWork(
                scoring.steps().stream().map(step -> by(step, of(step.by()), step.comment())).toList(),
                scoring.named().stream().map(name -> new NamedRevision(name.scoring(), name.revision(), name.name(), of(name.by()),
                        name.at())).toList());
    }

    /// Without what others said of it: their steps stay, since they say how far it is, by a code and without comment; the names
    /// they gave to revisions do not.
    TransferredScoring blind(TransferredScoring scoring, Scorer whose) {
        List<StatusStep> steps = scoring.steps().stream()
                .map(step -> step.by().id().equals(whose.id()) ? step : by(step, coded(step.by()), "")).toList();
        return scoring.withWork(steps, scoring.named().stream().filter(name -> name.by().id().equals(whose.id())).toList());
    }

    private static StatusStep by(StatusStep step, Scorer by, String comment) {
        return new StatusStep(step.scoring(), step.from(), step.to(), by, step.at(), step.revision(), comment);
    }
}
