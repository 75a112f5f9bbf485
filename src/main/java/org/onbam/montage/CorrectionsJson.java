package org.onbam.montage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onbam.message.Finding;

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
            place.only("id", "name", "montage", "signals");
            Device device = new Device(place.text("id", ""), place.text("name", ""));
            if (device.id().isEmpty()) {
                place.at("id").wrong();
                continue;
            }
            corrections = corrections.withMontage(device, place.text("montage", ""));
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
