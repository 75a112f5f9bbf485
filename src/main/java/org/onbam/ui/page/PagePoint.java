package org.onbam.ui.page;

import java.util.Optional;
import java.util.OptionalDouble;
import org.onbam.model.Channel;

/// A place on a page under the pointer.
///
/// @param x     logical pixels from the left of the picture; beyond it while dragged there
/// @param y     logical pixels from its top
/// @param nanos time, in whole milliseconds, on the page
/// @param lane  index of the lane, -1 in the header and outside
/// @param value height of the pointer in the lane's unit; absent without a lane, and until the lane's scale is known
/// @param isAlt whether Alt is held
/// @param isShift whether Shift is held
public record PagePoint(double x, double y, long nanos, int lane, Optional<Channel> channel, OptionalDouble value,
                        boolean isAlt, boolean isShift) {
}
