package org.onbam.montage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onbam.model.Channel;
import org.onbam.model.FilterBand;
import org.onbam.model.LaneScale;
import org.onbam.model.LaneStyle;
import tools.jackson.databind.json.JsonMapper;

/// Writes montages as JSON, every property named, so that they mean the same where other looks are usual. [PlanReader]
/// reads back the same plans.
public final class PlanWriter {

    private PlanWriter() {
    }

    /// @return one JSON object, ended by a line feed
    public static String write(List<MontagePlan> plans) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("version", PlanReader.VERSION);
        root.put("montages", plans.stream().map(PlanWriter::plan).toList());
        return text(root);
    }

    static String text(Map<String, Object> root) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static Map<String, Object> plan(MontagePlan plan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", plan.id());
        fields.put("name", plan.name());
        fields.put("functionKey", plan.functionKey());
        fields.put("channels", plan.channels().stream().map(PlanWriter::channel).toList());
        return fields;
    }

    private static Map<String, Object> channel(PlannedChannel channel) {
        LaneStyle style = channel.style();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", channel.name());
        fields.put("kind", PlanReader.code(channel.kind()));
        fields.put("sought", channel.sought().stream().map(PlanWriter::sought).toList());
        fields.put("filter", filter(channel.band()));
        fields.put("scale", scale(channel));
        fields.put("height", channel.weight());
        fields.put("colour", PlanReader.code(style.colour()));
        fields.put("gridlines", new ArrayList<>(style.gridlines()));
        fields.put("group", style.group());
        fields.put("overflow", PlanReader.code(style.overflow()));
        fields.put("whenMissing", switch (channel.presence()) {
            case REQUIRED -> "empty lane";
            case OPTIONAL -> "hidden";
        });
        return fields;
    }

    private static Map<String, Object> sought(Sought sought) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (sought) {
            case Sought.Electrode(String electrode, List<Reference> references) -> {
                fields.put("electrode", LabelRecogniser.display(electrode));
                fields.put("against", references.stream().map(Reference::text).toList());
            }
            case Sought.OfSensor(Sensor sensor, Side side, int ordinal) -> {
                fields.put("sensor", sensor.code());
                fields.put("side", side.code());
                fields.put("ordinal", ordinal);
            }
            case Sought.Labelled(SignalName(String label, int occurrence)) -> {
                fields.put("label", label);
                fields.put("occurrence", occurrence);
            }
        }
        return fields;
    }

    private static Map<String, Object> filter(FilterBand band) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("highPass", band.highPassHz());
        fields.put("lowPass", band.lowPassHz());
        fields.put("notch", band.notchHz());
        fields.put("notchHarmonics", band.notchHarmonics());
        fields.put("order", band.order());
        fields.put("phase", PlanReader.code(band.phase()));
        return fields;
    }

    private static Map<String, Object> scale(PlannedChannel channel) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (channel.scale()) {
            case LaneScale.Fitted(boolean isInverted) -> {
                fields.put("fitted", true);
                fields.put("inverted", isInverted);
            }
            case LaneScale.PerMillimetre(double units, double centre) -> {
                fields.put("perMm", units);
                fields.put("centre", centre);
            }
            case Channel.Range(double bottom, double top) -> {
                fields.put("from", bottom);
                fields.put("to", top);
            }
        }
        fields.put("unit", channel.unit().text());
        return fields;
    }
}
