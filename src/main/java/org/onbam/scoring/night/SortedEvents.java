package org.onbam.scoring.night;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.onbam.model.Difference;
import org.onbam.model.EventFamily;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;

/// The events of a scoring sorted out by what they are, and what belongs together among them.
///
/// An edit makes the next from the last and looks only at the events that it changed. Immutable.
public final class SortedEvents {

    /// What is looked at together.
    private enum Kind {
        BREATHING, DESATURATION, AROUSAL, LIMB, MARK, ARTEFACT, OTHER;

        static Kind of(EventFamily family) {
            return switch (family) {
                case APNEA, HYPOPNEA, RERA -> BREATHING;
                case DESATURATION -> DESATURATION;
                case AROUSAL -> AROUSAL;
                case LIMB -> LIMB;
                case MARKER -> MARK;
                case ARTIFACT -> ARTEFACT;
                case SNORE, CARDIAC, POSITION, OTHER -> OTHER;
            };
        }
    }

    private final Scoring scoring;
    private final EventVocabulary vocabulary;
    private final EventRow all;
    private final Map<Kind, EventRow> rows;
    private final Belonging belonging;

    private SortedEvents(Scoring scoring, EventVocabulary vocabulary, EventRow all, Map<Kind, EventRow> rows, Belonging belonging) {
        this.scoring = scoring;
        this.vocabulary = vocabulary;
        this.all = all;
        this.rows = rows;
        this.belonging = belonging;
    }

    public static SortedEvents of(Scoring scoring, EventVocabulary vocabulary) {
        EventRow none = new EventRow(List.of());
        Map<Kind, EventRow> rows = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            rows.put(kind, none);
        }
        Scoring empty = Scoring.empty(scoring.grid());
        return new SortedEvents(empty, vocabulary, none, rows, belonging(empty, vocabulary, rows)).after(scoring);
    }

    private static Belonging belonging(Scoring scoring, EventVocabulary vocabulary, Map<Kind, EventRow> rows) {
        return Belonging.of(scoring.links(), vocabulary, rows.get(Kind.BREATHING), rows.get(Kind.DESATURATION).events(),
                rows.get(Kind.AROUSAL).events());
    }

    /// Those of another scoring of the same night. What has not changed is shared: each row, and what belongs together.
    public SortedEvents after(Scoring now) {
        if (now.events() == scoring.events() && now.links() == scoring.links()) {
            return now == scoring ? this : new SortedEvents(now, vocabulary, all, rows, belonging);
        }
        Difference changed = Difference.between(scoring.events(), now.events());
        Map<Kind, List<ScoredEvent>> gone = byKind(changed.in(scoring.events()));
        Map<Kind, List<ScoredEvent>> come = byKind(changed.in(now.events()));
        Map<Kind, EventRow> next = new EnumMap<>(Kind.class);
        rows.forEach((kind, row) -> next.put(kind,
                row.with(gone.getOrDefault(kind, List.of()), come.getOrDefault(kind, List.of()))));
        boolean sameBelonging = now.links().equals(scoring.links()) && next.get(Kind.BREATHING) == rows.get(Kind.BREATHING)
                && next.get(Kind.DESATURATION) == rows.get(Kind.DESATURATION)
                && next.get(Kind.AROUSAL) == rows.get(Kind.AROUSAL);
        return new SortedEvents(now, vocabulary, all.of(now.events(), changed), next,
                sameBelonging ? belonging : belonging(now, vocabulary, next));
    }

    private Map<Kind, List<ScoredEvent>> byKind(List<ScoredEvent> events) {
        Map<Kind, List<ScoredEvent>> kinds = new EnumMap<>(Kind.class);
        for (ScoredEvent event : events) {
            kinds.computeIfAbsent(Kind.of(vocabulary.typeOf(event).family()), kind -> new ArrayList<>()).add(event);
        }
        return kinds;
    }

    public EventRow all() {
        return all;
    }

    /// Apneas, hypopneas and RERAs.
    public EventRow breathing() {
        return rows.get(Kind.BREATHING);
    }

    public EventRow arousals() {
        return rows.get(Kind.AROUSAL);
    }

    public EventRow limbs() {
        return rows.get(Kind.LIMB);
    }

    /// Lights, notes, bookmarks.
    public List<ScoredEvent> marks() {
        return rows.get(Kind.MARK).events();
    }

    public List<ScoredEvent> artefacts() {
        return rows.get(Kind.ARTEFACT).events();
    }

    public Belonging belonging() {
        return belonging;
    }
}
