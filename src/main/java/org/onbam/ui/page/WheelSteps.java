package org.onbam.ui.page;

import javafx.scene.input.ScrollEvent;

/// Steps out of a wheel: a notch is one; the many small movements of a touchpad add up to one.
///
/// FX thread; one for each thing that a wheel turns.
public final class WheelSteps {

    /// What JavaFX reports for a notch where the platform does not say, or says that it counts pixels.
    private static final double NOTCH_PX = 40;

    private double rest;

    /// Notches of a movement, in parts: positive away from the person. With Shift held, platforms report a vertical wheel
    /// as a horizontal one. What a touchpad adds after the fingers have left it counts as nothing.
    public static double notches(ScrollEvent event) {
        if (event.isInertia()) {
            return 0;
        }
        boolean vertical = event.getDeltaY() != 0;
        double notch = vertical ? event.getMultiplierY() : event.getMultiplierX();
        return (vertical ? event.getDeltaY() : event.getDeltaX()) / (notch > 1 ? notch : NOTCH_PX);
    }

    /// Whole steps that are complete with this movement; the rest waits for the next one, unless that turns back.
    public int take(ScrollEvent event) {
        double more = notches(event);
        rest = rest * more < 0 ? more : rest + more;
        int steps = (int) (rest + Math.signum(rest) * 1e-6);
        rest -= steps;
        return steps;
    }
}
