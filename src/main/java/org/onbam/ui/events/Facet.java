package org.onbam.ui.events;

import org.onbam.model.EventFamily;
import org.onbam.model.SleepStage;

/// One condition on events that a person picks from a list. Those of a [#kind] are alternatives; of each kind that was
/// picked from, one must hold.
sealed interface Facet {

    record OfFamily(EventFamily family) implements Facet {
    }

    /// @param code of the very type, not of those that are cases of it
    record OfType(String code) implements Facet {
    }

    /// @param name empty for events on no channel
    record OfChannel(String name) implements Facet {
    }

    record OfStage(SleepStage stage) implements Facet {
    }

    /// @param copied what came with the copy that the scoring was begun with, or what its scorer made or changed
    record OfScorer(boolean copied) implements Facet {
    }

    /// What it asks about.
    enum Kind { TYPE, CHANNEL, STAGE, SCORER }

    default Kind kind() {
        return switch (this) {
            case OfFamily _, OfType _ -> Kind.TYPE;
            case OfChannel _ -> Kind.CHANNEL;
            case OfStage _ -> Kind.STAGE;
            case OfScorer _ -> Kind.SCORER;
        };
    }

    default boolean holds(EventRow row, TypeWords words) {
        return switch (this) {
            case OfFamily(EventFamily family) -> words.type(row.event().type()).family() == family;
            case OfType(String code) -> row.event().type().equals(code);
            case OfChannel(String name) -> row.event().channel().equals(name);
            case OfStage(SleepStage stage) -> row.stage() == stage;
            case OfScorer(boolean copied) -> row.copied() == copied;
        };
    }
}
