package org.onbam.ui.review;

import java.util.Locale;
import javafx.scene.paint.Color;

/// Colours of the palette for canvases and chips.
final class Ink {

    private Ink() {
    }

    static Color of(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    /// As a style sheet writes it.
    static String css(int argb) {
        return String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF);
    }
}
