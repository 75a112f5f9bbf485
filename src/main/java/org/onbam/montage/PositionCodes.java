package org.onbam.montage;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onbam.model.BodyPosition;

/// What a device's position sensor says by its numbers, or by the directions in which its accelerometer feels gravity.
///
/// Devices contradict each other - even two documents on one study do: SHHS says 0 is right and 1 left, Luna's manual the
/// reverse - so that nothing is taken for granted: what is not said here is [BodyPosition#UNKNOWN].
///
/// @param numbers    position of each value of a position channel
/// @param directions position for the axis along which the greatest acceleration is measured
public record PositionCodes(SortedMap<Double, BodyPosition> numbers, Map<Direction, BodyPosition> directions) {

    public static final PositionCodes NONE = new PositionCodes(new TreeMap<>(), Map.of());

    /// Less than half of gravity along every axis that is recorded: it points along one that is not, or the sensor falls.
    private static final double LEAST_G = 0.5;
    private static final double WIDEST = 0.5;
    /// An analogue output wanders by so much of its range from one night to the next.
    private static final double WANDERING = 0.02;

    /// An axis and the sign of what is measured along it.
    public enum Direction {
        X_PLUS("+x"), X_MINUS("-x"), Y_PLUS("+y"), Y_MINUS("-y"), Z_PLUS("+z"), Z_MINUS("-z");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /// The direction of a [#code].
        public static Optional<Direction> ofCode(String code) {
            return Arrays.stream(values()).filter(direction -> direction.code.equals(code)).findFirst();
        }

        /// With a true minus sign, as it is read.
        public String display() {
            return (code.charAt(0) == '-' ? "−" : "+") + Character.toUpperCase(code.charAt(1));
        }

        /// The direction in which gravity is measured; empty where no axis that is recorded has half of it.
        ///
        /// @param g acceleration along X, Y and Z in units of gravity; `NaN` for an axis that is not recorded
        public static Optional<Direction> felt(double... g) {
            int axis = -1;
            for (int i = 0; i < g.length; i++) {
                if (Math.abs(g[i]) >= LEAST_G && (axis < 0 || Math.abs(g[i]) > Math.abs(g[axis]))) {
                    axis = i;
                }
            }
            return axis < 0 ? Optional.empty() : Optional.of(values()[2 * axis + (g[axis] < 0 ? 1 : 0)]);
        }
    }

    public PositionCodes {
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        directions = directions.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(directions));
    }

    public boolean isEmpty() {
        return numbers.isEmpty() && directions.isEmpty();
    }

    /// The position that a value of a position channel stands for: that of the nearest code, no further away than half of
    /// the way to the next one and never further than 0.5, or than 2 % of the range of all codes where that is more.
    public BodyPosition ofNumber(double value) {
        double best = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        BodyPosition found = BodyPosition.UNKNOWN;
        for (Map.Entry<Double, BodyPosition> code : numbers.entrySet()) {
            double away = Math.abs(value - code.getKey());
            if (away < best) {
                second = best;
                best = away;
                found = code.getValue();
            } else {
                second = Math.min(second, away);
            }
        }
        return best <= widest() && best < second ? found : BodyPosition.UNKNOWN;
    }

    private double widest() {
        return numbers.isEmpty() ? WIDEST : Math.max(WIDEST, WANDERING * (numbers.lastKey() - numbers.firstKey()));
    }

    /// The position in which gravity is measured like that.
    ///
    /// @param g acceleration along X, Y and Z in units of gravity; `NaN` for an axis that is not recorded
    public BodyPosition ofGravity(double... g) {
        return Direction.felt(g).map(felt -> directions.getOrDefault(felt, BodyPosition.UNKNOWN)).orElse(BodyPosition.UNKNOWN);
    }

    /// @param position [BodyPosition#UNKNOWN] to say nothing of that number
    public PositionCodes withNumber(double number, BodyPosition position) {
        SortedMap<Double, BodyPosition> next = new TreeMap<>(numbers);
        next.put(number, position);
        if (position == BodyPosition.UNKNOWN) {
            next.remove(number);
        }
        return new PositionCodes(next, directions);
    }

    /// Whether two numbers stand for the same: an analogue output wanders from one night to the next.
    public boolean isNear(double a, double b) {
        double near = numbers.isEmpty() ? 0 : WANDERING * (numbers.lastKey() - numbers.firstKey());
        return Math.abs(a - b) <= near;
    }

    /// Without what stands for the same as a number.
    PositionCodes withoutNear(double number) {
        PositionCodes next = this;
        for (double code : numbers.keySet()) {
            next = isNear(code, number) ? next.withNumber(code, BodyPosition.UNKNOWN) : next;
        }
        return next;
    }

    public PositionCodes withDirection(Direction direction, BodyPosition position) {
        Map<Direction, BodyPosition> next = new EnumMap<>(Direction.class);
        next.putAll(directions);
        next.put(direction, position);
        if (position == BodyPosition.UNKNOWN) {
            next.remove(direction);
        }
        return new PositionCodes(numbers, next);
    }
}
