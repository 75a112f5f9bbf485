package org.onbam.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onbam.agreement.Dispute;
import org.onbam.agreement.EventAgreement;
import org.onbam.agreement.EventGroup;
import org.onbam.agreement.EventMatching;
import org.onbam.agreement.FleissKappa;
import org.onbam.agreement.KrippendorffAlpha;
import org.onbam.agreement.PairCounts;
import org.onbam.agreement.Ratings;
import org.onbam.agreement.Spread;
import org.onbam.app.ScoringComparison;

/// How far scorings of one recording agree, as a JSON object. A number that is undefined is not there. Events are matched for
/// the most pairs, then the most shared time, and the object says so.
final class ComparisonJson {

    private ComparisonJson() {
    }

    static Map<String, Object> of(ScoringComparison comparison) {
        Ratings ratings = comparison.ratings();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("scorings", comparison.names());
        object.put("epochs", ratings.units());
        object.put("eventMatching", AgreementJson.MATCHING);
        FleissKappa.of(ratings).ifPresent(fleiss -> object.put("fleiss", AgreementJson.fleiss(fleiss)));
        AgreementJson.put(object, "krippendorffAlpha", KrippendorffAlpha.of(ratings).value(KrippendorffAlpha.Scale.NOMINAL));
        List<Object> pairs = new ArrayList<>();
        for (int a = 0; a < ratings.raters(); a++) {
            for (int b = a + 1; b < ratings.raters(); b++) {
                pairs.add(pair(comparison, a, b));
            }
        }
        object.put("pairs", pairs);
        List<Dispute> disputes = comparison.disagreement().disputes();
        object.put("disputes", disputes.size());
        object.put("disputedEpochs", disputes.stream().mapToInt(each -> each instanceof Dispute.OfEpochs run ? run.count() : 0).sum());
        return object;
    }

    private static Map<String, Object> pair(ScoringComparison comparison, int a, int b) {
        PairCounts counts = comparison.pair(a, b);
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("reference", comparison.names().get(a));
        pair.put("test", comparison.names().get(b));
        AgreementJson.kappa(pair, counts.stages());
        AgreementJson.stages(pair, counts.stages());
        Map<String, Object> events = new LinkedHashMap<>();
        for (EventGroup group : EventGroup.values()) {
            if (!counts.of(group).isEmpty()) {
                Map<String, Object> found = AgreementJson.events(counts.of(group));
                differences(found, comparison, a, b, group);
                events.put(group.name().toLowerCase(Locale.ROOT), found);
            }
        }
        pair.put("events", events);
        return pair;
    }

    private static void differences(Map<String, Object> object, ScoringComparison comparison, int a, int b, EventGroup group) {
        EventAgreement usual = EventAgreement.of(comparison.events(a, group), comparison.events(b, group), EventAgreement.USUAL_IOU,
                EventMatching.Method.BEST);
        usual.onsets().ifPresent(spread -> object.put("onsetSeconds", spread(spread)));
        usual.durations().ifPresent(spread -> object.put("durationSeconds", spread(spread)));
        object.put("merged", usual.merged());
        object.put("split", usual.split());
        object.put("types", usual.types());
    }

    private static Map<String, Object> spread(Spread spread) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("median", spread.median());
        object.put("quartiles", List.of(spread.quarter(), spread.threeQuarters()));
        object.put("central95", List.of(spread.p2half(), spread.p97half()));
        return object;
    }
}
