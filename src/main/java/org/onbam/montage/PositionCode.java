package org.onbam.montage;

import java.math.BigDecimal;
import java.math.MathContext;
import org.onbam.model.BodyPosition;

/// One thing that a position sensor says: a number, or the direction in which gravity is felt. What it means stands in
/// [PositionCodes].
public sealed interface PositionCode {

    /// A value of a position channel.
    record Value(double number) implements PositionCode {

        /// Whole numbers without a point, others to three figures.
        @Override
        public String display() {
            return number == Math.rint(number) && Math.abs(number) < 1e6 ? Long.toString(Math.round(number)).replace('-', '−')
                    : new BigDecimal(number).round(new MathContext(3)).stripTrailingZeros().toPlainString().replace('-', '−');
        }
    }

    /// The axis along which an accelerometer measures most, and the sign.
    record Axis(PositionCodes.Direction direction) implements PositionCode {

        @Override
        public String display() {
            return direction.display();
        }
    }

    /// As it is read: `2`, `0.35`, `−X`.
    String display();

    /// The position that it stands for by these codes; [BodyPosition#UNKNOWN] where they do not say.
    default BodyPosition in(PositionCodes codes) {
        return switch (this) {
            case Value(double number) -> codes.ofNumber(number);
            case Axis(PositionCodes.Direction direction) -> codes.directions().getOrDefault(direction, BodyPosition.UNKNOWN);
        };
    }

    /// The codes with another meaning of this one.
    ///
    /// @param position [BodyPosition#UNKNOWN] to say nothing of it
    default PositionCodes said(PositionCodes codes, BodyPosition position) {
        return switch (this) {
            case Value(double number) -> codes.withoutNear(number).withNumber(number, position);
            case Axis(PositionCodes.Direction direction) -> codes.withDirection(direction, position);
        };
    }
}
