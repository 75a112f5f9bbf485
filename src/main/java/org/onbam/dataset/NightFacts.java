package org.onbam.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onbam.model.SleepStage;
import org.onbam.scoring.statistics.NightStatistics;
import tools.jackson.databind.JsonNode;

/// What a data card counts of one night.
///
/// @param age     as it leaves; empty where it does not
/// @param ahi     mean over the scorers, events an hour of sleep; empty where nobody slept or marked stages
/// @param stages  epochs by code of stage
/// @param events  by type
/// @param dropped texts, types, channels and comments that stayed behind
record NightFacts(String subject, String part, String sex, OptionalInt age, double hours, OptionalDouble ahi,
                  Map<String, Integer> stages, Map<String, Integer> events, int dropped) {

    NightFacts {
        stages = new TreeMap<>(stages);
        events = new TreeMap<>(events);
    }

    static NightFacts of(ExportPlan plan, OpenedNight night, Map<String, NightStatistics> statistics, int dropped) {
        Map<String, Integer> stages = new TreeMap<>();
        for (SleepStage stage : SleepStage.values()) {
            stages.put(stage.code(), night.hard().hypnogram().count(stage));
        }
        Map<String, Integer> events = new TreeMap<>();
        LabelTables.all(night).forEach(each -> events.merge(each.event().type(), 1, Integer::sum));
        SubjectFacts facts = SubjectFacts.of(night.recording());
        OptionalDouble ahi = statistics.values().stream().flatMapToDouble(each -> each.value(each.ahi()).stream()).average();
        return new NightFacts(night.night().subject(), night.night().part(), plan.privacy().keepSex() ? facts.sex() : "X",
                plan.privacy().keepAge() ? facts.shownAge() : OptionalInt.empty(),
                night.recording().durationNanos() / 3.6e12, ahi, stages, events, dropped);
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("subject", subject);
        out.put("part", part);
        out.put("sex", sex);
        out.put("age", age.isPresent() ? (Object) age.getAsInt() : null);
        out.put("hours", DatasetJson.decimal(hours, 6));
        out.put("ahi", ahi.isPresent() ? DatasetJson.decimal(ahi.getAsDouble(), 6) : null);
        out.put("stages", stages);
        out.put("events", events);
        out.put("dropped", dropped);
        return out;
    }

    static NightFacts of(JsonNode node) {
        Map<String, Integer> stages = new TreeMap<>();
        node.path("stages").properties().forEach(entry -> stages.put(entry.getKey(), entry.getValue().asInt(0)));
        Map<String, Integer> events = new TreeMap<>();
        node.path("events").properties().forEach(entry -> events.put(entry.getKey(), entry.getValue().asInt(0)));
        JsonNode age = node.path("age");
        JsonNode ahi = node.path("ahi");
        return new NightFacts(node.path("subject").asString(""), node.path("part").asString(""), node.path("sex").asString("X"),
                age.isNumber() ? OptionalInt.of(age.intValue()) : OptionalInt.empty(), node.path("hours").asDouble(0),
                ahi.isNumber() ? OptionalDouble.of(ahi.doubleValue()) : OptionalDouble.empty(), stages, events,
                node.path("dropped").asInt(0));
    }

    /// What is counted is counted from what a resumed run reads back, so that both give the same card.
    NightFacts rounded() {
        return new NightFacts(subject, part, sex, age, DatasetJson.decimal(hours, 6).doubleValue(),
                ahi.isPresent() ? OptionalDouble.of(DatasetJson.decimal(ahi.getAsDouble(), 6).doubleValue()) : ahi, stages,
                events, dropped);
    }
}
