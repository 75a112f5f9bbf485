package org.onbam.montage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people said about the labels of devices: `XYZ` of this recorder is the thermistor. Wins over every rule. And by
/// which montage they look at its recordings.
///
/// @param devices by [Device#id], in the order in which they were first corrected
public record LabelCorrections(Map<String, OfDevice> devices) {

    public static final LabelCorrections NONE = new LabelCorrections(Map.of());

    /// @param name    the device's name when something was said of it last; may be empty
    /// @param montage id of the montage its recordings open with; empty for the one that fits best
    /// @param signals what each signal is
    public record OfDevice(String name, String montage, Map<SignalName, SignalMeaning> signals) {

        public static final OfDevice NONE = new OfDevice("", "", Map.of());

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
        return with(device, of(device).montage(), signals);
    }

    /// @param montage id of the montage that recordings of that device open with; empty for the one that fits best
    public LabelCorrections withMontage(Device device, String montage) {
        return with(device, montage, of(device).signals());
    }

    /// The rules decide about that signal again.
    public LabelCorrections without(Device device, SignalName signal) {
        Map<SignalName, SignalMeaning> signals = new LinkedHashMap<>(of(device).signals());
        same(signals, signal).forEach(signals::remove);
        return with(device, of(device).montage(), signals);
    }

    private static List<SignalName> same(Map<SignalName, SignalMeaning> signals, SignalName signal) {
        return signals.keySet().stream().filter(signal::matches).toList();
    }

    private LabelCorrections with(Device device, String montage, Map<SignalName, SignalMeaning> signals) {
        Map<String, OfDevice> next = new LinkedHashMap<>(devices);
        if (signals.isEmpty() && montage.isEmpty()) {
            next.remove(device.id());
        } else {
            next.put(device.id(), new OfDevice(device.name(), montage, signals));
        }
        return new LabelCorrections(next);
    }
}
