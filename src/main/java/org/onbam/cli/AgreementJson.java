package org.onbam.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.onbam.agreement.ClassScores;
import org.onbam.agreement.CohenKappa;
import org.onbam.agreement.ConfusionMatrix;
import org.onbam.agreement.EventCounts;
import org.onbam.agreement.EventGroup;
import org.onbam.agreement.FleissKappa;
import org.onbam.agreement.NumberAgreement;
import org.onbam.agreement.Ratings;
import org.onbam.agreement.SeveralNights;
import org.onbam.agreement.SeveralNights.NightKappa;
import org.onbam.agreement.SeveralNights.Pooled;
import org.onbam.agreement.Spread;

/// How far scorers agree, as JSON objects: the parts of one night, and several nights whole. A number that is undefined is not
/// there.
final class AgreementJson {

    /// How events are matched, for every object that counts pairs of them.
    static final String MATCHING = "most pairs, then most shared time";

    private AgreementJson() {
    }

    static Map<String, Object> of(SeveralNights nights) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("recordings", nights.nights().size());
        object.put("scorers", nights.raters());
        object.put("eventMatching", MATCHING);
        nights.fleiss().ifPresent(fleiss -> object.put("fleiss", fleiss(fleiss)));
        put(object, "krippendorffAlpha", nights.alpha());
        nights.ofAll().ifPresent(all -> {
            Map<String, Object> together = new LinkedHashMap<>();
            pooled(together, all);
            object.put("everyPairBothWays", together);
        });
        List<Object> pairs = new ArrayList<>();
        for (SeveralNights.Pair pair : nights.pairs()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("reference", pair.reference());
            one.put("test", pair.test());
            one.put("recordings", pair.nights());
            nights.of(pair.reference(), pair.test()).ifPresent(found -> {
                kappa(one, found.counts().stages());
                pooled(one, found);
            });
            pairs.add(one);
        }
        object.put("pairs", pairs);
        return object;
    }

    private static void pooled(Map<String, Object> object, Pooled pooled) {
        pooled.spread().ifPresent(spread -> object.put("kappaOfRecordings", range(spread)));
        stages(object, pooled.counts().stages());
        Map<String, Object> events = new LinkedHashMap<>();
        for (EventGroup group : EventGroup.values()) {
            EventCounts counts = pooled.counts().of(group);
            if (!counts.isEmpty()) {
                events.put(group.name().toLowerCase(Locale.ROOT), events(counts));
            }
        }
        object.put("events", events);
        Map<String, Object> numbers = new LinkedHashMap<>();
        pooled.numbers().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(number -> numbers.put(number.getKey(), number(number.getValue())));
        if (!numbers.isEmpty()) {
            object.put("numbers", numbers);
        }
        List<Object> nights = new ArrayList<>();
        for (NightKappa night : pooled.kappas()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("recording", night.night().name());
            one.put("digest", night.night().id());
            put(one, "kappa", night.kappa());
            nights.add(one);
        }
        object.put("byRecording", nights);
    }

    private static Map<String, Object> range(Spread spread) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("count", spread.count());
        object.put("median", spread.median());
        object.put("quartiles", List.of(spread.quarter(), spread.threeQuarters()));
        object.put("range", List.of(spread.least(), spread.most()));
        return object;
    }

    private static Map<String, Object> number(NumberAgreement number) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("recordings", number.limits().count());
        put(object, "icc21", number.absolute());
        object.put("bias", number.limits().bias());
        object.put("limits95", List.of(number.limits().lower(), number.limits().upper()));
        return object;
    }

    static Map<String, Object> fleiss(FleissKappa fleiss) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("epochs", fleiss.units());
        object.put("agreement", fleiss.agreement());
        put(object, "kappa", fleiss.value());
        Map<String, Object> byStage = new LinkedHashMap<>();
        for (int stage = 0; stage < Ratings.STAGES.size(); stage++) {
            put(byStage, Ratings.STAGES.get(stage).code(), fleiss.category(stage));
        }
        object.put("byStage", byStage);
        return object;
    }

    static void kappa(Map<String, Object> object, ConfusionMatrix matrix) {
        CohenKappa.of(matrix).ifPresent(kappa -> {
            object.put("kappa", kappa.value());
            object.put("kappaInterval95", List.of(kappa.lower(), kappa.upper()));
        });
    }

    /// Epochs, agreement, and stage by stage.
    static void stages(Map<String, Object> object, ConfusionMatrix matrix) {
        object.put("epochs", matrix.total());
        object.put("dropped", matrix.dropped());
        put(object, "agreement", matrix.agreement());
        put(object, "macroF1", ClassScores.macroF1(matrix));
        put(object, "weightedF1", ClassScores.weightedF1(matrix));
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
        object.put("stages", stages);
        object.put("confusion", counts);
    }

    /// How many events, and how they pair at each threshold; kappa of epochs with such an event and without.
    static Map<String, Object> events(EventCounts counts) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("reference", counts.reference());
        object.put("test", counts.test());
        for (int i = 0; i < EventCounts.THRESHOLDS.size(); i++) {
            Map<String, Object> at = new LinkedHashMap<>();
            at.put("pairs", counts.scores().get(i).hits());
            scores(at, counts.scores().get(i));
            object.put("iou" + EventCounts.THRESHOLDS.get(i), at);
        }
        CohenKappa.of(counts.epochs()).ifPresent(kappa -> object.put("epochKappa", kappa.value()));
        return object;
    }

    private static void scores(Map<String, Object> object, ClassScores scores) {
        put(object, "precision", scores.precision());
        put(object, "recall", scores.recall());
        put(object, "f1", scores.f1());
    }

    static void put(Map<String, Object> object, String key, OptionalDouble value) {
        value.ifPresent(number -> object.put(key, number));
    }
}
