package org.onbam.dataset;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventLink;
import org.onbam.model.Recording;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SignalInfo;
import org.onbam.model.SleepStage;
import org.onbam.montage.LabelRecogniser;
import org.onbam.montage.RecognisedLabel;
import org.onbam.scoring.night.Lights;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.statistics.NightStatistics;

/// What is known of a night, as one JSON object by `recording.schema.json`: keys in snake case, times in seconds since the
/// recording's start with three decimals at the most, `null` where there is no number.
final class RecordingFile {

    private final ExportPlan plan;
    private final OpenedNight night;
    private final Map<String, NightStatistics> statistics;

    /// @param statistics of each scoring, by code of scorer
    RecordingFile(ExportPlan plan, OpenedNight night, Map<String, NightStatistics> statistics) {
        this.plan = plan;
        this.night = night;
        this.statistics = statistics;
    }

    /// @param files names and digests of the night's other files, by product
    String text(List<DatasetFile> files) {
        Map<String, @Nullable Object> top = new LinkedHashMap<>();
        top.put("schema_version", "1.0.0");
        Map<String, @Nullable Object> dataset = new LinkedHashMap<>();
        dataset.put("name", plan.name());
        dataset.put("version", plan.version());
        dataset.put("license", plan.license());
        dataset.put("created", plan.created());
        dataset.put("part", night.night().part());
        top.put("dataset", dataset);
        top.put("subject", subject());
        top.put("recording", recording(files));
        top.put("scoring", scoring());
        top.put("images", images(files));
        top.put("statistics", figures());
        return DatasetJson.text(top);
    }

    private Map<String, @Nullable Object> subject() {
        ShownFacts shown = night.night().shown();
        Map<String, @Nullable Object> subject = new LinkedHashMap<>();
        subject.put("id", night.night().subject());
        subject.put("sex", shown.sex());
        subject.put("age_years", shown.age().isPresent() ? (Object) shown.age().getAsInt() : null);
        subject.put("age_capped", shown.isCapped());
        subject.put("age_band_years", shown.ageBand());
        return subject;
    }

    private Map<String, @Nullable Object> recording(List<DatasetFile> files) {
        Recording recording = night.recording();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", night.night().code());
        out.put("device", night.night().shown().device().orElse(null));
        DatasetFile signals = files.stream().filter(file -> file.product().equals(Product.SIGNALS.code())).findFirst().orElse(null);
        out.put("file", signals == null ? null : signals.name());
        out.put("sha256", signals == null ? null : signals.sha256());
        out.put("start_time", Deidentifier.start(recording).toLocalTime().withNano(0).format(DateTimeFormatter.ISO_LOCAL_TIME));
        out.put("start_known", recording.start().isPresent());
        out.put("duration_s", DatasetJson.seconds(recording.durationNanos()));
        List<String> labels = night.deidentifier().labels(recording);
        List<RecognisedLabel> meant = LabelRecogniser.standard().recognise(recording);
        List<Object> channels = new ArrayList<>();
        for (SignalInfo signal : recording.signals()) {
            Map<String, @Nullable Object> channel = new LinkedHashMap<>();
            channel.put("label", labels.get(signal.index()));
            channel.put("type", type(meant.get(signal.index()).kind()));
            channel.put("fs", DatasetJson.decimal(signal.rate().hertz(), 6));
            channel.put("unit", Deidentifier.unit(signal.unit().text()));
            channels.add(channel);
        }
        out.put("channels", channels);
        return out;
    }

    private static String type(ChannelKind kind) {
        return PlanPlace.code(kind);
    }

