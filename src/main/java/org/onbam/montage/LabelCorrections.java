package org.onbam.montage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people said about the labels of devices: `XYZ` of this recorder is the thermistor. Wins over every rule. By
/// which montage they look at its recordings, and what its position codes mean.
///
/// @param devices by [Device#id], in the order in which they were first corrected
public record LabelCorrections(Map<String, OfDevice> devices) {

    public static final LabelCorrections NONE = new LabelCorrections(Map.of());

    /// @param name      the device's name when something was said of it last; may be empty
    /// @param montage   id of the montage its recordings open with; empty for the one that fits best
    /// @param signals   what each signal is
    /// @param positions what its position sensor says; empty where nobody said
    public record OfDevice(String name, String montage, Map<SignalName, SignalMeaning> signals, PositionCodes positions) {

        public static final OfDevice NONE = new OfDevice("", "", Map.of(), PositionCodes.NONE);

        public OfDevice {
            signals = Collections.unmodifiableMap(new LinkedHashMap<>(signals));
        }

        public Optional<SignalMeaning> meaning(SignalName name) {
            return signals.entrySet().stream().filter(entry -> entry.getKey().matches(name)).map(Map.Entry::getValue)
                    .findFirst();
        }
    }

    public LabelCorrections {
        devices = Collections.unmodifiableMap(new LinkedHashMap<>(devices));
    }

    /// What is known of a device; [OfDevice#NONE] where nothing is.
    public OfDevice of(Device device) {
        return devices.getOrDefault(device.id(), OfDevice.NONE);
    }

    public LabelCorrections with(Device device, SignalName signal, SignalMeaning meaning) {
        Map<SignalName, SignalMeaning> signals = new LinkedHashMap<>(of(device).signals());
        same(signals, signal).forEach(signals::remove);
        signals.put(signal, meaning);
        return with(device, of(device).montage(), signals, of(device).positions());
    }

    /// @param montage id of the montage that recordings of that device open with; empty for the one that fits best
    public LabelCorrections withMontage(Device device, String montage) {
        return with(device, montage, of(device).signals(), of(device).positions());
    }

    /// @param positions what the device's position sensor says; [PositionCodes#NONE] to take it back
    public LabelCorrections withPositions(Device device, PositionCodes positions) {
        return with(device, of(device).montage(), of(device).signals(), positions);
    }

    /// What a device's position codes mean: as somebody said, else as is known for certain, else nothing.
    public PositionCodes positions(Device device) {
        PositionCodes said = of(device).positions();
        return said.isEmpty() ? PositionMap.ofDevice(device) : said;
    }

    /// The rules decide about that signal again.
    public LabelCorrections without(Device device, SignalName signal) {
        Map<SignalName, SignalMeaning> signals = new LinkedHashMap<>(of(device).signals());
        same(signals, signal).forEach(signals::remove);
        return with(device, of(device).montage(), signals, of(device).positions());
    }

    private static List<SignalName> same(Map<SignalName, SignalMeaning> signals, SignalName signal) {
        return signals.keySet().stream().filter(signal::matches).toList();
    }

    private LabelCorrections with(Device device, String montage, Map<SignalName, SignalMeaning> signals,
                                  PositionCodes positions) {
        Map<String, OfDevice> next = new LinkedHashMap<>(devices);
        if (signals.isEmpty() && montage.isEmpty() && positions.isEmpty()) {
            next.remove(device.id());
        } else {
            next.put(device.id(), new OfDevice(device.name(), montage, signals, positions));
        }
        return new LabelCorrections(next);
    }
}
