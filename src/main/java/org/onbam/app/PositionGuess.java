package org.onbam.app;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onbam.message.Message;
import org.onbam.model.BodyPosition;
import org.onbam.model.TimeSpan;
import org.onbam.montage.PositionCode;
import org.onbam.montage.PositionCodes;
import org.onbam.montage.PositionMap;
import org.onbam.scoring.PositionTrack;

/// What a code of a position sensor may mean, and why one may think so. Offered, never applied by itself: left taken for
/// right is a wrong report.
///
/// @param position what it may be; [BodyPosition#UNKNOWN] where nothing speaks for one of them
/// @param why      in a few words
public record PositionGuess(BodyPosition position, Message why) {

    /// Positions marked over less of a code's time than this prove nothing.
    private static final long LEAST_MARKED = 60 * TimeSpan.SECOND;
    private static final double LEAST_SHARE = 0.8;
    private static final double BACK = 0;
    private static final double FRONT = 180;

    /// Guesses at one code of a night: first by what lies marked in the scoring while the sensor said it, then by the angle,
    /// then by the usual sets of codes (`positions.tsv`) that fit all codes of the night, where they agree.
    ///
    /// @param marked  positions marked in the scoring; may be empty
    /// @param isAngle whether the sensor says degrees
    public static PositionGuess of(PositionCode code, PositionSignal signal, PositionTrack marked, boolean isAngle) {
        return byMarks(code, signal, marked).or(() -> isAngle ? byAngle(code) : Optional.empty())
                .orElseGet(() -> bySets(code, signal));
    }

    private static Optional<PositionGuess> byMarks(PositionCode code, PositionSignal signal, PositionTrack marked) {
        long[] nanos = new long[BodyPosition.values().length];
        for (PositionSignal.Said said : signal.said()) {
            if (said.code().equals(code)) {
                for (PositionTrack.Stretch stretch : marked.stretches()) {
                    nanos[stretch.position().ordinal()] += common(said.span(), stretch.span());
                }
            }
        }
        long all = 0;
        BodyPosition most = BodyPosition.UNKNOWN;
        for (BodyPosition position : EnumSet.complementOf(EnumSet.of(BodyPosition.UNKNOWN))) {
            all += nanos[position.ordinal()];
            most = nanos[position.ordinal()] > nanos[most.ordinal()] || most == BodyPosition.UNKNOWN ? position : most;
        }
        double share = all < LEAST_MARKED ? 0 : nanos[most.ordinal()] / (double) all;
        return share < LEAST_SHARE ? Optional.empty()
                : Optional.of(new PositionGuess(most, Message.of("montage.position.why.marked", Math.round(100 * share))));
    }

    private static long common(TimeSpan a, TimeSpan b) {
        return Math.max(0, Math.min(a.endNanos(), b.endNanos()) - Math.max(a.startNanos(), b.startNanos()));
    }

    private static Optional<PositionGuess> byAngle(PositionCode code) {
        double degrees = code instanceof PositionCode.Value(double number) ? number : Double.NaN;
        BodyPosition position = degrees == BACK ? BodyPosition.SUPINE
                : Math.abs(degrees) == FRONT ? BodyPosition.PRONE : BodyPosition.UNKNOWN;
        return Optional.of(new PositionGuess(position, Message.of(position == BodyPosition.UNKNOWN
                ? "montage.position.why.side" : "montage.position.why.angle")));
    }

    private static PositionGuess bySets(PositionCode code, PositionSignal signal) {
        List<PositionCodes> sets = PositionMap.table().stream().filter(map -> map.device().isEmpty())
                .map(PositionMap::codes).filter(codes -> fits(codes, signal)).toList();
        Set<BodyPosition> meanings = EnumSet.noneOf(BodyPosition.class);
        sets.forEach(codes -> meanings.add(code.in(codes)));
        meanings.remove(BodyPosition.UNKNOWN);
        return switch (meanings.size()) {
            case 0 -> new PositionGuess(BodyPosition.UNKNOWN, Message.of("montage.position.why.none"));
            case 1 -> new PositionGuess(meanings.iterator().next(), Message.of("montage.position.why.agreed"));
            default -> new PositionGuess(BodyPosition.UNKNOWN, Message.of("montage.position.why.disputed"));
        };
    }

    /// A set of numbers fits if it has every number of the night; one of directions fits every accelerometer.
    private static boolean fits(PositionCodes codes, PositionSignal signal) {
        return signal.levels().stream().map(PositionSignal.Level::code).allMatch(code -> switch (code) {
            case PositionCode.Value(double number) -> codes.numbers().containsKey(number);
            case PositionCode.Axis axis -> !codes.directions().isEmpty();
        });
    }
}
