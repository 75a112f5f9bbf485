package org.onbam.render;

import java.util.List;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.PositionTrack;

/// Which way the sleeper lay, as the night strip draws it. Immutable.
///
/// @param track what is known
/// @param codes what the sensor said where nobody knows what that means
public record NightPosition(PositionTrack track, List<Code> codes) {

    /// Of a night without a sensor and without marks.
    public static final NightPosition NONE = of(PositionTrack.of(List.of()));

    /// @param text the code as it is read
    public record Code(TimeSpan span, String text) {
    }

    public NightPosition {
        codes = List.copyOf(codes);
    }

    public static NightPosition of(PositionTrack track) {
        return new NightPosition(track, List.of());
    }

    public boolean isEmpty() {
        return track.isEmpty() && codes.isEmpty();
    }

    /// What the sensor said at a time at which nobody knows what that means; empty elsewhere.
    public String codeAt(long nanos) {
        return codes.stream().filter(code -> code.span().contains(nanos)).findFirst().map(Code::text).orElse("");
    }
}
