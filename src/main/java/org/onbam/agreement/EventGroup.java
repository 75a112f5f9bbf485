package org.onbam.agreement;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.EventFamily;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;

/// Families whose events stand for one another when scorers differ: what one calls an apnea is another's hypopnea or RERA.
public enum EventGroup {

    RESPIRATORY(EventFamily.APNEA, EventFamily.HYPOPNEA, EventFamily.RERA),
    DESATURATION(EventFamily.DESATURATION),
    AROUSAL(EventFamily.AROUSAL),
    LIMB(EventFamily.LIMB);

    private final Set<EventFamily> families;

    EventGroup(EventFamily first, EventFamily... rest) {
        this.families = EnumSet.of(first, rest);
    }

    public boolean holds(EventFamily family) {
        return families.contains(family);
    }

    /// The events of a scoring that are of this group.
    public List<ScoredEvent> in(Scoring scoring, EventVocabulary vocabulary) {
        return scoring.events().stream().filter(event -> holds(vocabulary.typeOf(event).family())).toList();
    }

    /// The group of a family; empty for what is no finding of the scorer's, such as notes, positions and artefacts.
    public static Optional<EventGroup> of(EventFamily family) {
        for (EventGroup group : values()) {
            if (group.holds(family)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }
}
