package org.onbam.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.onbam.agreement.ClassScores;
import org.onbam.agreement.CohenKappa;
import org.onbam.agreement.ConfusionMatrix;
import org.onbam.agreement.EventAgreement;
import org.onbam.agreement.EventGroup;
import org.onbam.agreement.EventMatching;
import org.onbam.agreement.FleissKappa;
import org.onbam.agreement.KrippendorffAlpha;
import org.onbam.agreement.Ratings;
import org.onbam.agreement.Spread;
import org.onbam.app.ScoringComparison;

/// How far scorings agree, as a JSON object. A number that is undefined is not there. Events are matched for the most pairs,
/// then the most shared time, and the object says so.
final class ComparisonJson {

    private ComparisonJson() {
    }

    static Map<String, Object> of(ScoringComparison comparison) {
        Ratings ratings = comparison.ratings();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("scorings", comparison.names());
        object.put("epochs", ratings.units());
        object.put("eventMatching", "most pairs, then most shared time");
        FleissKappa.of(ratings).ifPresent(fleiss -> {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("epochs", fleiss.units());
            all.put("agreement", fleiss.agreement());
            put(all, "kappa", fleiss.value());
            Map<String, Object> byStage = new LinkedHashMap<>();
            for (int stage = 0; stage < Ratings.STAGES.size(); stage++) {
                put(byStage, Ratings.STAGES.get(stage).code(), fleiss.category(stage));
            }
            all.put("byStage", byStage);
            object.put("fleiss", all);
        });
        put(object, "krippendorffAlpha", KrippendorffAlpha.of(ratings).value(KrippendorffAlpha.Scale.NOMINAL));
        List<Object> pairs = new ArrayList<>();
        for (int a = 0; a < ratings.raters(); a++) {
            for (int b = a + 1; b < ratings.raters(); b++) {
                pairs.add(pair(comparison, ratings.pair(a, b), a, b));
            }
        }
        object.put("pairs", pairs);
        object.put("disputes", comparison.disagreement().disputes().size());
        return object;
    }

    private static Map<String, Object> pair(ScoringComparison comparison, ConfusionMatrix matrix, int a, int b) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("reference", comparison.names().get(a));
        pair.put("test", comparison.names().get(b));
        pair.put("epochs", matrix.total());
        pair.put("dropped", matrix.dropped());
        put(pair, "agreement", matrix.agreement());
        CohenKappa.of(matrix).ifPresent(kappa -> {
            pair.put("kappa", kappa.value());
            pair.put("kappaInterval95", List.of(kappa.lower(), kappa.upper()));
        });
        put(pair, "macroF1", ClassScores.macroF1(matrix));
        put(pair, "weightedF1", ClassScores.weightedF1(matrix));
        Map<String, Object> stages = new LinkedHashMap<>();
        List<List<Long>> counts = new ArrayList<>();
        for (int stage = 0; stage < matrix.size(); stage++) {
            Map<String, Object> one = new LinkedHashMap<>();
            CohenKappa.of(matrix.against(stage)).ifPresent(kappa -> one.put("kappa", kappa.value()));
            scores(one, ClassScores.of(matrix, stage));
            stages.put(Ratings.STAGES.get(stage).code(), one);
            List<Long> row = new ArrayList<>();
            for (int other = 0; other < matrix.size(); other++) {
                row.add(matrix.at(stage, other));
            }
            counts.add(row);
        }
        pair.put("stages", stages);
        pair.put("confusion", counts);
        Map<String, Object> events = new LinkedHashMap<>();
        for (EventGroup group : EventGroup.values()) {
            events(comparison, a, b, group).ifPresent(found -> events.put(group.name().toLowerCase(Locale.ROOT), found));
        }
        pair.put("events", events);
        return pair;
    }

    private static Optional<Map<String, Object>> events(ScoringComparison comparison, int a, int b, EventGroup group) {
        var reference = comparison.events(a, group);
        var test = comparison.events(b, group);
        if (reference.isEmpty() && test.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("reference", reference.size());
        object.put("test", test.size());
        EventAgreement usual = EventAgreement.of(reference, test, EventAgreement.USUAL_IOU, EventMatching.Method.BEST);
        for (double iou : new double[] {0, EventAgreement.USUAL_IOU, 0.5}) {
            Map<String, Object> at = new LinkedHashMap<>();
            EventAgreement agreement = iou == EventAgreement.USUAL_IOU ? usual
                    : EventAgreement.of(reference, test, iou, EventMatching.Method.BEST);
            at.put("pairs", agreement.pairs().size());
            scores(at, agreement.scores());
            object.put("iou" + iou, at);
        }
        usual.onsets().ifPresent(spread -> object.put("onsetSeconds", spread(spread)));
        usual.durations().ifPresent(spread -> object.put("durationSeconds", spread(spread)));
        object.put("merged", usual.merged());
        object.put("split", usual.split());
        object.put("types", usual.types());
        return Optional.of(object);
    }

    private static void scores(Map<String, Object> object, ClassScores scores) {
        put(object, "precision", scores.precision());
        put(object, "recall", scores.recall());
        put(object, "f1", scores.f1());
    }

    private static Map<String, Object> spread(Spread spread) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("median", spread.median());
        object.put("quartiles", List.of(spread.quarter(), spread.threeQuarters()));
        object.put("central95", List.of(spread.p2half(), spread.p97half()));
        return object;
    }

    private static void put(Map<String, Object> object, String key, OptionalDouble value) {
        value.ifPresent(number -> object.put(key, number));
    }
}
