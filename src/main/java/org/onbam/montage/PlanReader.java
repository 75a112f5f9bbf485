package org.onbam.montage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onbam.message.Finding;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.FilterBand;
import org.onbam.model.LaneScale;
import org.onbam.model.LaneStyle;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.TraceColour;
import tools.jackson.databind.JsonNode;

/// Reads montages from JSON, forgiving what people who write by hand get wrong.
///
/// What is left out is as usual for the kind of channel; an unknown key and a wrong value are findings that name the
/// place, and the rest of the file holds. A channel that seeks nothing, and a montage without an id or name, are left
/// out.
public final class PlanReader {

    static final int VERSION = 1;

    /// @param plans    in the order of the file
    /// @param findings what was odd
    public record Read(List<MontagePlan> plans, List<Finding> findings) {

        public Read {
            plans = List.copyOf(plans);
            findings = List.copyOf(findings);
        }
    }

    private PlanReader() {
    }

    /// @throws MontageException if the text is no JSON, holds no montages, or is of a newer version
    public static Read read(String json) throws MontageException {
        List<Finding> findings = new ArrayList<>();
        List<MontagePlan> plans = new ArrayList<>();
        for (JsonPlace place : JsonPlace.top(json, "montages", VERSION, findings).list("montages")) {
            plan(place).ifPresent(plans::add);
        }
        return new Read(plans, findings);
    }

    private static Optional<MontagePlan> plan(JsonPlace place) {
        place.only("id", "name", "functionKey", "channels");
        String id = place.text("id", "");
        String name = place.text("name", "");
        if (!MontagePlan.isId(id) || name.isBlank()) {
            place.at(MontagePlan.isId(id) ? "name" : "id").wrong();
            return Optional.empty();
        }
        int key = place.whole("functionKey", 0);
        if (key < 0 || key > MontagePlan.FUNCTION_KEYS) {
            place.at("functionKey").wrong();
            key = 0;
        }
        List<PlannedChannel> channels = new ArrayList<>();
        for (JsonPlace channel : place.list("channels")) {
            channel(channel).ifPresent(channels::add);
        }
        return Optional.of(new MontagePlan(id, name, key, channels));
    }

    private static Optional<PlannedChannel> channel(JsonPlace place) {
        place.only("name", "kind", "sought", "filter", "scale", "height", "colour", "gridlines", "group", "overflow",
                "whenMissing");
        List<Sought> sought = new ArrayList<>();
        for (JsonPlace one : place.list("sought")) {
            sought(one).ifPresent(sought::add);
        }
        if (sought.isEmpty()) {
            place.at("sought").wrong();
            return Optional.empty();
        }
        PlannedChannel usual = UsualLooks.channel(place.choice("kind", ChannelKind.class, kindOf(sought.getFirst())), sought)
                .withName(place.text("name", "")).withPresence(presence(place));
        PlannedChannel banded = place.has("filter") ? usual.withBand(band(place.at("filter"))) : usual;
        PlannedChannel scaled = place.has("scale") ? scaled(banded, place.at("scale")) : banded;
        double height = place.number("height", scaled.weight());
        if (!(height > 0)) {
            place.at("height").wrong();
            height = usual.weight();
        }
        return Optional.of(scaled.withWeight(height).withStyle(style(place)));
    }

    private static ChannelKind kindOf(Sought sought) {
        return switch (sought) {
            case Sought.Electrode electrode -> electrode.isEye() ? ChannelKind.EOG : ChannelKind.EEG;
            case Sought.OfSensor sensor -> sensor.sensor().kind();
            case Sought.Labelled(SignalName name) -> LabelRecogniser.standard().kindOf(name.label());
        };
    }

    private static Optional<Sought> sought(JsonPlace place) {
        try {
            if (place.has("electrode")) {
                place.only("electrode", "against");
                return Optional.of(new Sought.Electrode(place.text("electrode", ""), references(place)));
            }
            if (place.has("sensor")) {
                place.only("sensor", "side", "ordinal");
                return Sensor.ofCode(place.text("sensor", "")).map(sensor -> (Sought) new Sought.OfSensor(sensor,
                        place.choice("side", Side.class, Side.ANY), place.whole("ordinal", 1))).or(() -> nothing(place));
            }
            if (place.has("label")) {
                place.only("label", "occurrence");
                return Optional.of(new Sought.Labelled(new SignalName(place.text("label", ""), place.whole("occurrence", 1))));
            }
        } catch (IllegalArgumentException e) {
            return nothing(place);
        }
        return nothing(place);
    }

    private static Optional<Sought> nothing(JsonPlace place) {
        place.wrong();
        return Optional.empty();
    }

    private static List<Reference> references(JsonPlace place) {
        if (!place.has("against")) {
            return List.of(Reference.AS_RECORDED);
        }
        List<Reference> references = new ArrayList<>();
        for (JsonPlace one : place.list("against")) {
            try {
                references.add(Reference.parse(one.node().asString("")));
            } catch (IllegalArgumentException e) {
                one.wrong();
            }
        }
        return references;
    }

    private static Presence presence(JsonPlace place) {
        return switch (place.text("whenMissing", "empty lane")) {
            case "empty lane" -> Presence.REQUIRED;
            case "hidden" -> Presence.OPTIONAL;
            default -> {
                place.at("whenMissing").wrong();
                yield Presence.REQUIRED;
            }
        };
    }

    private static FilterBand band(JsonPlace place) {
        place.only("highPass", "lowPass", "notch", "notchHarmonics", "order", "phase");
        try {
            return new FilterBand(place.number("highPass", 0), place.number("lowPass", 0), place.number("notch", 0),
                    place.whole("notchHarmonics", 1), place.whole("order", FilterBand.USUAL_ORDER),
                    place.choice("phase", FilterBand.Phase.class, FilterBand.Phase.CAUSAL));
        } catch (IllegalArgumentException e) {
            place.wrong();
            return FilterBand.OFF;
        }
    }

    private static PlannedChannel scaled(PlannedChannel channel, JsonPlace place) {
        place.only("from", "to", "perMm", "centre", "fitted", "inverted", "unit");
        PhysicalUnit unit = new PhysicalUnit(place.text("unit", channel.unit().text()));
        try {
            if (place.has("perMm")) {
                return channel.withScale(new LaneScale.PerMillimetre(place.number("perMm", 0), place.number("centre", 0)),
                        unit);
            }
            if (place.has("from") || place.has("to")) {
                return channel.withScale(new Channel.Range(place.number("from", 0), place.number("to", 0)), unit);
            }
        } catch (IllegalArgumentException e) {
            place.wrong();
            return channel;
        }
        if (!place.node().isObject()) {
            place.wrong();
            return channel;
        }
        return channel.withScale(new LaneScale.Fitted(place.truth("inverted")), unit);
    }

    private static LaneStyle style(JsonPlace place) {
        List<Double> gridlines = new ArrayList<>();
        for (JsonPlace line : place.list("gridlines")) {
            JsonNode value = line.node();
            if (value.isNumber() && Double.isFinite(value.doubleValue())) {
                gridlines.add(value.doubleValue());
            } else {
                line.wrong();
            }
        }
        return new LaneStyle(place.choice("colour", TraceColour.class, TraceColour.BY_KIND), gridlines,
                place.text("group", "").strip(),
                place.choice("overflow", LaneStyle.Overflow.class, LaneStyle.Overflow.OVERLAP));
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
