package org.onbam.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onbam.model.SleepStage;
import org.onbam.scoring.statistics.NightStatistics;
import tools.jackson.databind.JsonNode;

/// What a data card counts of one night.
///
/// @param shown   what is told of the person
/// @param ahi     mean over the scorers, events an hour of sleep; empty where nobody slept or marked stages
/// @param stages  epochs by code of stage
/// @param events  by type
/// @param dropped texts, types, channels and comments that stayed behind
record NightFacts(String subject, String part, ShownFacts shown, double hours, OptionalDouble ahi,
                  Map<String, Integer> stages, Map<String, Integer> events, int dropped) {

    NightFacts {
        stages = new TreeMap<>(stages);
        events = new TreeMap<>(events);
    }

    static NightFacts of(OpenedNight night, Map<String, NightStatistics> statistics, int dropped) {
        Map<String, Integer> stages = new TreeMap<>();
        for (SleepStage stage : SleepStage.values()) {
            stages.put(stage.code(), night.hard().hypnogram().count(stage));
        }
        Map<String, Integer> events = new TreeMap<>();
        LabelTables.all(night).forEach(each -> events.merge(each.event().type(), 1, Integer::sum));
        OptionalDouble ahi = statistics.values().stream().flatMapToDouble(each -> each.value(each.ahi()).stream()).average();
        return new NightFacts(night.night().subject(), night.night().part(), night.night().shown(),
                night.recording().durationNanos() / 3.6e12, ahi, stages, events, dropped);
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("subject", subject);
        out.put("part", part);
        out.put("sex", shown.sex());
        out.put("age", shown.age().isPresent() ? (Object) shown.age().getAsInt() : null);
        out.put("age_band", shown.ageBand());
        out.put("device", shown.device().orElse(null));
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
        return new NightFacts(node.path("subject").asString(""), node.path("part").asString(""), new ShownFacts(node.path("sex").asString("X"),
                age.isNumber() ? OptionalInt.of(age.intValue()) : OptionalInt.empty(), node.path("age_band").asInt(1),
                Optional.ofNullable(node.path("device").asString(null))), node.path("hours").asDouble(0),
                ahi.isNumber() ? OptionalDouble.of(ahi.doubleValue()) : OptionalDouble.empty(), stages, events,
                node.path("dropped").asInt(0));
    }

    /// What is counted is counted from what a resumed run reads back, so that both give the same card.
    NightFacts rounded() {
        return new NightFacts(subject, part, shown, DatasetJson.decimal(hours, 6).doubleValue(),
                ahi.isPresent() ? OptionalDouble.of(DatasetJson.decimal(ahi.getAsDouble(), 6).doubleValue()) : ahi, stages,
                events, dropped);
    }
}
