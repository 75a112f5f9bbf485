package org.onbam.app;

import java.util.Arrays;
import java.util.Optional;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.Montage;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;
import org.onbam.signal.SignalSource;

/// A slow channel over the whole night, such as SpO2, as its least and greatest value in equal parts of the recording.
///
/// @param lows  least value of each part, `NaN` where there are no data; owned by whoever asked for it
/// @param highs greatest value of each part
public record SlowTrace(Channel channel, float[] lows, float[] highs) {

    private static final int CHUNK = 1 << 16;

    /// Reads the first SpO2 channel of a montage; empty where there is none. Values that no probe on a finger gives, under
    /// 30 % or over 100 %, count as no data.
    ///
    /// @param parts number of equal parts, 1 or more
    public static Optional<SlowTrace> ofSaturation(SignalSource source, Montage montage, int parts)
            throws UserException {
        for (Channel channel : montage.channels()) {
            if (channel.kind() == ChannelKind.SPO2 && channel.derivation().terms().size() == 1) {
                return Optional.of(read(source, channel, parts));
            }
        }
        return Optional.empty();
    }

    private static SlowTrace read(SignalSource source, Channel channel, int parts) throws UserException {
        float[] lows = new float[parts];
        float[] highs = new float[parts];
        Arrays.fill(lows, Float.NaN);
        Arrays.fill(highs, Float.NaN);
        Derivation.Term term = channel.derivation().terms().getFirst();
        SignalInfo signal = source.recording().signals().get(term.signal());
        float[] values = new float[CHUNK];
        long night = Math.max(1, source.recording().durationNanos());
        for (Segment segment : source.recording().segments()) {
            long end = segment.endSample(signal);
            for (long first = segment.firstSample(signal); first < end; first += CHUNK) {
                int count = (int) Math.min(CHUNK, end - first);
                source.read(signal.index(), first, count, values, 0);
                for (int i = 0; i < count; i++) {
                    long nanos = segment.nanosAt(signal, first + i);
                    add(lows, highs, (int) Math.clamp(nanos / (double) night * parts, 0, parts - 1), values[i]);
                }
            }
        }
        return new SlowTrace(channel, lows, highs);
    }

    private static void add(float[] lows, float[] highs, int part, float value) {
        if (value >= 30 && value <= 100) {
            lows[part] = Float.isNaN(lows[part]) ? value : Math.min(lows[part], value);
            highs[part] = Float.isNaN(highs[part]) ? value : Math.max(highs[part], value);
        }
    }
}
