package org.onbam.scoring.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;

/// Looks after the rules of scoring. Immutable and pure, but for what is kept of measurements in the saturation: one thread
/// at a time.
///
/// After an edit only the events are looked at again that the edit can matter to: those that lie within the reach of the
/// rules from an event or epoch that changed, and those whose desaturation or arousal is another than before. Stages and
/// lights are looked at as a whole, since that takes microseconds; where lights are marked anew, everything is.
public final class Linter {

    private static final List<EventCheck> CHECKS = List.of(new DurationCheck(), new RespiratoryCheck(),
            new DesaturationCheck(), new ArousalCheck(), new LimbCheck(), new PatternCheck(), new PlaceCheck());

    private final RuleSet rules;
    private final EventVocabulary vocabulary;
    private final NightFacts facts;

    public Linter(RuleSet rules, EventVocabulary vocabulary, NightFacts facts) {
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.facts = facts;
    }

    public RuleSet rules() {
        return rules;
    }

    /// Looks at everything: some 30 ms for 10,000 events.
    public Lint look(Scoring scoring) {
        return lookAtAll(new ScoredNight(scoring, vocabulary, facts, rules));
    }

    private static Lint lookAtAll(ScoredNight night) {
        boolean[] all = new boolean[night.scoring().events().size()];
        Arrays.fill(all, true);
        return look(night, new ArrayList<>(), all);
    }

    /// As [#look(Scoring)], from what was found before the last edits: a millisecond or two for 10,000 events.
    ///
    /// @param before what this linter found in another scoring of the same night
    public Lint look(Lint before, Scoring now) {
        if (before.night().rules() != rules || before.night().facts() != facts || !before.scoring().grid().equals(now.grid())) {
            return look(now);
        }
        ScoredNight night = before.night().after(now);
        if (!night.whole().equals(before.night().whole())) {
            return lookAtAll(night);
        }
        Touched touched = new Touched(before.night(), night);
        List<List<Problem>> kept = new ArrayList<>(now.events().size());
        for (int i = 0; i < now.events().size(); i++) {
            int old = touched.formerIndex(i);
            kept.add(old < 0 ? List.of() : before.of(old));
        }
        return look(night, kept, touched.again());
    }

    /// @param kept  what is known of each event; made up where it is empty
    /// @param again which to look at
    private static Lint look(ScoredNight night, List<List<Problem>> kept, boolean[] again) {
        List<ScoredEvent> events = night.scoring().events();
        int looked = 0;
        for (int i = 0; i < again.length; i++) {
            if (kept.size() == i) {
                kept.add(List.of());
            }
            if (again[i]) {
                kept.set(i, problemsOf(events.get(i), night));
                looked++;
            }
        }
        List<Problem> ofNight = new ArrayList<>(LightsCheck.look(night));
        ofNight.addAll(StageCheck.look(night));
        return new Lint(night, kept, ofNight, looked);
    }

    private static List<Problem> problemsOf(ScoredEvent event, ScoredNight night) {
        List<Problem> found = new ArrayList<>(2);
        CHECKS.forEach(check -> check.look(event, night.typeOf(event), night, found::add));
        return found.isEmpty() ? List.of() : List.copyOf(found);
    }
}
