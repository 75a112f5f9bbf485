package org.onbam.ui.events;

import java.util.Locale;
import org.onbam.message.Messages;
import org.onbam.model.EventFamily;
import org.onbam.model.SleepStage;

/// The words of what can be picked, and of whose events are.
///
/// @param scorer whose scoring it is
record FacetText(TypeWords words, Messages messages, String scorer) {

    /// For example `Arousals`, `C4-M1`, `N2`.
    String of(Facet facet) {
        return switch (facet) {
            case Facet.OfFamily(EventFamily family) -> family(family);
            case Facet.OfType(String code) -> words.name(code);
            case Facet.OfChannel(String name) -> name.isEmpty() ? messages.text("events.facet.noChannel") : name;
            case Facet.OfStage(SleepStage stage) -> stage(stage);
            case Facet.OfScorer(boolean copied) -> scorer(copied);
        };
    }

    private String family(EventFamily family) {
        return messages.text(family.nameKey());
    }

    private String stage(SleepStage stage) {
        return stage == SleepStage.UNSCORED ? messages.text("events.facet.unscored") : stage.code();
    }

    String scorer(boolean copied) {
        return copied ? messages.text("events.scorer.copied") : scorer;
    }

    String heading(Facet.Kind kind) {
        return messages.text("events.column." + kind.name().toLowerCase(Locale.ROOT));
    }
}
