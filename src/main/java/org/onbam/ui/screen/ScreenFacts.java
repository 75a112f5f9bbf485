package org.onbam.ui.screen;

import java.util.Locale;
import javafx.stage.Screen;

/// What the system says of a screen.
///
/// @param widthPx  device pixels
/// @param heightPx device pixels
/// @param scale    device pixels per logical pixel
/// @param dpi      pixels an inch as the system has it, which may be of device or of logical pixels, or made up
/// @param twin     0, or the number among screens that are the same in all of this
public record ScreenFacts(int widthPx, int heightPx, double scale, double dpi, int twin) {

    private static final double MM_AN_INCH = 25.4;
    /// What style sheets call an inch, for a screen the system knows nothing of.
    private static final double USUAL_DPI = 96;
    /// Logical pixels an inch of real screens, from a television to a small laptop: outside of it the system made it up.
    private static final double LEAST_DPI = 60;
    private static final double MOST_DPI = 200;
    /// Below this, at a scale above 1, the system has counted logical pixels already (macOS does).
    private static final double LEAST_SCALED_DPI = 72;

    public static ScreenFacts of(Screen screen) {
        ScreenFacts facts = plain(screen);
        int before = 0;
        for (Screen other : Screen.getScreens()) {
            if (other.equals(screen)) {
                break;
            }
            before += plain(other).equals(facts) ? 1 : 0;
        }
        return new ScreenFacts(facts.widthPx, facts.heightPx, facts.scale, facts.dpi, before);
    }

    private static ScreenFacts plain(Screen screen) {
        double scale = screen.getOutputScaleX() > 0 ? screen.getOutputScaleX() : 1;
        return new ScreenFacts((int) Math.round(screen.getBounds().getWidth() * scale),
                (int) Math.round(screen.getBounds().getHeight() * scale), scale, screen.getDpi(), 0);
    }

    /// What a measured screen is found again by. Not its scale, which a person changes on the same glass.
    public String key() {
        return String.format(Locale.ROOT, "%dx%d@%.0f%s", widthPx, heightPx, dpi, twin == 0 ? "" : "#" + (twin + 1));
    }

    /// Logical pixels in a millimetre where nobody has measured: by the system's account if that can be true.
    public double usualPxPerMm() {
        double logical = scale > 1 && dpi / scale < LEAST_SCALED_DPI ? dpi : dpi / scale;
        return (logical >= LEAST_DPI && logical <= MOST_DPI ? logical : USUAL_DPI) / MM_AN_INCH;
    }
}