    private Map<String, @Nullable Object> scoring() {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("rule_set", "AASM");
        out.put("hypopnea_rule", statistics.values().stream().findFirst()
                .flatMap(first -> first.basis().counted()).map(rule -> "1" + rule.name()).orElse("as scored"));
        out.put("source", plan.labels().source().code());
        out.put("epoch_s", DatasetJson.seconds(night.hard().grid().epochNanos()));
        out.put("grid_offset_s", DatasetJson.seconds(night.hard().grid().originNanos()));
        Lights lights = Lights.of(night.labels().getFirst().scoring());
        out.put("lights_off_s", at(lights.offs().stream().findFirst()));
        out.put("lights_on_s", at(lights.ons().isEmpty() ? Optional.empty() : Optional.of(lights.ons().getLast())));
        out.put("scorers", night.labels().stream().map(set -> {
            Map<String, @Nullable Object> scorer = new LinkedHashMap<>();
            scorer.put("id", set.code());
            scorer.put("kind", PlanPlace.code(set.scorer().kind()));
            scorer.put("status", PlanPlace.code(set.status()));
            return scorer;
        }).toList());
        out.put("stages", stages(night.hard().hypnogram().range(0, night.hard().grid().count())));
        if (night.labels().size() > 1) {
            out.put("votes", votes());
        }
        out.put("events", events());
        return out;
    }

    private static @Nullable Object at(Optional<ScoredEvent> event) {
        return event.isEmpty() ? null : DatasetJson.seconds(event.get().span().startNanos());
    }

    private static List<String> stages(List<SleepStage> stages) {
        return stages.stream().map(SleepStage::code).toList();
    }

    private Map<String, @Nullable Object> votes() {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        for (int scorer = 0; scorer < night.labels().size(); scorer++) {
            List<SleepStage> stages = new ArrayList<>();
            for (int epoch = 0; epoch < night.votes().epochs(); epoch++) {
                stages.add(night.votes().of(scorer, epoch));
            }
            out.put(night.labels().get(scorer).code(), stages(stages));
        }
        return out;
    }

    private List<Object> events() {
        List<LabelTables.Marked> all = LabelTables.all(night);
        List<Object> events = new ArrayList<>();
        for (LabelTables.Marked each : all) {
            ScoredEvent event = each.event();
            Map<String, @Nullable Object> out = new LinkedHashMap<>();
            out.put("type", event.type());
            out.put("onset_s", DatasetJson.seconds(event.span().startNanos()));
            out.put("duration_s", DatasetJson.seconds(event.span().durationNanos()));
            out.put("channel", event.channel().isEmpty() ? null : event.channel());
            out.put("scorer", each.scorer());
            if (!event.comment().isEmpty()) {
                out.put("comment", event.comment());
            }
            List<Integer> effects = effects(each, all);
            if (!effects.isEmpty()) {
                out.put("effects", effects);
            }
            events.add(out);
        }
        return events;
    }

    /// Places in the list of the desaturations and arousals that an event brought about.
    private List<Integer> effects(LabelTables.Marked cause, List<LabelTables.Marked> all) {
        List<Integer> places = new ArrayList<>();
        for (LabelSet set : night.labels()) {
            if (set.code().equals(cause.scorer())) {
                for (EventLink link : set.scoring().linksOf(cause.event().id())) {
                    for (int i = 0; link.cause().equals(cause.event().id()) && i < all.size(); i++) {
                        if (all.get(i).event().id().equals(link.effect()) && all.get(i).scorer().equals(cause.scorer())) {
                            places.add(i);
                        }
                    }
                }
            }
        }
        places.sort(null);
        return places;
    }

    private List<Object> images(List<DatasetFile> files) {
        List<Object> images = new ArrayList<>();
        for (DatasetFile file : files) {
            if (file.product().equals(Product.IMAGES.code())) {
                Map<String, @Nullable Object> image = new LinkedHashMap<>();
                image.put("epoch", images.size() + 1);
                image.put("file", "images/" + file.name());
                image.put("label", night.hard().hypnogram().at(images.size()).code());
                images.add(image);
            }
        }
        return images;
    }

    private Map<String, @Nullable Object> figures() {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        statistics.forEach((scorer, of) -> out.put(scorer, figures(of)));
        return out;
    }

    private static Map<String, @Nullable Object> figures(NightStatistics of) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            OptionalDouble value = of.value(figure);
            out.put(figure.code(), value.isPresent() ? DatasetJson.decimal(value.getAsDouble(), 4) : null);
        }
        return out;
    }
}
