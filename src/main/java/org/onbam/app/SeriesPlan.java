package org.onbam.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onbam.dsp.HeartbeatDetector;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.Montage;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;
import org.onbam.montage.MontageMatcher;
import org.onbam.montage.PositionCodes;
import org.onbam.montage.RecognisedLabel;
import org.onbam.montage.Sensor;

/// Which signals of a night its slow numbers are read from. Looks at the header alone; equal plans give equal series.
///
/// @param saturation the first SpO2 channel
/// @param pulse      the first channel of pulse or heart rate
/// @param ecg        the first ECG of a rate that holds R waves, for nights without a usable pulse
/// @param position   the position channel, or the X, Y and Z axes, some of which may be missing (-1); empty where there is
///                   none
/// @param codes      what position signals mean
public record SeriesPlan(Optional<Channel> saturation, Optional<Channel> pulse, Optional<Channel> ecg,
                         List<Integer> position, PositionCodes codes) {

    public SeriesPlan {
        position = List.copyOf(position);
    }

    /// @param montages of the night, the best first: where one shows such a channel, it is that one
    /// @param plans    what the signals are
    /// @param codes    what this device's position signals mean
    public static SeriesPlan of(List<Montage> montages, NightMontages plans, PositionCodes codes) {
        MontageMatcher matcher = plans.matcher();
        Recording recording = matcher.recording();
        return new SeriesPlan(find(montages, matcher, ChannelKind.SPO2, Sensor.SPO2),
                find(montages, matcher, ChannelKind.PULSE, Sensor.PULSE),
                find(montages, matcher, ChannelKind.ECG, Sensor.ECG)
                        .filter(channel -> rateHz(recording, channel) >= HeartbeatDetector.LEAST_RATE_HZ),
                position(matcher, codes), codes);
    }

    private static double rateHz(Recording recording, Channel channel) {
        return recording.baseOf(channel.derivation()).rate().hertz();
    }

    private static Optional<Channel> find(List<Montage> montages, MontageMatcher matcher, ChannelKind kind, Sensor sensor) {
        Recording recording = matcher.recording();
        Stream<Channel> shown = montages.stream().flatMap(montage -> montage.channels().stream())
                .filter(channel -> channel.kind() == kind && !channel.isMissing() && isOfOneRate(recording, channel.derivation()));
        Stream<Channel> signals = recording.signals().stream()
                .filter(signal -> matcher.labels().get(signal.index()).sensor() == sensor).map(signal -> new Channel(
                        matcher.labels().get(signal.index()).name(), kind, Derivation.of(signal.index()), signal.unit(),
                        FilterBand.OFF, Optional.empty(), 1));
        return Stream.concat(shown, signals).findFirst();
    }

    private static boolean isOfOneRate(Recording recording, Derivation derivation) {
        return derivation.terms().stream().map(term -> recording.signals().get(term.signal()))
                .mapToInt(SignalInfo::samplesPerRecord).distinct().count() == 1;
    }

    /// Codes that somebody said decide between a channel and axes where a recorder stores both.
    private static List<Integer> position(MontageMatcher matcher, PositionCodes codes) {
        int coded = first(matcher, Sensor.POSITION);
        List<Integer> axes = new ArrayList<>();
        Stream.of(Sensor.GRAVITY_X, Sensor.GRAVITY_Y, Sensor.GRAVITY_Z).forEach(axis -> axes.add(first(matcher, axis)));
        boolean hasAxes = axes.stream().anyMatch(axis -> axis >= 0);
        boolean wantsAxes = codes.numbers().isEmpty() && !codes.directions().isEmpty();
        if (coded >= 0 && !(hasAxes && wantsAxes)) {
            return List.of(coded);
        }
        return hasAxes ? axes : List.of();
    }

    /// The same readings under other meanings of the position codes.
    public boolean isSameButCodes(SeriesPlan other) {
        return new SeriesPlan(saturation, pulse, ecg, position, other.codes).equals(other);
    }

    /// The first signal of a sensor, one that is meant for scoring before one that is not.
    private static int first(MontageMatcher matcher, Sensor sensor) {
        int found = -1;
        for (int i = 0; i < matcher.labels().size(); i++) {
            RecognisedLabel label = matcher.labels().get(i);
            if (label.sensor() == sensor && (found < 0 || label.use().compareTo(matcher.labels().get(found).use()) < 0)) {
                found = i;
            }
        }
        return found;
    }

    boolean isEmpty() {
        return saturation.isEmpty() && pulse.isEmpty() && ecg.isEmpty() && position.isEmpty();
    }
}
