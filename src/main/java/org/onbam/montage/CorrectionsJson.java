package org.onbam.montage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onbam.message.Finding;
import org.onbam.model.BodyPosition;

/// What was said about the labels of devices, as JSON.
public final class CorrectionsJson {

    private static final int VERSION = 1;

    /// @param findings what was odd in the file
    public record Read(LabelCorrections corrections, List<Finding> findings) {

        public Read {
            findings = List.copyOf(findings);
        }
    }

    private CorrectionsJson() {
    }

    /// Forgiving, as [PlanReader].
    ///
    /// @throws MontageException if the text is no JSON, holds no devices, or is of a newer version
    public static Read read(String json) throws MontageException {
        List<Finding> findings = new ArrayList<>();
        LabelCorrections corrections = LabelCorrections.NONE;
        for (JsonPlace place : JsonPlace.top(json, "devices", VERSION, findings).list("devices")) {
            place.only("id", "name", "montage", "signals", "positions");
            Device device = new Device(place.text("id", ""), place.text("name", ""));
            if (device.id().isEmpty()) {
                place.at("id").wrong();
                continue;
            }
            corrections = corrections.withMontage(device, place.text("montage", ""))
                    .withPositions(device, positions(place));
            for (JsonPlace signal : place.list("signals")) {
                Optional<SignalMeaning> meaning = meaning(signal);
                if (meaning.isPresent()) {
                    corrections = corrections.with(device,
                            new SignalName(signal.text("label", ""), Math.max(1, signal.whole("occurrence", 1))),
                            meaning.get());
                }
            }
        }
        return new Read(corrections, findings);
    }

    private static PositionCodes positions(JsonPlace place) {
        PositionCodes codes = PositionCodes.NONE;
        for (JsonPlace entry : place.list("positions")) {
            entry.only("value", "direction", "position");
            BodyPosition position = entry.choice("position", BodyPosition.class, BodyPosition.UNKNOWN);
            Optional<PositionCodes.Direction> known = PositionCodes.Direction.ofCode(entry.text("direction", ""));
            if (known.isPresent()) {
                codes = codes.withDirection(known.get(), position);
            } else if (entry.has("value")) {
                codes = codes.withNumber(entry.number("value", 0), position);
            } else {
                entry.wrong();
            }
        }
        return codes;
    }

    private static List<Map<String, Object>> positions(PositionCodes codes) {
        List<Map<String, Object>> entries = new ArrayList<>();
        codes.numbers().forEach((value, position) -> entries.add(entry("value", value, position)));
        codes.directions().forEach((direction, position) -> entries.add(entry("direction", direction.code(), position)));
        return entries;
    }

    private static Map<String, Object> entry(String key, Object code, BodyPosition position) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(key, code);
        fields.put("position", position.name().toLowerCase(Locale.ROOT));
        return fields;
    }

    private static Optional<SignalMeaning> meaning(JsonPlace place) {
        place.only("label", "occurrence", "sensor", "side", "electrode", "reference");
        try {
            if (place.has("electrode")) {
                return Optional.of(new SignalMeaning.OfElectrode(place.text("electrode", ""), place.text("reference", "")));
            }
            Optional<Sensor> sensor = Sensor.ofCode(place.text("sensor", ""));
            if (sensor.isPresent()) {
                return Optional.of(new SignalMeaning.OfSensor(sensor.get(), place.choice("side", Side.class, Side.NONE)));
            }
        } catch (IllegalArgumentException e) {
            place.wrong();
            return Optional.empty();
        }
        place.wrong();
        return Optional.empty();
    }

    /// @return one JSON object, ended by a line feed; [#read] gives the same corrections back
    public static String write(LabelCorrections corrections) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("version", VERSION);
        List<Map<String, Object>> devices = new ArrayList<>();
        corrections.devices().forEach((id, known) -> {
            Map<String, Object> device = new LinkedHashMap<>();
            device.put("id", id);
            device.put("name", known.name());
            device.put("montage", known.montage());
            device.put("signals", known.signals().entrySet().stream()
                    .map(entry -> signal(entry.getKey(), entry.getValue())).toList());
            if (!known.positions().isEmpty()) {
                device.put("positions", positions(known.positions()));
            }
            devices.add(device);
        });
        root.put("devices", devices);
        return PlanWriter.text(root);
    }

    private static Map<String, Object> signal(SignalName name, SignalMeaning meaning) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("label", name.label());
        fields.put("occurrence", name.occurrence());
        switch (meaning) {
            case SignalMeaning.OfSensor(Sensor sensor, Side side) -> {
                fields.put("sensor", sensor.code());
                fields.put("side", side.code());
            }
            case SignalMeaning.OfElectrode(String electrode, String reference) -> {
                fields.put("electrode", electrode);
                fields.put("reference", reference);
            }
        }
        return fields;
    }
}
