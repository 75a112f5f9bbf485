package org.onbam.ui.theme;

import java.util.Locale;
import javafx.scene.paint.Color;

/// Colours of the palette as canvases and style sheets take them.
public final class PaletteColor {

    private PaletteColor() {
    }

    public static Color of(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    /// As a style sheet writes it.
    public static String css(int argb) {
        return String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF);
    }
}
